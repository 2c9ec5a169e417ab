package io.marquee;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.marquee.decision.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as tests compare it: numbers exact and in one form, fields in one order. */
public final class Json {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final JsonMapper BRIEF =
            EXACT.rebuild().addMixIn(Decision.class, WithoutReasons.class).build();

    @JsonIgnoreProperties("reasons")
    private interface WithoutReasons {}

    private Json() {}

    /** A decision as a tree, but without the rules that fired. */
    public static ObjectNode treeWithoutReasons(Decision decision) {
        return BRIEF.valueToTree(decision);
    }

    /** JSON text as a tree. */
    public static JsonNode tree(String json) {
        return EXACT.readTree(json);
    }

    /** What a value is as JSON, in the form to compare. */
    public static String of(Object value) {
        return canonical(value instanceof JsonNode tree ? tree : EXACT.valueToTree(value));
    }

    /** The bytes that a value is as JSON. */
    public static byte[] bytes(Object value) {
        return EXACT.writeValueAsBytes(value);
    }

    /** A tree in the form to compare: one line for each value, fields by name, numbers without trailing zeros. */
    public static String canonical(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        write(tree, "", text);
        return text.toString();
    }

    /** The lines in which two values differ as JSON, each with a sign of whose it is; empty if they are equal. */
    public static List<String> differences(Object one, Object other) {
        if (one.equals(other)) {
            return List.of();
        }
        String ofOne = of(one);
        String ofOther = of(other);
        return ofOne.equals(ofOther) ? List.of() : differences(ofOne, ofOther);
    }

    private static List<String> differences(String one, String other) {
        Set<String> ones = one.lines().collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> others = other.lines().collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> differences = new ArrayList<>();
        ones.stream().filter(line -> !others.contains(line)).forEach(line -> differences.add("- " + line));
        others.stream().filter(line -> !ones.contains(line)).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private static void write(JsonNode node, String path, StringBuilder text) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .forEach(entry -> write(entry.getValue(), path + "/" + entry.getKey(), text));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                write(node.get(i), path + "/" + i, text);
            }
        } else {
            String value = node.isNumber() ? plain(node.decimalValue()) : node.toString();
            text.append(path).append(" = ").append(value).append('\n');
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
