package io.marquee.publishing.analysis;

import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts whose improvement, all else equal, lowers the tier or the score. */
final class Improvements implements Examination {

    private static final Set<String> LOWERING = Set.of("caps", "keepsTierAtMost");
    private static final Set<String> RAISING = Set.of(
            "earns", "earnsPerStep", "shows", "isCandidate", "signals", "qualifiesFor", "changes", "signalsGivenGrade");

    @Override
    public void examine(Study study, Findings findings) {
        Set<String> told = new HashSet<>();
        for (Sweep sweep : study.trials().sweeps()) {
            for (int i = 1; sweep.trait().isJudged() && i < sweep.trials().size(); i++) {
                examine(sweep.trait(), sweep.trials().get(i - 1), sweep.trials().get(i), study, findings, told);
            }
        }
    }

    private static void examine(
            Trait trait, Trial worse, Trial better, Study study, Findings findings, Set<String> told) {
        Fall fall = Fall.of(worse.decision(), better.decision());
        if (fall != null) {
            report(fall, trait.field(), worse, better, study, findings, told);
        }
    }

    /**
     * What is lower of the better account.
     *
     * @param expected the step that would hold of it if it were not
     */
    private record Fall(String what, String expected, String change) {

        static @Nullable Fall of(Decision before, Decision after) {
            Tier policy = before.tier().policy();
            if (after.tier().policy().compareTo(policy) < 0) {
                return of("tier", "the policy tier is ", policy, after.tier().policy());
            }
            Tier effective = before.tier().effective();
            if (after.tier().effective().compareTo(effective) < 0) {
                return of("tier", "the tier is ", effective, after.tier().effective());
            }
            BigDecimal score = before.score().total();
            return after.score().total().compareTo(score) < 0
                    ? of("score", "the score is ", score, after.score().total())
                    : null;
        }

        private static Fall of(String what, String step, Object from, Object to) {
            return new Fall(what, step + from, "from " + from + " to " + to);
        }
    }

    private static void report(
            Fall fall, String field, Trial worse, Trial better, Study study, Findings findings, Set<String> told) {
        Law law = blamed(worse, better, study);
        if (!told.add(fall.what() + field + (law == null ? "" : law.rule().name()))) {
            return;
        }
        String message = "a better `" + field + "`, " + value(worse, field) + " becoming " + value(better, field)
                + " with all else equal, lowers the " + fall.what() + " " + fall.change();
        List<String> asBefore = study.expectedOf(better);
        Witness witness =
                new Witness(better.enquiry(), message, asBefore.isEmpty() ? List.of(fall.expected()) : asBefore);
        Found found = new Found(Severity.BLOCKING, "improvement-lowers-" + fall.what(), message, true, witness);
        if (law == null) {
            findings.anywhere(found);
        } else {
            findings.at(law, found);
        }
    }

    private static String value(Trial trial, String field) {
        Object value = trial.sketch().get(field);
        if (value instanceof Set<?> set) {
            return set.size() + " of them";
        }
        return "`" + (value instanceof BigDecimal number ? number.toPlainString() : value) + "`";
    }

    /** The rule that keeps the better account down, else one that spoke for the worse one only. */
    private static @Nullable Law blamed(Trial worse, Trial better, Study study) {
        Law lowering = first(better, worse, LOWERING, study);
        return lowering == null ? first(worse, better, RAISING, study) : lowering;
    }

    private static @Nullable Law first(Trial of, Trial notOf, Set<String> claims, Study study) {
        BitSet only = (BitSet) of.contributed().clone();
        only.andNot(notOf.contributed());
        List<Law> laws = only.stream()
                .mapToObj(study.laws().all()::get)
                .filter(law -> claims.contains(law.claims().get(0).name()))
                .toList();
        // what is closest to the facts says best why
        return laws.stream()
                .filter(law -> law.facts().stream()
                        .anyMatch(fact -> Set.of("Figures", "Buying").contains(fact.getSimpleName())))
                .findFirst()
                .orElse(laws.isEmpty() ? null : laws.get(0));
    }
}
