package io.marquee.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A whole number. */
final class WholeSlot extends SlotType {

    private final BigDecimal min;
    private final BigDecimal max;

    WholeSlot(String name, int min, int max) {
        super(
                name,
                "a whole number from " + min + " to " + WrittenNumber.of(BigDecimal.valueOf(max))
                        + (max < 1000 ? "" : ", written like 1,234"));
        this.min = BigDecimal.valueOf(min);
        this.max = BigDecimal.valueOf(max);
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
        return 0;
    }

    @Override
    public String example() {
        return WrittenNumber.of(max);
    }

    @Override
    @Nullable String condition(String text) {
        BigDecimal value = WrittenNumber.read(text, min, max, 0);
        return value == null ? null : value.toPlainString();
    }
}
