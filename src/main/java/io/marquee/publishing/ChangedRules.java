package io.marquee.publishing;

import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import io.marquee.policy.Sentence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a proposal that the active release does not have, by name and sentences. */
final class ChangedRules {

    private ChangedRules() {}

    /** Their names. */
    static Set<String> of(Release proposed, Release active) {
        Set<Law> before = active.policy().rules().map(Law::of).collect(Collectors.toSet());
        return proposed.policy()
                .rules()
                .filter(rule -> !before.contains(Law.of(rule)))
                .map(Rule::name)
                .collect(Collectors.toSet());
    }

    /** What a rule says. */
    private record Law(Rule head, List<String> sentences) {

        static Law of(Rule rule) {
            Rule dated =
                    new Rule(rule.name(), "", 0, null, null, rule.effective(), rule.expires(), List.of(), List.of());
            return new Law(dated, rule.sentences().map(Sentence::text).toList());
        }
    }
}
