package io.marquee.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** One constant of an enumeration. */
final class ConstantSlot extends SlotType {

    private static final int LONGEST_COMPARED = 60;

    private final Class<? extends Enum<?>> type;
    private final List<String> names;

    ConstantSlot(String name, Class<? extends Enum<?>> type) {
        super(name, "one of " + names(type));
        this.type = type;
        this.names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> "`" + each.name() + "`")
                .collect(Collectors.joining(", "));
    }

    boolean isOf(Class<? extends Enum<?>> other) {
        return type.equals(other);
    }

    @Override
    public List<String> constants() {
        return names;
    }

    @Override
    public String example() {
        return names.get(0);
    }

    @Override
    @Nullable String condition(String text) {
        return names.contains(text) ? type.getSimpleName() + "." + text : null;
    }

    @Override
    String objection(String text) {
        return "unknown " + name() + " " + Fault.quote(text)
                + nearest(text).map(each -> "; the nearest is `" + each + "`").orElse("") + "; known are "
                + names(type);
    }

    /** The constant that was probably meant: at least half of it is as it was written. */
    private Optional<String> nearest(String text) {
        if (text.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String written = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        LevenshteinDistance distance = new LevenshteinDistance(written.length() / 2);
        return names.stream()
                .filter(each -> distance.apply(written, each) >= 0)
                .min(Comparator.comparingInt(each -> distance.apply(written, each)));
    }
}
