package io.marquee.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact decimal. */
final class DecimalSlot extends SlotType {

    /** Digits that an {@code int} has room for, whatever they are. */
    private static final int INT_DIGITS = 9;

    private final BigDecimal min;
    private final BigDecimal max;
    private final int decimals;

    DecimalSlot(String name, String min, String max, int decimals) {
        super(
                name,
                "a number from " + WrittenNumber.of(new BigDecimal(min)) + " to "
                        + WrittenNumber.of(new BigDecimal(max)) + " with at most " + decimals
                        + (decimals == 1 ? " decimal" : " decimals") + ", written like 1,234.5");
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
        this.decimals = decimals;
    }

    @Override
    public BigDecimal min() {
        return min;
    }

    @Override
    public BigDecimal max() {
        return max;
    }

    @Override
    public Integer decimals() {
        return decimals;
    }

    @Override
    public String example() {
        return WrittenNumber.of(max);
    }

    @Override
    @Nullable String condition(String text) {
        BigDecimal value = WrittenNumber.read(text, min, max, decimals);
        return value == null ? null : value.toPlainString() + (isInt(value) ? "" : "B");
    }

    /** What DRL marks as a decimal, Drools reads anew from its digits each time that it asks the condition. */
    private static boolean isInt(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= INT_DIGITS;
    }

    @Override
    @Nullable String consequence(String text) {
        BigDecimal value = WrittenNumber.read(text, min, max, decimals);
        if (value == null) {
            return null;
        }
        return value.scale() == 0
                ? "BigDecimal.valueOf(" + value.toPlainString() + "L)"
                : "new BigDecimal(\"" + value.toPlainString() + "\")";
    }
}
