package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the attributes in a line between a rule's name and its {@code when}, whether or not they are allowed. */
final class MarkReader {

    private static final Pattern METADATA = Pattern.compile("@(source|default)\\(\"([^\"]*)\"\\)");
    private static final Pattern DATE = Pattern.compile("(date-effective|date-expires)[ \t]+\"([^\"]*)\"");

    private MarkReader() {}

    /** The attributes in the order of the line. */
    static List<Mark> read(String raw, int line) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = (raw.strip().startsWith("@") ? METADATA : DATE).matcher(raw);
        while (matcher.find()) {
            marks.add(new Mark(
                    attribute(matcher.group(1)),
                    matcher.group(2),
                    line,
                    matcher.start() + 1,
                    matcher.start(2) + 1,
                    matcher.end() + 1));
        }
        return marks;
    }

    private static Attribute attribute(String word) {
        for (Attribute each : Attribute.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no attribute " + word);
    }
}
