package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between texts that cannot be read as rules, by their lines. */
final class TextDifferences {

    private TextDifferences() {}

    /** The lines between the first and the last that differ; empty if none does. */
    static List<Difference> unreadable(String file, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        List<String> old = lines(file, before);
        List<String> now = lines(file, after);
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        String words = file + " cannot be read as rules, so it is compared by its lines: "
                + changed(start, old.size() - end, now.size() - end);
        return List.of(new Difference(
                Kind.TEXT_CHANGED,
                file,
                null,
                joined(before, old, start, old.size() - end),
                joined(after, now, start, now.size() - end),
                words));
    }

    private static String changed(int start, int oldEnd, int newEnd) {
        if (oldEnd == start && newEnd == start) {
            return "only their ends changed";
        }
        if (oldEnd == start) {
            return "lines " + (start + 1) + " to " + newEnd + " were added";
        }
        return "lines " + (start + 1) + " to " + oldEnd + (newEnd == start ? " were removed" : " changed");
    }

    private static List<String> lines(String name, @Nullable String text) {
        return text == null ? new ArrayList<>() : new PolicyFile(name, text).lines();
    }

    private static @Nullable String joined(@Nullable String text, List<String> lines, int from, int to) {
        return text == null ? null : String.join("\n", lines.subList(from, to));
    }
}
