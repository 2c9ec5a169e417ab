package io.marquee.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was decided, against what a scenario expects of it.
 *
 * @param what the part in plain words, for instance {@code the score}
 * @param found what it is; {@code null} is unknown
 */
record Answer(String what, @Nullable Object found) {

    /** Numbers are compared by their value, all else by its text. */
    void mustBe(String expected) {
        if (!is(expected)) {
            throw new AssertionError(what + ": expected " + expected + ", but it is " + text());
        }
    }

    private boolean is(String expected) {
        if (found instanceof Number && !expected.equals("unknown")) {
            return number(found).compareTo(Amounts.read(expected)) == 0;
        }
        return text().equals(expected);
    }

    /** There must be everything that is expected and nothing else, in whatever order. */
    static void mustBeExactly(String what, Collection<?> expected, Collection<?> found) {
        List<Object> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<Object> extra = new ArrayList<>(found);
        expected.forEach(extra::remove);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new AssertionError(what + ":" + list(" missing ", missing) + list(" unexpected ", extra));
        }
    }

    /** The elements of a list such as {@code LOGISTICS, CUSTOM_REPORTS}; none of {@code none}. */
    static List<String> elements(String list) {
        return list.equals("none") ? List.of() : List.of(list.split(", "));
    }

    static List<String> names(Collection<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(each -> names.add(each.name()));
        return names;
    }

    private static BigDecimal number(Object number) {
        return new BigDecimal(number.toString());
    }

    private static String list(String title, List<Object> elements) {
        return elements.isEmpty() ? "" : title + elements;
    }

    private String text() {
        if (found == null) {
            return "unknown";
        }
        if (found instanceof Number) {
            return Amounts.write(number(found));
        }
        if (found instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return found instanceof Enum<?> constant ? constant.name() : found.toString();
    }
}
