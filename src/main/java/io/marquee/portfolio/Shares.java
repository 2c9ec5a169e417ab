package io.marquee.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What part of the portfolio some accounts are, in percent; each {@code null} unless the whole is more than 0. */
public record Shares(
        @Nullable BigDecimal accountsPercent,
        @Nullable BigDecimal revenuePercent,
        @Nullable BigDecimal contributionPercent,
        @Nullable BigDecimal hoursPercent) {

    static Shares of(Totals part, Totals whole) {
        return new Shares(
                percent(part.accounts(), whole.accounts()),
                Exact.percent(part.revenue(), whole.revenue()),
                Exact.percent(part.contribution(), whole.contribution()),
                percent(part.hours(), whole.hours()));
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : Exact.percent(part, whole);
    }
}
