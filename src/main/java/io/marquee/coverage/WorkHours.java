package io.marquee.coverage;

import io.marquee.account.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hours as whole multiples of 10<sup>-10</sup> h, the finest that facts can tell: their sums are exact, and the bounds
 * of {@link CoverageRequest} and {@link ManagedAccount} keep them within a {@code long}.
 */
final class WorkHours {

    /** A hundredth of an hour, as fine as scores need hours. */
    static final long HUNDREDTH =
            BigDecimal.ONE.movePointRight(FactType.FRACTION_DIGITS - 2).longValueExact();

    private WorkHours() {}

    /** The most whole units that are not above a number of hours. */
    static long within(BigDecimal hours) {
        return hours.movePointRight(FactType.FRACTION_DIGITS)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    static BigDecimal told(long units) {
        return Numbers.plain(BigDecimal.valueOf(units, FactType.FRACTION_DIGITS));
    }
}
