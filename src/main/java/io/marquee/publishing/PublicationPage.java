package io.marquee.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which page of publications is asked for.
 *
 * @param before the number behind which to go on, downwards
 * @param limit how many are wanted, 1 to 500
 */
record PublicationPage(int before, int limit) {

    private static final int MOST = 500;

    /** @throws RefusedStep if a parameter is unknown, given twice or out of range */
    static PublicationPage of(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!Set.of("before", "limit").contains(name) || values.size() != 1) {
                throw refused("the parameter `" + shortened(name) + "`", "`before` and `limit`, each at most once");
            }
        });
        return new PublicationPage(
                number(parameters, "before", Integer.MAX_VALUE, Integer.MAX_VALUE),
                number(parameters, "limit", 50, MOST));
    }

    /** The number of a publication in an address. */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new RefusedStep(
                    RefusedStep.Kind.UNKNOWN,
                    "the publication `" + shortened(text) + "`",
                    "the number of a publication");
        }
        return Integer.parseInt(text);
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int most) {
        List<String> given = parameters.get(name);
        if (given == null) {
            return usual;
        }
        String text = given.get(0);
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw refused(
                    "`" + name + "` `" + shortened(text) + "`",
                    most == MOST ? "1 to " + MOST : "a whole number from 1");
        }
        return Integer.parseInt(text);
    }

    private static RefusedStep refused(String given, String allowed) {
        return new RefusedStep(RefusedStep.Kind.NOT_ALLOWED, given, allowed);
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** The publications of the page. */
    List<PublicationDocument> read(BiFunction<Integer, Integer, List<PublicationDocument>> source) {
        return source.apply(before, limit);
    }
}
