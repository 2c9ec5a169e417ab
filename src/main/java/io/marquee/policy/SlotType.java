package io.marquee.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in a slot, and the DRL that it becomes. */
public abstract sealed class SlotType permits DecimalSlot, WholeSlot, WordsSlot, ConstantSlot, ConstantsSlot {

    private final String name;
    private final String allowed;

    SlotType(String name, String allowed) {
        this.name = name;
        this.allowed = allowed;
    }

    /** The name that phrases use for it. */
    public String name() {
        return name;
    }

    /** What is allowed, as a phrase that an error can use. */
    public String allowed() {
        return allowed;
    }

    /** A value that is allowed. */
    public abstract String example();

    /** The smallest number allowed; {@code null} if it takes no number. */
    public @Nullable BigDecimal min() {
        return null;
    }

    /** The largest number allowed; {@code null} if it takes no number. */
    public @Nullable BigDecimal max() {
        return null;
    }

    /** The most decimals allowed; {@code null} if it takes no number. */
    public @Nullable Integer decimals() {
        return null;
    }

    /** The constants of which one, or a list, is allowed; empty if it takes none. */
    public List<String> constants() {
        return List.of();
    }

    /** Whether it takes a list of its constants. */
    public boolean isList() {
        return false;
    }

    /** The DRL of a value as it stands in a condition, or {@code null} if the text is not allowed. */
    abstract @Nullable String condition(String text);

    /** The DRL of a value as it stands in a consequence, or {@code null} if the text is not allowed. */
    @Nullable String consequence(String text) {
        return condition(text);
    }

    /** What is wrong with a text that is not allowed. */
    String objection(String text) {
        return Fault.quote(text) + " is not allowed here; allowed is " + allowed;
    }
}
