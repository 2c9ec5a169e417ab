package io.marquee.account;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The table of a record's facts – names, types, ranges – read once from its components, by which JSON is read into the
 * record: strictly, exactly, and with every refusal rather than the first.
 */
public final class FactSheet<T extends Record> {

    private static final int LONGEST_NAME = 60;

    private final List<Entry> entries;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final MethodHandle constructor;

    /** All components at once: asked one by one they would be fifty calls of fifty classes for each decision. */
    private final MethodHandle values;

    /** What the absence of each fact means, by its position; {@code null} where it changes nothing. */
    private final @Nullable DataGap[] gaps;

    private final String known;

    private FactSheet(List<Entry> entries, MethodHandle constructor, MethodHandle values) {
        this.entries = entries;
        this.constructor = constructor;
        this.values = values;
        this.gaps = entries.stream()
                .map(entry -> entry.missing().isEmpty() ? null : entry.gap())
                .toArray(DataGap[]::new);
        for (int i = 0; i < entries.size(); i++) {
            positions.put(entries.get(i).name(), i);
        }
        this.known = "one of " + String.join(", ", positions.keySet());
    }

    /**
     * One fact of the sheet.
     *
     * @param required whether a record without it is refused
     */
    public record Entry(
            String name,
            FactType type,
            boolean required,
            @Nullable Fact fact,
            Function<Object, @Nullable Object> accessor,
            DataGap gap) {

        /** What the absence of this fact means; empty where it changes nothing. */
        public String missing() {
            return fact == null ? "" : fact.missing();
        }
    }

    /** The sheet of a record type whose components all have types that {@link FactType} knows. */
    public static <T extends Record> FactSheet<T> of(Class<T> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            RecordComponent[] components = type.getRecordComponents();
            List<Entry> entries = new ArrayList<>();
            for (RecordComponent component : components) {
                entries.add(entry(component, lookup));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            MethodHandle constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
            return new FactSheet<>(List.copyOf(entries), constructor, Getters.all(lookup, components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no fact sheet for " + type, e);
        }
    }

    private static Entry entry(RecordComponent component, MethodHandles.Lookup lookup) throws IllegalAccessException {
        Fact fact = component.getAnnotation(Fact.class);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Entry(
                component.getName(),
                FactType.of(component.getGenericType(), fact),
                !nullable,
                fact,
                Getters.of(lookup, component.getAccessor()),
                new DataGap(component.getName(), fact == null ? "" : fact.missing()));
    }

    /** The facts in the order of the record's components. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Reads the next JSON object as the record.
     *
     * @throws RefusedFacts with every refusal
     */
    public T read(JsonParser json) {
        List<Refusal> refusals = new ArrayList<>(0);
        T record = null;
        try {
            if (json.nextToken() == null) {
                throw malformed("", "nothing", "one JSON object");
            }
            record = readRecord(json, "", refusals);
        } catch (StreamConstraintsException e) {
            throw malformed(at(json), "more than is read here", "texts, numbers and nesting within the stated limits");
        } catch (JacksonException e) {
            throw malformed(
                    at(json),
                    "text that is not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    "JSON (RFC 8259) in UTF-8");
        }
        if (record == null || !refusals.isEmpty()) {
            throw new RefusedFacts(false, refusals);
        }
        return record;
    }

    private static String at(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    private static RefusedFacts malformed(String pointer, String given, String allowed) {
        return new RefusedFacts(true, List.of(new Refusal(pointer, given, allowed)));
    }

    /** The record that starts at the current token, or {@code null} if anything in it was refused. */
    @Nullable T readRecord(JsonParser json, String pointer, List<Refusal> refusals) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            refusals.add(new Refusal(pointer, FactType.given(json), "an object"));
            json.skipChildren();
            return null;
        }
        int before = refusals.size();
        @Nullable Object[] values = new @Nullable Object[entries.size()];
        boolean[] seen = new boolean[values.length];
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            readFact(json, pointer, values, seen, refusals);
        }
        for (int i = 0; i < values.length; i++) {
            if (!seen[i] && entries.get(i).required()) {
                refusals.add(new Refusal(
                        pointer + "/" + entries.get(i).name(),
                        "nothing",
                        entries.get(i).type().allowed()));
            }
        }
        return refusals.size() == before ? create(values) : null;
    }

    private void readFact(
            JsonParser json, String pointer, @Nullable Object[] values, boolean[] seen, List<Refusal> refusals) {
        String name = json.currentName();
        Integer position = positions.get(name);
        if (position == null) {
            refusals.add(new Refusal(pointer + "/" + escape(name), "an unknown field", known));
            json.nextToken();
            json.skipChildren();
            return;
        }
        json.nextToken();
        Entry entry = entries.get(position);
        if (seen[position]) {
            refusals.add(new Refusal(pointer + "/" + name, "the same field twice", "each field once"));
            json.skipChildren();
            return;
        }
        seen[position] = true;
        if (json.currentToken() == JsonToken.VALUE_NULL && !entry.required()) {
            return;
        }
        int before = refusals.size();
        Object value = entry.type().read(json, "", refusals);
        for (int i = before; i < refusals.size(); i++) {
            Refusal inner = refusals.get(i);
            refusals.set(i, new Refusal(pointer + "/" + name + inner.pointer(), inner.given(), inner.allowed()));
        }
        values[position] = value;
    }

    static String escape(String name) {
        return Refusal.shorten(name, LONGEST_NAME).replace("~", "~0").replace("/", "~1");
    }

    @SuppressWarnings("unchecked")
    private T create(@Nullable Object[] values) {
        try {
            Object created = (Object) constructor.invokeExact(values);
            return (T) created;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The facts that the record lacks and whose absence means something, each with what it means; a new list. */
    public List<DataGap> gaps(T record) {
        List<DataGap> gaps = new ArrayList<>();
        gaps(record, gaps);
        return gaps;
    }

    void gaps(Record record, List<DataGap> found) {
        @Nullable Object[] given = values(record);
        for (int i = 0; i < given.length; i++) {
            DataGap gap = gaps[i];
            if (gap != null && given[i] == null) {
                found.add(gap);
            }
        }
    }

    private @Nullable Object[] values(Object record) {
        try {
            return (@Nullable Object[]) values.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
