package io.marquee.publishing;

import io.marquee.decision.Decision;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import io.marquee.policy.Sentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that are not the same in two releases: added, removed, or saying something else. */
final class ChangedRules {

    private final Set<String> names;

    private ChangedRules(Set<String> names) {
        this.names = names;
    }

    static ChangedRules between(Release one, Release other) {
        Map<String, Object> before = laws(one);
        Map<String, Object> after = laws(other);
        Set<String> names = new TreeSet<>();
        before.forEach((name, law) -> {
            if (!law.equals(after.get(name))) {
                names.add(name);
            }
        });
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        return new ChangedRules(names);
    }

    private static Map<String, Object> laws(Release release) {
        Map<String, Object> laws = new HashMap<>();
        release.policy().rules().forEach(rule -> laws.put(rule.name(), law(rule)));
        return laws;
    }

    /** What a rule says, wherever it stands. */
    private static Object law(Rule rule) {
        return Arrays.asList(rule.effective(), rule.expires(), texts(rule.conditions()), texts(rule.consequences()));
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    /** Those of a release, by their names. */
    Set<String> of(Release release) {
        return release.policy().rules().map(Rule::name).filter(names::contains).collect(Collectors.toSet());
    }

    /** Those that fired for one decision or the other, in the order of their names. */
    List<String> firedFor(Decision one, Decision other) {
        return Stream.concat(one.reasons().stream(), other.reasons().stream())
                .map(Reason::rule)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
