package io.marquee.policy;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as people write it: digits, commas between thousands, a point before decimals. */
final class WrittenNumber {

    private static final Pattern WRITTEN =
            Pattern.compile("-?(0|[1-9][0-9]{0,2}(,[0-9]{3}){1,5}|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?");

    private WrittenNumber() {}

    /** The number of a text, or {@code null} if it is none, has too many decimals or is out of range. */
    static @Nullable BigDecimal read(String text, BigDecimal min, BigDecimal max, int decimals) {
        if (!WRITTEN.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text.replace(",", ""));
        boolean fits = number.scale() <= decimals && number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        return fits ? number : null;
    }

    /** A number as people write it. */
    static String of(BigDecimal number) {
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
