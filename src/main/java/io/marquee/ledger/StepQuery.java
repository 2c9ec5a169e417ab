package io.marquee.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which steps are asked for: every given condition must hold.
 *
 * @param draft the number of the draft that they are about
 * @param release the id of the release that they are about
 * @param before steps before this number only
 * @param most how many are wanted
 */
record StepQuery(@Nullable Integer draft, @Nullable String release, long before, int most) {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final Set<String> KNOWN = Set.of("draft", "release", "before", "limit");

    /**
     * The query of parameters; those that are missing ask for nothing.
     *
     * @throws RefusedQuery if a parameter is not known, given twice or has a value that is not allowed
     */
    static StepQuery of(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw new RefusedQuery("the parameter `" + name + "`", "`draft`, `release`, `before` and `limit`");
            }
            if (values.size() != 1) {
                throw new RefusedQuery("`" + name + "` " + values.size() + " times", "`" + name + "` once");
            }
        });
        return new StepQuery(
                value(parameters, "draft", StepQuery::draft),
                value(parameters, "release", Query::release),
                Objects.requireNonNullElse(value(parameters, "before", text -> number("before", text)), Long.MAX_VALUE),
                Objects.requireNonNullElse(value(parameters, "limit", StepQuery::limit), USUAL));
    }

    private static <T> @Nullable T value(
            Map<String, List<String>> parameters, String name, Function<String, T> reader) {
        List<String> given = parameters.get(name);
        return given == null ? null : reader.apply(given.get(0));
    }

    private static int draft(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw RefusedQuery.value("draft", text, "the number of a draft, from 1");
        }
        return Integer.parseInt(text);
    }

    /**
     * Reads the number of a step.
     *
     * @throws RefusedQuery if it is none
     */
    static long number(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw RefusedQuery.value(name, text, "the number of a step, from 1");
        }
        return Long.parseLong(text);
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw RefusedQuery.value("limit", text, "1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
