package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Mark;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a rule between its name and {@code when}, before and after a change. */
final class AttributeDifferences {

    private AttributeDifferences() {}

    static List<Difference> between(RulePair rule) {
        List<Difference> found = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            String before = rule.before().mark(attribute).map(Mark::value).orElse(null);
            String after = rule.after().mark(attribute).map(Mark::value).orElse(null);
            if (!Objects.equals(before, after)) {
                found.add(new Difference(
                        kind(attribute),
                        rule.after().file(),
                        rule.after().name(),
                        before,
                        after,
                        "in rule \"" + rule.after().name() + "\": " + words(attribute, before, after)));
            }
        }
        return found;
    }

    private static Kind kind(Attribute attribute) {
        return switch (attribute) {
            case SOURCE -> Kind.SOURCE_CHANGED;
            case BASIS -> Kind.BASIS_CHANGED;
            case EFFECTIVE -> Kind.EFFECTIVE_CHANGED;
            case EXPIRES -> Kind.EXPIRES_CHANGED;
        };
    }

    private static String words(Attribute attribute, @Nullable String before, @Nullable String after) {
        String name = switch (attribute) {
            case SOURCE -> "its source";
            case BASIS -> "what its numbers rest on";
            case EFFECTIVE -> "the day it takes effect";
            case EXPIRES -> "the day it expires";
        };
        if (before == null) {
            return name + " is now `" + after + "`";
        }
        return after == null
                ? name + " is no longer told, it was `" + before + "`"
                : name + " from `" + before + "` to `" + after + "`";
    }
}
