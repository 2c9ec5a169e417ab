package io.marquee.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the vocabulary, with slots, and the DRL that it stands for.
 *
 * @param kind where it may stand
 * @param template the sentence with its slots in braces
 * @param pattern matches a line of this form; slots are its groups and may hold anything
 * @param slots the slots' names in the order of the template: a type, with digits behind it if the type repeats
 * @param expansion the DRL, with the same slots in braces
 * @param line its line in the vocabulary, from 1
 */
public record Phrase(Kind kind, String template, Pattern pattern, List<String> slots, String expansion, int line) {

    /** Where a phrase may stand. */
    public enum Kind {
        /** Opens a condition: names a fact. */
        FACT,
        /** Narrows the fact above it; starts with a dash. */
        TEST,
        /** Makes a claim. */
        CLAIM
    }

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+[0-9]?)}");

    static Phrase of(Kind kind, String template, String expansion, int line) {
        StringBuilder regex = new StringBuilder();
        List<String> slots = new java.util.ArrayList<>();
        Matcher matcher = SLOT.matcher(template);
        int from = 0;
        while (matcher.find()) {
            regex.append(words(template.substring(from, matcher.start())));
            slots.add(matcher.group(1));
            regex.append("(\"[^\"]*\"|.+?)");
            from = matcher.end();
        }
        regex.append(words(template.substring(from)));
        return new Phrase(kind, template, Pattern.compile(regex.toString()), List.copyOf(slots), expansion, line);
    }

    private static String words(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text).replace(" ", "\\E +\\Q");
    }

    /** The type of a slot by its name. */
    static String type(String slot) {
        return slot.replaceAll("[0-9]$", "");
    }

    /** How many characters of the phrase are fixed. */
    int fixed() {
        return SLOT.matcher(template).replaceAll("").length();
    }

    @Nullable Matcher match(String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher : null;
    }
}
