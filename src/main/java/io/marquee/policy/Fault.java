package io.marquee.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a policy, and where, in words for the person who wrote it.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param column the column in the line, from 1; 0 where the line as a whole is meant
 * @param rule the rule's name, if the place is within one
 * @param sentence the sentence as it was written, if one is meant
 * @param slot the slot's type, for instance {@code money}, if one is meant
 * @param message what is wrong and what is allowed, in lower case
 */
public record Fault(
        String file,
        int line,
        int column,
        @Nullable String rule,
        @Nullable String sentence,
        @Nullable String slot,
        String message) {

    private static final int LONGEST_QUOTE = 80;

    /** A fault of a file as a whole. */
    public static Fault of(String file, String message) {
        return new Fault(file, 0, 0, null, null, null, message);
    }

    static Fault at(String file, int line, @Nullable String rule, String message) {
        return new Fault(file, line, 0, rule, null, null, message);
    }

    static Fault in(String file, int line, @Nullable String rule, String sentence, String message) {
        return new Fault(file, line, 0, rule, sentence, null, message);
    }

    /** A text as a message quotes it: in backticks, and cut off where it is long. */
    static String quote(String text) {
        return "`" + shorten(text) + "`";
    }

    static String shorten(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": "
                + (rule == null ? "" : "rule `" + rule + "`: ")
                + (sentence == null ? "" : "sentence `" + sentence + "`: ")
                + (slot == null ? "" : "slot `{" + slot + "}`: ") + message;
    }
}
