package io.marquee.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several constants of an enumeration: {@code A}, {@code A and B}, {@code A, B and C}. */
final class ConstantsSlot extends SlotType {

    private static final String BETWEEN = " *, *(and +)?| +and +";

    private final ConstantSlot element;

    ConstantsSlot(String name, ConstantSlot element) {
        super(name, "a list like `A, B and C`, " + element.allowed());
        this.element = element;
    }

    private static List<String> parts(String text) {
        return List.of(text.split(BETWEEN, -1));
    }

    @Override
    public List<String> constants() {
        return element.constants();
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public String example() {
        return element.example();
    }

    @Override
    @Nullable String condition(String text) {
        return parts(text).stream().anyMatch(each -> element.condition(each) == null) || twice(text) != null
                ? null
                : parts(text).stream().map(element::condition).collect(Collectors.joining(", "));
    }

    @Override
    String objection(String text) {
        String twice = twice(text);
        String why = twice == null ? unknown(text) : "`" + twice + "` stands twice in the list";
        return why + "; a list is written like `A, B and C`";
    }

    private String unknown(String text) {
        return parts(text).stream()
                .filter(each -> element.condition(each) == null)
                .map(each -> each.isEmpty() ? "a part of the list is missing" : element.objection(each))
                .findFirst()
                .orElse("");
    }

    private @Nullable String twice(String text) {
        Set<String> seen = new HashSet<>();
        for (String each : parts(text)) {
            if (element.condition(each) != null && !seen.add(each)) {
                return each;
            }
        }
        return null;
    }
}
