package io.marquee.coverage;

import io.marquee.account.Figures;
import java.math.BigDecimal;

/** How numbers are told. */
final class Numbers {

    private Numbers() {}

    /** Without zeros behind the point, and never with an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** One number in percent of another, which is not 0. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return plain(Figures.quotient(part, whole).movePointRight(2));
    }
}
