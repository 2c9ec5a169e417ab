package io.marquee.portfolio;

import io.marquee.account.Figures;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of the portfolio rests on few accounts, or goes to those that return little (S1).
 *
 * @param hhi the Herfindahl-Hirschman index: the sum of each account's squared share of revenue in percent, from above
 *     0 for many equal accounts to 10,000 for a single one; {@code null} without revenue
 * @param keyAccounts how many accounts are key
 * @param laggardHoursPercent how much of all hours laggards take, 0..100; {@code null} without hours
 */
public record Concentration(
        @Nullable BigDecimal hhi,
        long keyAccounts,
        @Nullable BigDecimal laggardHoursPercent) {

    private static final BigDecimal HIGHEST_HHI = new BigDecimal(10_000);

    static Concentration of(Tally tally) {
        Totals all = tally.totals();
        return new Concentration(
                hhi(tally.squaredRevenue(), all.revenue()),
                tally.keyAccounts(),
                Exact.percent(
                        BigDecimal.valueOf(tally.totals(Quadrant.LAGGARD).hours()), BigDecimal.valueOf(all.hours())));
    }

    /** Shares are squared and added up before the one division, so that only that rounds: to 10 decimals. */
    private static @Nullable BigDecimal hhi(BigDecimal squaredRevenue, BigDecimal revenue) {
        return revenue.signum() > 0
                ? Exact.plain(Figures.quotient(squaredRevenue.multiply(HIGHEST_HHI), revenue.multiply(revenue)))
                : null;
    }
}
