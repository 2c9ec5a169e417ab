package io.marquee.policy;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Which characters a file of rules may have: what a reader sees must be what is read. */
final class Characters {

    private Characters() {}

    /** Why the character at a place is refused, or {@code null} if it is fine. */
    static @Nullable String fault(String line, int at) {
        char c = line.charAt(at);
        if (c == '\t') {
            return null;
        }
        int type = Character.getType(c);
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && c != ' ')) {
            return "an invisible or special character, " + name(c) + "; plain text is allowed";
        }
        if (Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN) {
            return "the character `" + c + "`, " + name(c) + ", which is not a Latin letter";
        }
        boolean wide = c >= '\uFF01' && c <= '\uFF5E';
        if (wide || (Character.isDigit(c) && c > '9')) {
            return "the character `" + c + "`, " + name(c) + ", which only looks like a plain one";
        }
        return null;
    }

    private static String name(char c) {
        String name = Character.getName(c);
        return name == null ? String.format("U+%04X", (int) c) : name;
    }
}
