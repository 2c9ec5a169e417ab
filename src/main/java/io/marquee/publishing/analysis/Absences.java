package io.marquee.publishing.analysis;

import io.marquee.account.Tier;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts whose absence gives a higher tier than any value of theirs would. */
final class Absences implements Examination {

    /**
     * What an account has been so far, of which knowing is no better than its not being there; and what counts only
     * together with another fact, which may be so bad that nobody would want it to count.
     */
    private static final Set<String> NOT_JUDGED = Set.of(
            "currentTier",
            "tierSince",
            "consecutiveLowEvaluations",
            "override",
            "projectedRevenue",
            "projectedMarginPercent");

    @Override
    public void examine(Study study, Findings findings) {
        Set<String> told = new HashSet<>();
        for (Sweep sweep : study.trials().sweeps()) {
            Trial absent = sweep.absent();
            if (absent != null
                    && !NOT_JUDGED.contains(sweep.trait().field())
                    && !sweep.trials().isEmpty()) {
                Trial best = sweep.trials().stream()
                        .max(Comparator.comparing(Absences::tier))
                        .orElseThrow();
                if (tier(absent).compareTo(tier(best)) > 0
                        && told.add(sweep.trait().field())) {
                    report(sweep.trait().field(), absent, best, study, findings);
                }
            }
        }
    }

    private static Tier tier(Trial trial) {
        return trial.decision().tier().effective();
    }

    private static void report(String field, Trial absent, Trial best, Study study, Findings findings) {
        String message = "without `" + field + "` an account is in tier " + tier(absent)
                + ", while with any value of it it would be in tier " + tier(best)
                + " at best; what is missing must not slip past a rule";
        Witness witness = new Witness(absent.enquiry(), message, List.of("the tier is " + tier(best)));
        Found found = new Found(Severity.BLOCKING, "absence-raises-tier", message, false, witness);
        Law law = blamed(absent, best, study);
        if (law == null) {
            findings.anywhere(found);
        } else {
            findings.at(law, found);
        }
    }

    /** The rule that speaks for what is missing, else the one that speaks against what is known. */
    private static @Nullable Law blamed(Trial absent, Trial best, Study study) {
        BitSet only = (BitSet) absent.contributed().clone();
        only.andNot(best.contributed());
        BitSet against = (BitSet) best.contributed().clone();
        against.andNot(absent.contributed());
        return only.stream()
                .mapToObj(study.laws().all()::get)
                .filter(law -> Set.of("qualifiesFor", "shows", "isCandidate")
                        .contains(law.claims().get(0).name()))
                .findFirst()
                .orElseGet(() -> against.stream()
                        .mapToObj(study.laws().all()::get)
                        .filter(law -> Set.of("caps", "keepsTierAtMost")
                                .contains(law.claims().get(0).name()))
                        .findFirst()
                        .orElse(null));
    }
}
