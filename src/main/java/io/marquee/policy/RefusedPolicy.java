package io.marquee.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy that will not be run, with everything that is wrong with it. */
public final class RefusedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public RefusedPolicy(List<Fault> faults) {
        this(faults, null);
    }

    /**
     * @param faults at least one
     * @param cause what an engineer needs to know besides
     */
    RefusedPolicy(List<Fault> faults, @Nullable Throwable cause) {
        super(
                "the policy is refused:\n"
                        + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")),
                cause,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, by file and line; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
