package io.marquee.portfolio;

import java.math.BigDecimal;

/**
 * What the accounts of known contribution contribute, before they are ranked.
 *
 * @param accounts how many there are
 * @param total what they contribute together, less losses
 */
public record Contributions(long accounts, BigDecimal total) {

    static Contributions of(Tally tally) {
        Totals totals = tally.totals();
        return new Contributions(totals.accounts() - totals.unknownContributions(), totals.contribution());
    }
}
