package io.marquee;

import io.marquee.policy.RefusedPolicy;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells everything that is wrong with a policy that keeps the service from starting. */
final class RefusedPolicyAnalyzer extends AbstractFailureAnalyzer<RefusedPolicy> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedPolicy cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files, or name a folder whose policy passes with `marquee.policy.rules`.",
                cause);
    }
}
