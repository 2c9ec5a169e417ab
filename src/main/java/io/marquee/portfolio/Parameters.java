package io.marquee.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, each of which is given at most once. */
final class Parameters {

    /** Nothing is asked for. */
    static final Parameters NONE = new Parameters(Map.of(), Set.of());

    private static final int MOST = 1000;
    private static final int USUAL = 50;

    private final Map<String, List<String>> given;

    /**
     * Takes parameters.
     *
     * @throws RefusedPortfolio if one is not known or given twice
     */
    Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw RefusedPortfolio.parameter("the parameter `" + shortened(name) + "`", listed(known));
            }
            if (values.size() != 1) {
                throw RefusedPortfolio.parameter("`" + name + "` " + values.size() + " times", "`" + name + "` once");
            }
        });
    }

    private static String listed(Set<String> known) {
        return known.isEmpty()
                ? "no parameter"
                : new TreeSet<>(known).stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }

    /** A text that a database can hold; {@code null} if it is not given. */
    @Nullable String text(String name, int longest) {
        List<String> values = given.get(name);
        if (values == null) {
            return null;
        }
        String text = values.get(0);
        if (text == null || text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw refused(name, "text of 1 to " + longest + " characters without NUL");
        }
        return text;
    }

    /** How many are wanted, 1 to 1,000; 50 if it is not given. */
    int limit() {
        String text = text("limit", 200);
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
            throw refused("limit", "1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    /** Whether something is asked for; {@code false} if it is not given. */
    boolean truth(String name) {
        String text = text(name, 200);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw refused(name, "`true` or `false`");
        }
        return "true".equals(text);
    }

    /** One of a few constants; {@code null} if it is not given. */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name, 200);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findAny()
                .orElseThrow(() -> refused(
                        name,
                        Arrays.stream(type.getEnumConstants())
                                .map(each -> "`" + each + "`")
                                .collect(Collectors.joining(", "))));
    }

    /** What is thrown at a value that is not allowed. */
    RefusedPortfolio refused(String name, String allowed) {
        return RefusedPortfolio.parameter(
                "`" + name + "` `"
                        + shortened(String.valueOf(
                                given.getOrDefault(name, List.of("")).get(0))) + "`",
                allowed);
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
