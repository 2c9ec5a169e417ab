package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checks that there are, and what they are told of a draft. */
final class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    private final Compilations compilations;
    private final Incumbent incumbent;
    private final List<Check> checks;

    Checkup(Compilations compilations, Incumbent incumbent, List<Check> checks) {
        this.compilations = compilations;
        this.incumbent = incumbent;
        this.checks = checks.stream().sorted(Comparator.comparing(Check::kind)).toList();
    }

    /** What is found whenever a draft is saved; a check that fails is a finding. */
    List<Finding> quick(DraftFiles files) {
        try {
            Proposal proposal = proposal(files, incumbent.policy());
            return checks.stream()
                    .filter(check -> check.kind() == CheckKind.ANALYSIS)
                    .flatMap(check -> attempt(check, proposal).stream())
                    .toList();
        } catch (RefusedPolicy e) {
            return FaultFindings.of(e);
        }
    }

    private static List<Finding> attempt(Check check, Proposal proposal) {
        try {
            return check.check(proposal);
        } catch (RuntimeException e) {
            LOG.error("the check {} failed", check.kind(), e);
            return List.of(new Finding(
                    check.kind(),
                    Severity.BLOCKING,
                    "check-failed",
                    null,
                    0,
                    null,
                    null,
                    "the check could not be done; the service's log says why",
                    true,
                    null));
        }
    }

    /** Whose place a draft would take now. */
    ActivePolicy incumbent() {
        return incumbent.policy();
    }

    /**
     * What all checks look at.
     *
     * @param active the policy whose place it would take
     * @throws RefusedPolicy if it is not safe or does not compile
     */
    Proposal proposal(DraftFiles files, ActivePolicy active) {
        return new Proposal(compile(files), files.features(), active.release(), active.features());
    }

    /** @throws RefusedPolicy if it is not safe or does not compile */
    Release compile(DraftFiles files) {
        return compilations.compile(files.rules());
    }

    /**
     * Every check of a complete examination, in its order.
     *
     * @throws IllegalStateException if a kind of check is missing, so that no examination would be complete
     */
    List<Check> complete() {
        Set<CheckKind> missing = EnumSet.of(CheckKind.ANALYSIS, CheckKind.SCENARIOS, CheckKind.BOUNDARY_COVER);
        checks.forEach(check -> missing.remove(check.kind()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nothing checks " + missing);
        }
        return checks;
    }
}
