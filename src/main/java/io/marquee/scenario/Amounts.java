package io.marquee.scenario;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 1,234.56}. */
final class Amounts {

    private static final Pattern WRITTEN = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private Amounts() {}

    /** @throws IllegalArgumentException if the text is no number */
    static BigDecimal read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("`" + text + "` is not a number; numbers are written as `1,234.56`");
        }
        return new BigDecimal(text.replace(",", ""));
    }

    static String write(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
