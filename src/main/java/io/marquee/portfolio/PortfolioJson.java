package io.marquee.portfolio;

import io.marquee.account.FactsJson;

/** How the portfolio stores what it computed. */
final class PortfolioJson {

    private PortfolioJson() {}

    static String write(Object value) {
        return FactsJson.EXACT.writeValueAsString(value);
    }

    /** Reads what {@link #write} wrote. */
    static <T> T read(String text, Class<T> type) {
        return FactsJson.EXACT.readValue(text, type);
    }
}
