package io.marquee.publishing;

import java.util.ArrayList;
import java.util.List;

/** The lines of a file with their ends, of which only what is edited changes. Lines count from 1. */
final class TextLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mark;
    private final List<String> lines = new ArrayList<>();

    TextLines(String text) {
        mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String plain = text.substring(mark.length());
        int from = 0;
        while (from < plain.length()) {
            int end = plain.indexOf('\n', from);
            int next = end < 0 ? plain.length() : end + 1;
            lines.add(plain.substring(from, next));
            from = next;
        }
    }

    /** The text as a whole. */
    String text() {
        return mark + String.join("", lines);
    }

    /** How many lines there are; a line end at the end of the text starts no further line. */
    int count() {
        return lines.size();
    }

    /** A line without its end. */
    String line(int line) {
        String text = lines.get(line - 1);
        return text.substring(0, text.length() - end(text).length());
    }

    boolean isBlank(int line) {
        return lines.get(line - 1).isBlank();
    }

    /** The space that a line starts with. */
    String indent(int line) {
        String text = line(line);
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** Puts a text in place of some characters of a line, the first of which stands at a column from 1. */
    void replace(int line, int column, int length, String text) {
        String before = lines.get(line - 1);
        lines.set(line - 1, before.substring(0, column - 1) + text + before.substring(column - 1 + length));
    }

    /** Inserts lines before one, or behind the last, which end as the lines around them do. */
    void insert(int before, List<String> texts) {
        String end = endAround(before);
        int at = before - 1;
        boolean open = at > 0 && at == lines.size() && end(lines.get(at - 1)).isEmpty();
        if (open) {
            lines.set(at - 1, lines.get(at - 1) + end);
        }
        for (String text : texts) {
            lines.add(at++, text + end);
        }
        if (open) {
            lines.set(at - 1, line(at));
        }
    }

    /** Removes lines and gives them without their ends. A text whose last line has no end keeps it so. */
    List<String> remove(int first, int last) {
        boolean open = last == lines.size() && end(lines.get(last - 1)).isEmpty();
        List<String> removed = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            removed.add(line(first));
            lines.remove(first - 1);
        }
        if (open && first > 1) {
            lines.set(first - 2, line(first - 1));
        }
        return removed;
    }

    private String endAround(int before) {
        String above = before > 1 ? end(lines.get(before - 2)) : "";
        String around = above.isEmpty() && before <= lines.size() ? end(lines.get(before - 1)) : above;
        String first = around.isEmpty() && !lines.isEmpty() ? end(lines.get(0)) : around;
        return first.isEmpty() ? "\n" : first;
    }

    private static String end(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    }
}
