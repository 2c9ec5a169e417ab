package io.marquee.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A walk through the lines of a file, past empty lines and comments. */
final class Lines {

    private final List<String> lines;
    private int at;

    Lines(List<String> lines) {
        this.lines = lines;
    }

    /** Whether a line, without surrounding space, is a remark. */
    static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("//");
    }

    /** How many lines the walk has left behind. */
    int at() {
        return at;
    }

    /** The next line that says something, without surrounding space, or {@code null} at the end. */
    @Nullable String peek() {
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !isComment(line)) {
                return line;
            }
            at++;
        }
        return null;
    }

    /** The line that was peeked at, as it was written. */
    String raw() {
        return lines.get(at);
    }

    /** The number of the line that was peeked at, from 1; at the end, that of the last line. */
    int number() {
        return Math.min(at + 1, lines.size());
    }

    /** Whether the line before the one that was peeked at is empty. */
    boolean startsBlock() {
        return at == 0 || lines.get(at - 1).isBlank();
    }

    void next() {
        at++;
    }
}
