package io.marquee.publishing;

import io.marquee.policy.Fault;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the compiler finds, as findings; and findings as what keeps a policy from becoming a release. */
final class FaultFindings {

    private FaultFindings() {}

    /**
     * Everything that is wrong with a policy. Text is refused before anything of it is compiled, so what only shows
     * then is no question of safety.
     */
    static List<Finding> of(RefusedPolicy refused) {
        boolean safe = refused.getCause() != null;
        return refused.faults().stream()
                .map(fault -> new Finding(
                        safe ? CheckKind.COMPILES : CheckKind.SAFE,
                        Severity.BLOCKING,
                        safe ? "cannot-be-compiled" : "outside-the-language",
                        file(fault),
                        fault.line(),
                        fault.rule(),
                        fault.sentence(),
                        (fault.slot() == null ? "" : "slot `{" + fault.slot() + "}`: ") + fault.message(),
                        true,
                        null))
                .toList();
    }

    private static @Nullable String file(Fault fault) {
        return new PolicyFile(fault.file(), "").isWellNamed() ? fault.file() : null;
    }

    /** Refuses a policy for its findings. */
    static RefusedPolicy refusing(List<Finding> findings) {
        return new RefusedPolicy(findings.stream()
                .map(finding -> new Fault(
                        finding.file() == null ? "policy" : finding.file(),
                        finding.line(),
                        0,
                        finding.rule(),
                        finding.sentence(),
                        null,
                        finding.message()))
                .toList());
    }
}
