package io.marquee.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place where two decisions are not the same. Reasons are compared by the names of their rules, other lists item by
 * item.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param kept what was decided; {@code null} if there was nothing
 * @param now what is decided instead; {@code null} if there is nothing
 */
record Difference(
        String pointer, @Nullable JsonNode kept, @Nullable JsonNode now) {

    private static final String REASONS = "/reasons";

    /** Every place where two decisions differ, in the order of the first. */
    static List<Difference> between(JsonNode kept, JsonNode now) {
        List<Difference> differences = new ArrayList<>();
        compare("", kept, now, differences);
        return differences;
    }

    private static void compare(
            String pointer, @Nullable JsonNode kept, @Nullable JsonNode now, List<Difference> differences) {
        if (kept == null || now == null || !kept.isContainer() || kept.getNodeType() != now.getNodeType()) {
            if (kept == null || !kept.equals(now)) {
                differences.add(new Difference(pointer, kept, now));
            }
            return;
        }
        Map<String, JsonNode> before = parts(pointer, kept);
        Map<String, JsonNode> after = parts(pointer, now);
        before.forEach((name, part) -> compare(child(pointer, name), part, after.get(name), differences));
        after.forEach((name, part) -> {
            if (!before.containsKey(name)) {
                compare(child(pointer, name), null, part, differences);
            }
        });
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static Map<String, JsonNode> parts(String pointer, JsonNode whole) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (whole.isObject()) {
            whole.properties().forEach(property -> parts.put(property.getKey(), property.getValue()));
        } else {
            for (JsonNode item : whole) {
                parts.put(pointer.equals(REASONS) ? item.path("rule").asString() : String.valueOf(parts.size()), item);
            }
        }
        return parts;
    }
}
