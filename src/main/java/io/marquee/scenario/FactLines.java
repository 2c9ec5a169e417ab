package io.marquee.scenario;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts in the words of steps: what {@link PlainWords} reads. */
final class FactLines {

    private FactLines() {}

    /** What must be said of a record's facts where it starts from another one's, a step each. */
    static List<String> of(Record facts, Record base) {
        List<List<String>> plain = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (RecordComponent fact : facts.getClass().getRecordComponents()) {
            Object value = value(fact, facts);
            if (!Objects.equals(value, value(fact, base))) {
                tell(PlainWords.plain(fact.getName()), value, plain, others);
            }
        }
        if (plain.size() == 1) {
            others.add(0, "its " + plain.get(0).get(0) + " is " + plain.get(0).get(1));
        } else if (!plain.isEmpty()) {
            others.add(0, "these are its facts:\n" + GherkinTable.of(plain));
        }
        return others;
    }

    private static void tell(String name, @Nullable Object value, List<List<String>> plain, List<String> others) {
        if (value instanceof Record record) {
            others.add("its " + name + " is:\n" + table(List.of(record)));
        } else if (value instanceof Collection<?> many && many.isEmpty()) {
            others.add("it has no " + name);
        } else if (value instanceof List<?> many) {
            others.add("its " + name + " are:\n" + table(many));
        } else {
            String words = words(value);
            boolean inTable = words.contains(":");
            if (inTable) {
                others.add("these are its facts:\n" + GherkinTable.of(List.of(List.of(name, words))));
            } else {
                plain.add(List.of(name, words));
            }
        }
    }

    private static String table(List<?> records) {
        List<List<String>> rows = new ArrayList<>();
        RecordComponent[] parts = records.get(0).getClass().getRecordComponents();
        rows.add(List.of(parts).stream()
                .map(part -> PlainWords.plain(part.getName()))
                .toList());
        for (Object record : records) {
            rows.add(List.of(parts).stream()
                    .map(part -> {
                        Object value = value(part, (Record) record);
                        return value == null ? "" : words(value);
                    })
                    .toList());
        }
        return GherkinTable.of(rows);
    }

    /** A value as {@link PlainWords} reads it. */
    static String words(@Nullable Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(FactLines::words).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Number number) {
            return Amounts.write(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return QuotedText.write(value.toString());
    }

    private static @Nullable Object value(RecordComponent fact, Record facts) {
        try {
            return fact.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
