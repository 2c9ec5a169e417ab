package io.marquee.policy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in quotes, of letters, digits and plain punctuation. */
final class WordsSlot extends SlotType {

    private static final Pattern QUOTED = Pattern.compile("\"(?! )[\\p{IsLatin}0-9 ,.;:()'’%&×–/-]{1,120}(?<! )\"");

    WordsSlot(String name) {
        super(name, "a text in straight quotes of 1 to 120 letters, digits, spaces and , . ; : ( ) ' % & / -");
    }

    @Override
    public String example() {
        return "\"some words\"";
    }

    @Override
    @Nullable String condition(String text) {
        return QUOTED.matcher(text).matches() ? text : null;
    }
}
