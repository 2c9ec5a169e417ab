package io.marquee.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in a slot, and the DRL that it becomes. */
public abstract sealed class SlotType {

    private final String name;
    private final String allowed;

    SlotType(String name, String allowed) {
        this.name = name;
        this.allowed = allowed;
    }

    /** The name that phrases use for it. */
    public String name() {
        return name;
    }

    /** What is allowed, as a phrase that an error can use. */
    public String allowed() {
        return allowed;
    }

    /** The DRL of a value as it stands in a condition, or {@code null} if the text is not allowed. */
    abstract @Nullable String condition(String text);

    /** The DRL of a value as it stands in a consequence, or {@code null} if the text is not allowed. */
    @Nullable String consequence(String text) {
        return condition(text);
    }

    /** The types that every policy has; enumerations are added by {@link Terms}. */
    static Map<String, SlotType> builtIn() {
        Map<String, SlotType> types = new LinkedHashMap<>();
        List<SlotType> all = List.of(
                new Exact("money", "0", "1000000000000", 2),
                new Exact("percent", "-1000", "1000", 4),
                new Exact("share", "0", "1", 4),
                new Exact("points", "0", "10", 2),
                new Exact("score", "0", "100", 1),
                new Exact("number", "-1000", "1000", 4),
                new Whole("count", 0, 1_000_000),
                new Whole("weight", 0, 100),
                new Whole("rating", -5, 10),
                new Whole("days", 0, 3650),
                new Whole("months", 0, 120),
                new Whole("years", 0, 50),
                new Whole("hours", 0, 10_000),
                new Words("rung"),
                new Words("text"));
        all.forEach(type -> types.put(type.name(), type));
        return types;
    }

    /** A number as people write it: digits, commas between thousands, a point before decimals. */
    private static @Nullable BigDecimal number(String text) {
        return Numbers.WRITTEN.matcher(text).matches() ? new BigDecimal(text.replace(",", "")) : null;
    }

    private static final class Numbers {
        static final Pattern WRITTEN = Pattern.compile("-?([0-9]{1,3}(,[0-9]{3}){1,5}|[0-9]{1,15})(\\.[0-9]{1,6})?");
    }

    /** An exact decimal. */
    static final class Exact extends SlotType {

        private final BigDecimal min;
        private final BigDecimal max;
        private final int decimals;

        Exact(String name, String min, String max, int decimals) {
            super(
                    name,
                    "a number from " + min + " to " + max + " with at most " + decimals
                            + " decimals, written like 1,234.5");
            this.min = new BigDecimal(min);
            this.max = new BigDecimal(max);
            this.decimals = decimals;
        }

        private @Nullable BigDecimal value(String text) {
            BigDecimal value = number(text);
            return value == null || value.scale() > decimals || value.compareTo(min) < 0 || value.compareTo(max) > 0
                    ? null
                    : value;
        }

        @Override
        @Nullable String condition(String text) {
            BigDecimal value = value(text);
            return value == null ? null : value.toPlainString() + "B";
        }

        @Override
        @Nullable String consequence(String text) {
            BigDecimal value = value(text);
            if (value == null) {
                return null;
            }
            return value.scale() == 0
                    ? "BigDecimal.valueOf(" + value.toPlainString() + "L)"
                    : "new BigDecimal(\"" + value.toPlainString() + "\")";
        }
    }

    /** A whole number. */
    static final class Whole extends SlotType {

        private final int min;
        private final int max;

        Whole(String name, int min, int max) {
            super(name, "a whole number from " + min + " to " + String.format("%,d", max));
            this.min = min;
            this.max = max;
        }

        @Override
        @Nullable String condition(String text) {
            BigDecimal value = number(text);
            return value == null
                            || value.scale() > 0
                            || value.compareTo(BigDecimal.valueOf(min)) < 0
                            || value.compareTo(BigDecimal.valueOf(max)) > 0
                    ? null
                    : value.toPlainString();
        }
    }

    /** A text in quotes, of letters, digits and plain punctuation. */
    static final class Words extends SlotType {

        private static final Pattern QUOTED = Pattern.compile("\"[\\p{L}\\p{N} ,.;:()'’%&×–/-]{1,120}\"");

        Words(String name) {
            super(name, "a text in quotes of 1 to 120 letters, digits, spaces and , . ; : ( ) ' % & / -");
        }

        @Override
        @Nullable String condition(String text) {
            return QUOTED.matcher(text).matches() ? text : null;
        }
    }

    /** A constant of an enumeration. */
    static final class Constant extends SlotType {

        private final Class<? extends Enum<?>> type;
        private final Set<String> names;

        Constant(String name, Class<? extends Enum<?>> type) {
            super(name, "one of " + names(type));
            this.type = type;
            this.names = new HashSet<>();
            Arrays.stream(type.getEnumConstants()).forEach(each -> names.add(each.name()));
        }

        static String names(Class<? extends Enum<?>> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> "`" + each.name() + "`")
                    .collect(Collectors.joining(", "));
        }

        @Override
        @Nullable String condition(String text) {
            return names.contains(text) ? type.getSimpleName() + "." + text : null;
        }
    }

    /** Several constants of an enumeration: {@code A}, {@code A and B}, {@code A, B and C}. */
    static final class Constants extends SlotType {

        private final Constant element;

        Constants(String name, Class<? extends Enum<?>> type) {
            super(name, "a list like `A, B and C` of " + Constant.names(type));
            this.element = new Constant(name, type);
        }

        @Override
        @Nullable String condition(String text) {
            List<String> expanded = new ArrayList<>();
            for (String each : text.split(", | and ", -1)) {
                String constant = element.condition(each.strip());
                if (constant == null || expanded.contains(constant)) {
                    return null;
                }
                expanded.add(constant);
            }
            return String.join(", ", expanded);
        }
    }
}
