package io.marquee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.marquee.account.Fact;
import io.marquee.account.FactType;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schemas of records, with the ranges and words that their facts are annotated with. */
final class RecordSchemas {

    private static final Map<Type, JsonSchemaType> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new JsonSchemaType("string", null)),
            Map.entry(UUID.class, new JsonSchemaType("string", "uuid")),
            Map.entry(LocalDate.class, new JsonSchemaType("string", "date")),
            Map.entry(Instant.class, new JsonSchemaType("string", "date-time")),
            Map.entry(BigDecimal.class, new JsonSchemaType("number", null)),
            Map.entry(Integer.class, new JsonSchemaType("integer", null)),
            Map.entry(int.class, new JsonSchemaType("integer", null)),
            Map.entry(Long.class, new JsonSchemaType("integer", null)),
            Map.entry(long.class, new JsonSchemaType("integer", null)),
            Map.entry(Boolean.class, new JsonSchemaType("boolean", null)),
            Map.entry(boolean.class, new JsonSchemaType("boolean", null)));

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final Map<String, Class<?>> names = new HashMap<>();

    private record JsonSchemaType(String type, @Nullable String format) {}

    /** Every schema so far, by name. */
    Map<String, Schema<?>> all() {
        return schemas;
    }

    /** Adds what a request may hold: no other field, and those that may be missing are not required. */
    void addFacts(String name, Class<? extends Record> type) {
        schemas.put(name, object(type, true));
    }

    /** Adds what an answer holds: every field, though it be {@code null}, unless the record leaves those out. */
    void addAnswer(Class<? extends Record> type) {
        schemas.put(type.getSimpleName(), object(type, false));
    }

    private Schema<?> object(Class<?> type, boolean facts) {
        Schema<?> schema = typed("object");
        schema.setAdditionalProperties(facts ? false : null);
        boolean sparse = facts || type.isAnnotationPresent(JsonInclude.class);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                Schema<?> inner = object(component.getType(), facts);
                inner.getProperties().forEach(schema::addProperty);
                inner.getRequired().forEach(schema::addRequiredItem);
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                add(component, facts, sparse, schema);
            }
        }
        return schema;
    }

    private void add(RecordComponent component, boolean facts, boolean sparse, Schema<?> schema) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Fact fact = component.getAnnotation(Fact.class);
        Schema<?> property = of(component.getGenericType(), facts, fact);
        schema.addProperty(component.getName(), describe(nullable ? orNull(property) : property, fact));
        if (!sparse || !nullable) {
            schema.addRequiredItem(component.getName());
        }
    }

    private Schema<?> of(Type type, boolean facts, @Nullable Fact fact) {
        JsonSchemaType simple = SIMPLE.get(type);
        if (simple != null) {
            Schema<?> schema = typed(simple.type());
            schema.setFormat(simple.format());
            return fact == null ? schema : bounded(schema, simple.type(), fact);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? typed("object") : list(generic, facts, fact);
        }
        return named((Class<?>) type, facts);
    }

    private Schema<?> list(ParameterizedType type, boolean facts, @Nullable Fact fact) {
        Schema<?> schema = typed("array");
        schema.setItems(of(type.getActualTypeArguments()[0], facts, fact));
        schema.setMaxItems(facts ? FactType.LONGEST_LIST : null);
        return schema;
    }

    private Schema<?> named(Class<?> type, boolean facts) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, type.isEnum() ? choice(type) : object(type, facts));
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** The type's own name or, where another type has that, its own behind that of the type or room it belongs to. */
    private String name(Class<?> type) {
        Class<?> first = names.computeIfAbsent(type.getSimpleName(), name -> type);
        Class<?> around = type.getEnclosingClass();
        if (first == type) {
            return type.getSimpleName();
        }
        if (around == null) {
            String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
            return room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1) + type.getSimpleName();
        }
        return around.getSimpleName() + type.getSimpleName();
    }

    private static Schema<?> choice(Class<?> type) {
        JsonSchema schema = typed("string");
        schema.setEnum(Arrays.stream(type.getEnumConstants())
                .<Object>map(Object::toString)
                .toList());
        return schema;
    }

    private static Schema<?> bounded(Schema<?> schema, String type, Fact fact) {
        if (type.equals("string") && schema.getFormat() == null) {
            schema.setMaxLength(fact.length());
            schema.setPattern(pattern(fact));
        }
        schema.setMinimum(bound(fact.min()));
        schema.setMaximum(bound(fact.max()));
        schema.setExclusiveMinimumValue(bound(fact.above()));
        return schema;
    }

    /** Patterns match as a whole here, but anywhere in JSON Schema. */
    private static @Nullable String pattern(Fact fact) {
        if (!fact.blank()) {
            return "\\S";
        }
        return switch (fact.pattern()) {
            case "" -> null;
            case "ISO-3166" -> "^[A-Z]{2}$";
            default -> "^(?:" + fact.pattern() + ")$";
        };
    }

    private static @Nullable BigDecimal bound(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    private static Schema<?> describe(Schema<?> schema, @Nullable Fact fact) {
        if (fact != null) {
            String doc = fact.doc() + (fact.missing().isEmpty() ? "" : "; missing: " + fact.missing());
            schema.setDescription(doc.isEmpty() ? null : doc);
        }
        return schema;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
