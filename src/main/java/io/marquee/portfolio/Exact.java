package io.marquee.portfolio;

import io.marquee.account.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that are equal if their values are. */
final class Exact {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Exact() {}

    /** The number without trailing zeros behind its point, so that 1.50 and 1.5 are one. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A part in percent of the whole, by a quotient rounded half up to {@value Figures#SCALE} decimals; {@code null}
     * unless the whole is more than 0.
     */
    static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? plain(Figures.quotient(part, whole).multiply(HUNDRED)) : null;
    }

    /** A count in percent of another, which is at least 1. */
    static BigDecimal percent(long part, long whole) {
        return plain(Figures.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))
                .multiply(HUNDRED));
    }

    static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
