package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;

/** What is asked of complete checks. */
public record CheckRequest(
        @Fact(doc = "the day as of which the portfolio is decided")
        LocalDate asOf) {

    private static final FactSheet<CheckRequest> SHEET = FactSheet.of(CheckRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static CheckRequest read(JsonParser json) {
        return SHEET.read(json);
    }
}
