package io.marquee.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts are asked for.
 *
 * @param status those in this status; {@code null}: in any
 * @param before those whose number is less
 * @param most how many, from 1 to 500
 */
record DraftQuery(Draft.@Nullable Status status, int before, int most) {

    private static final Set<String> KNOWN = Set.of("status", "before", "limit");
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** @throws RefusedStep if a parameter is not known, not allowed or given twice */
    static DraftQuery of(Map<String, List<String>> given) {
        given.forEach((name, values) -> {
            if (!KNOWN.contains(name) || values.size() != 1) {
                throw refused("the parameter `" + shortened(name) + "`", "`status`, `before` and `limit`, each once");
            }
        });
        return new DraftQuery(
                status(given.get("status")),
                number(given, "before", Integer.MAX_VALUE, Integer.MAX_VALUE),
                number(given, "limit", USUAL, MOST));
    }

    private static Draft.@Nullable Status status(@Nullable List<String> given) {
        if (given == null) {
            return null;
        }
        Predicate<Draft.Status> isMeant = status -> status.name().equals(given.get(0));
        return Arrays.stream(Draft.Status.values())
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> refused(
                        "the status `" + shortened(given.get(0)) + "`",
                        "one of " + Arrays.toString(Draft.Status.values())));
    }

    private static int number(Map<String, List<String>> given, String name, int usual, int most) {
        List<String> values = given.get(name);
        if (values == null) {
            return usual;
        }
        String text = values.get(0);
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw refused(
                    "`" + name + "` `" + shortened(text) + "`", "a number from 1 to " + Math.min(most, 999_999_999));
        }
        return Integer.parseInt(text);
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static RefusedStep refused(String given, String allowed) {
        return new RefusedStep(RefusedStep.Kind.NOT_ALLOWED, given, allowed);
    }
}
