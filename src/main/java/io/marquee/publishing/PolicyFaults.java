package io.marquee.publishing;

import io.marquee.policy.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Faults of a policy in the words of a log and of the health's details. */
final class PolicyFaults {

    private static final int MOST = 10;

    private PolicyFaults() {}

    static String told(List<Fault> faults) {
        String first = faults.stream().limit(MOST).map(Fault::toString).collect(Collectors.joining("; "));
        return faults.size() > MOST ? first + "; and " + (faults.size() - MOST) + " more" : first;
    }

    /** A finding that keeps a policy from deciding. */
    static Fault of(Finding finding) {
        return new Fault(
                finding.file() == null ? "policy" : finding.file(),
                finding.line(),
                0,
                finding.rule(),
                finding.sentence(),
                null,
                finding.message());
    }
}
