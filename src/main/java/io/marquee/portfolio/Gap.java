package io.marquee.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A fact that accounts lack, or that could not be used of them.
 *
 * @param field its name in a request
 * @param effect what was decided without it
 * @param accounts how many accounts lack it
 * @param revenue their annual revenue
 */
public record Gap(String field, String effect, long accounts, BigDecimal revenue) {

    static final Comparator<Gap> ORDER = Comparator.comparing(Gap::field).thenComparing(Gap::effect);

    /** What touches most revenue first, then most accounts, then by name. */
    static final Comparator<Gap> LARGEST_FIRST = Comparator.comparing(Gap::revenue)
            .thenComparingLong(Gap::accounts)
            .reversed()
            .thenComparing(ORDER);

    public Gap {
        revenue = Exact.plain(revenue);
    }

    Gap plus(Gap other) {
        return new Gap(field, effect, accounts + other.accounts, revenue.add(other.revenue));
    }
}
