package io.marquee.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Texts that would not be read as they are, in double quotes and with JSON's escapes. */
final class QuotedText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEPARATOR = ", ";

    private QuotedText() {}

    /** The text as it is where that is read as itself, else in quotes. */
    static String write(String text) {
        return isPlain(text) ? text : quote(text);
    }

    /**
     * What a text stands for.
     *
     * @throws IllegalArgumentException if it starts with a quote and does not end as a quoted text does
     */
    static String read(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        try {
            return JSON.readValue(text, String.class);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not a text in quotes; they are written as `\"a, b\"`");
        }
    }

    /** The elements of a list such as {@code NORTH, "far, far away"}, as they are written. */
    static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            if (c == '"' && (quoted || at == from)) {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                at++;
            } else if (!quoted && list.startsWith(SEPARATOR, at)) {
                elements.add(list.substring(from, at));
                from = at + SEPARATOR.length();
                at = from - 1;
            }
        }
        elements.add(list.substring(from));
        return elements;
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && !text.equals("unknown")
                && !text.startsWith("\"")
                && !text.contains(",")
                && text.equals(text.strip())
                && text.codePoints().allMatch(c -> c == ' ' || (!Character.isWhitespace(c) && isShown(c)));
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR -> false;
            case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == ' ' || isShown(c)) {
                quoted.append(c);
            } else {
                quoted.append(String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
