package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.publishing.Check;
import io.marquee.publishing.CheckKind;
import io.marquee.publishing.Finding;
import io.marquee.publishing.Proposal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the rules of a proposal are complete, consistent and in order. What follows from the rules' conditions alone
 * is exact; what is said of accounts was shown by deciding about accounts that are made up around the policy's
 * thresholds. The same proposal always gives the same findings.
 */
public final class Analysis implements Check {

    private static final List<Examination> EXAMINATIONS = List.of(
            new DeadRules(),
            new MissingClaims(),
            new LostClaims(),
            new Contradictions(),
            new TierLadders(),
            new Bands(),
            new Shadows(),
            new Improvements(),
            new Absences(),
            new Magnitudes());

    @Override
    public CheckKind kind() {
        return CheckKind.ANALYSIS;
    }

    @Override
    public List<Finding> check(Proposal proposal) {
        Laws laws = new Laws(proposal.release());
        boolean same = proposal.release().id().equals(proposal.active().id());
        Laws before = same ? laws : new Laws(proposal.active());
        List<Law> both = new ArrayList<>(laws.all());
        both.addAll(before.all());
        Trials trials = Trials.of(proposal.release(), laws.all(), new Thresholds(both));
        Study study = new Study(proposal.active(), laws, before, new Logic(new Ranges(laws)), trials);
        Findings findings = new Findings();
        EXAMINATIONS.forEach(examination -> examination.examine(study, findings));
        return findings.all();
    }
}
