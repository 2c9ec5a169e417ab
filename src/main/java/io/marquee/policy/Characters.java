package io.marquee.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which characters a file of a policy may have: what a reader sees must be what is read. */
final class Characters {

    private static final String PUNCTUATION = "’‘–—…×€£°§©®²³½¼¾";
    private static final char LAST_LATIN = '\u017F';

    private Characters() {}

    /** Adds a fault for the first bad character of each line. */
    static void check(String file, List<String> lines, Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            check(file, lines.get(i), i + 1, faults);
        }
    }

    static void check(String file, String line, int number, Faults faults) {
        for (int at = 0; at < line.length(); at++) {
            String why = fault(line, at);
            if (why != null) {
                faults.add(new Fault(file, number, at + 1, null, null, null, why));
                return;
            }
        }
    }

    /** Why the character at a place is refused, or {@code null} if it is fine. */
    static @Nullable String fault(String line, int at) {
        int c = line.codePointAt(at);
        if ((c >= ' ' && c <= '~') || c == '\t' || isLatinLetter(c) || PUNCTUATION.indexOf(c) >= 0) {
            return null;
        }
        return "has " + shown(c) + ", " + meant(c);
    }

    private static boolean isLatinLetter(int c) {
        return (c >= '\u00C0' && c <= LAST_LATIN && Character.isLetter(c)) || "ȘșȚțẞ".indexOf(c) >= 0;
    }

    private static String shown(int c) {
        String name = Character.getName(c);
        String known = name == null ? String.format("U+%04X", c) : name;
        return isVisible(c) ? "the character `" + Character.toString(c) + "`, " + known : "the character " + known;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static String meant(int c) {
        if (!isVisible(c)) {
            return "which a reader cannot see; plain text is allowed";
        }
        return switch (c) {
            case '“', '”', '„', '«', '»' -> "a curly quote; straight quotes are allowed, like \"this\"";
            case '−', '‐', '‑', '‒' -> "which only looks like a plain -; type that";
            default -> "which is not allowed; Latin letters, digits and plain punctuation are";
        };
    }
}
