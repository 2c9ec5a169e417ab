package io.marquee.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of one record by their plain names, such as {@code annual revenue}, and their values as people write them.
 */
final class PlainWords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, RecordComponent> facts = new LinkedHashMap<>();

    PlainWords(Class<? extends Record> type) {
        Arrays.stream(type.getRecordComponents()).forEach(each -> facts.put(plain(each.getName()), each));
    }

    /** A name from the contract in plain words: {@code annualRevenue} is {@code annual revenue}. */
    static String plain(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    }

    /** The name in the contract of a fact in plain words. */
    String name(String words) {
        return fact(words).getName();
    }

    /** Whether a fact is a list, which may be known to be empty. */
    boolean isMany(String words) {
        return fact(words).getGenericType() instanceof ParameterizedType;
    }

    /** Puts a fact, or takes it away if its value is {@code unknown} or a table's cell is empty. */
    void put(ObjectNode facts, String words, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("unknown")) {
            facts.remove(name(words));
        } else {
            facts.set(name(words), read(fact(words).getGenericType(), value));
        }
    }

    /** Puts a fact that is a record, or a list of records, from a table with plain names in its first row. */
    void put(ObjectNode facts, String words, List<List<String>> table) {
        Type type = fact(words).getGenericType();
        PlainWords parts = new PlainWords(recordIn(type, words));
        ArrayNode nodes = JSON.arrayNode();
        List<String> names = table.get(0);
        for (List<String> row : table.subList(1, table.size())) {
            ObjectNode node = nodes.addObject();
            for (int i = 0; i < names.size(); i++) {
                parts.put(node, names.get(i), row.get(i));
            }
        }
        boolean many = isMany(words);
        if (!many && nodes.size() != 1) {
            throw new IllegalArgumentException("`" + words + "` is told in one row, not in " + nodes.size());
        }
        facts.set(name(words), many ? nodes : nodes.get(0));
    }

    private static Class<? extends Record> recordIn(Type type, String words) {
        Type element = type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type;
        if (element instanceof Class<?> named && named.isRecord()) {
            return named.asSubclass(Record.class);
        }
        throw new IllegalArgumentException("`" + words + "` is not told in a table");
    }

    private RecordComponent fact(String words) {
        RecordComponent fact = facts.get(words.toLowerCase(Locale.ROOT));
        if (fact == null) {
            throw new IllegalArgumentException("unknown fact `" + words + "`; the nearest is `" + nearest(words) + "`");
        }
        return fact;
    }

    private String nearest(String words) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return facts.keySet().stream()
                .min(Comparator.comparing(known -> distance.apply(words, known)))
                .orElseThrow();
    }

    private static JsonNode read(Type type, String value) {
        if (type instanceof ParameterizedType many) {
            if (many.getRawType() != Set.class) {
                throw new IllegalArgumentException("`" + value + "` is to be told in a table");
            }
            ArrayNode nodes = JSON.arrayNode();
            QuotedText.elements(value).stream()
                    .map(each -> read(many.getActualTypeArguments()[0], each))
                    .forEach(nodes::add);
            return nodes;
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return JSON.numberNode(Amounts.read(value));
        }
        if (type == Boolean.class || type == boolean.class) {
            return switch (value) {
                case "yes" -> JSON.booleanNode(true);
                case "no" -> JSON.booleanNode(false);
                default -> throw new IllegalArgumentException("`" + value + "` is neither `yes` nor `no`");
            };
        }
        return JSON.stringNode(QuotedText.read(value));
    }
}
