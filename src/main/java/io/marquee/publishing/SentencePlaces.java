package io.marquee.publishing;

import io.marquee.policy.Clause;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where sentences go in the text of a rule. */
final class SentencePlaces {

    private static final String STEP = "    ";

    private SentencePlaces() {}

    /** The position that was asked for, from 1, else the last one there is. */
    static int place(@Nullable Integer position, int last) {
        if (position != null && position > last) {
            throw Objections.refused("/position", "position " + position, last == 1 ? "1" : "1 to " + last);
        }
        return position == null ? last : position;
    }

    /** The line, from 1, before which a sentence is inserted: right behind the one before it in its part. */
    static int line(Passage passage, Part part, int place) {
        if (place == 0) {
            return (part == Part.WHEN ? passage.when() : passage.then()) + 1;
        }
        return passage.clauses(part).get(place - 1).line() + 1;
    }

    /** The space before a new sentence: as before the nearest one of its part that is like it, else before any. */
    static String indent(TextLines lines, Passage passage, Part part, int place, String text) {
        List<Clause> clauses = passage.clauses(part);
        boolean dash = text.startsWith("- ");
        return clauses.stream()
                .min(Comparator.<Clause>comparingInt(each -> each.hasDash() == dash ? 0 : 1)
                        .thenComparingInt(each -> distance(clauses.indexOf(each), place)))
                .or(() -> passage.clauses().stream().findFirst())
                .map(each -> lines.indent(each.line()))
                .orElseGet(() -> lines.indent(passage.when()) + STEP);
    }

    private static int distance(int other, int place) {
        return other < place ? place - 1 - other : other - place;
    }
}
