package io.marquee.policy;

import io.marquee.DefaultPolicy;
import io.marquee.decision.Outcome;
import io.marquee.programme.ReadinessOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Small policies that use the default vocabulary. */
final class Policies {

    private Policies() {}

    static PolicyFile vocabulary() {
        return DefaultPolicy.files().stream()
                .filter(PolicyFile::isVocabulary)
                .findFirst()
                .orElseThrow();
    }

    static List<PolicyFile> of(String rules) {
        return List.of(vocabulary(), new PolicyFile("some.dslr", rules));
    }

    static Release compiled(String rules) {
        return new Compiler().compile(of(rules));
    }

    /** A rule without metadata. */
    static String rule(String name, String when, String then) {
        return "rule \"" + name + "\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
    }

    /** The names of the rules that hold for some facts on a day. */
    static List<String> holding(Release release, LocalDate asOf, Record... facts) {
        return release.decide(asOf, desk -> {
            for (Record fact : facts) {
                desk.lay(fact);
            }
            desk.fire();
            List<Reason> reasons = new ArrayList<>(desk.reasons(Outcome.class));
            reasons.addAll(desk.reasons(ReadinessOutcome.class));
            reasons.sort(Comparator.comparing(Reason::file).thenComparingInt(Reason::line));
            return reasons.stream().map(Reason::rule).toList();
        });
    }
}
