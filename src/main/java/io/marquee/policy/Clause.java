package io.marquee.policy;

import org.jspecify.annotations.Nullable;

/**
 * A line of a rule that is, or should be, a sentence.
 *
 * @param part the part of the rule that it stands in
 * @param line where it stands, from 1
 * @param column where it starts in the line, from 1
 * @param text the line as it was written, without surrounding space
 * @param sentence the sentence whose form it has, though its values may not be allowed; {@code null}: it has none
 */
public record Clause(
        Part part,
        int line,
        int column,
        String text,
        @Nullable Sentence sentence) {

    /** Whether it narrows the fact above it. */
    public boolean hasDash() {
        return text.startsWith("- ");
    }
}
