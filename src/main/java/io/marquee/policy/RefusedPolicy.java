package io.marquee.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that will not be run, with everything that is wrong with it. */
public final class RefusedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public RefusedPolicy(List<Fault> faults) {
        super(
                "the policy is refused:\n"
                        + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, by file and line; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
