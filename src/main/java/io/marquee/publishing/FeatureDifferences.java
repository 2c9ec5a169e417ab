package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which examples of two policies' features are new, gone or changed, by their names. */
final class FeatureDifferences {

    private FeatureDifferences() {}

    static List<Difference> between(List<PolicyFile> before, List<PolicyFile> after) {
        Map<String, PolicyFile> old = features(before);
        Map<String, PolicyFile> now = features(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> found = new ArrayList<>();
        for (String name : names) {
            PolicyFile none = new PolicyFile(name, "");
            PolicyFile one = old.getOrDefault(name, none);
            PolicyFile other = now.getOrDefault(name, none);
            if (!one.equals(other)) {
                List<Difference> here = between(name, FeatureText.of(one), FeatureText.of(other));
                found.addAll(here.isEmpty() ? List.of(FileDifferences.layout(name)) : here);
            }
        }
        return found;
    }

    private static Map<String, PolicyFile> features(List<PolicyFile> files) {
        Map<String, PolicyFile> features = new TreeMap<>();
        files.stream()
                .filter(file -> file.name().endsWith(Features.FILES))
                .forEach(file -> features.put(file.name(), file));
        return features;
    }

    private static List<Difference> between(
            String file, Map<FeatureText.Title, String> before, Map<FeatureText.Title, String> after) {
        List<Difference> found = new ArrayList<>();
        before.forEach((title, old) -> {
            String now = after.get(title);
            if (now == null) {
                found.add(difference(Kind.EXAMPLE_REMOVED, file, title, old, null));
            } else if (!now.equals(old)) {
                found.add(difference(Kind.EXAMPLE_CHANGED, file, title, old, now));
            }
        });
        after.forEach((title, now) -> {
            if (!before.containsKey(title)) {
                found.add(difference(Kind.EXAMPLE_ADDED, file, title, null, now));
            }
        });
        return found;
    }

    private static Difference difference(
            Kind kind, String file, FeatureText.Title title, @Nullable String before, @Nullable String after) {
        String what = kind == Kind.EXAMPLE_ADDED ? " is new" : kind == Kind.EXAMPLE_REMOVED ? " is gone" : " changed";
        String rule = title.rule();
        String place = rule == null ? file : file + ", rule \"" + rule + "\"";
        return new Difference(kind, file, rule, before, after, "in " + place + ": " + title.words() + what);
    }
}
