package io.marquee.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Everything that any rule may speak of: the terms of all rooms, put together. Immutable. */
final class Language {

    private final List<Terms> terms;
    private final Map<String, Class<? extends Record>> facts = new LinkedHashMap<>();
    private final Map<String, Class<? extends Enum<?>>> enums = new LinkedHashMap<>();
    private final Map<String, SlotType> slotTypes;

    Language(Iterable<Terms> all) {
        List<Terms> terms = new ArrayList<>();
        Map<String, SlotType> slotTypes = new LinkedHashMap<>(SlotTypes.builtIn());
        for (Terms each : all) {
            terms.add(each);
            each.facts().forEach(type -> facts.put(type.getSimpleName(), type));
            each.constants().forEach((name, type) -> {
                enums.put(type.getSimpleName(), type);
                slotTypes.put(name, new ConstantSlot(name, type));
            });
            each.lists().forEach((name, type) -> {
                enums.put(type.getSimpleName(), type);
                slotTypes.put(name, new ConstantsSlot(name, element(slotTypes, name, type)));
            });
        }
        this.terms = List.copyOf(terms);
        this.slotTypes = Collections.unmodifiableMap(slotTypes);
    }

    /** The slot type of one constant of a list, so that a fault speaks of one and not of many. */
    private static ConstantSlot element(Map<String, SlotType> slotTypes, String list, Class<? extends Enum<?>> type) {
        return slotTypes.values().stream()
                .filter(each -> each instanceof ConstantSlot constant && constant.isOf(type))
                .map(ConstantSlot.class::cast)
                .findFirst()
                .orElseGet(() -> new ConstantSlot(list, type));
    }

    /** The terms of every room on the class path, looked for once. */
    static Language found() {
        return Found.LANGUAGE;
    }

    List<Terms> terms() {
        return terms;
    }

    Map<String, SlotType> slotTypes() {
        return slotTypes;
    }

    List<Class<? extends Record>> facts() {
        return List.copyOf(facts.values());
    }

    @Nullable Class<? extends Record> fact(String simpleName) {
        return facts.get(simpleName);
    }

    @Nullable Class<? extends Enum<?>> constants(String simpleName) {
        return enums.get(simpleName);
    }

    List<Class<? extends Enum<?>>> enums() {
        return List.copyOf(enums.values());
    }

    @Nullable String objection(Map<String, String> slots) {
        return terms.stream()
                .map(each -> each.objection(slots))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Values, each allowed, in whose place others stand where they do not go together. */
    Map<String, String> suited(Map<String, String> slots) {
        Map<String, String> suited = new LinkedHashMap<>(slots);
        terms.forEach(each -> suited.putAll(each.suited(Map.copyOf(suited))));
        return suited;
    }

    @Nullable Class<? extends Collector> collector(String name) {
        return terms.stream()
                .filter(each -> each.collectorName().equals(name))
                .findFirst()
                .<Class<? extends Collector>>map(Terms::collectorType)
                .orElse(null);
    }

    private static final class Found {
        private static final Language LANGUAGE =
                new Language(ServiceLoader.load(Terms.class, Language.class.getClassLoader()));
    }
}
