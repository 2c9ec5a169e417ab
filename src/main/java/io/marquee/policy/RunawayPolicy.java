package io.marquee.policy;

/** A policy that did too much for one decision and was cut off; nothing was decided. */
public final class RunawayPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RunawayPolicy(String rule, Limits limits) {
        super(
                "the policy was cut off after " + limits.firings() + " firings or "
                        + limits.time().toMillis() + " ms; the last rule was `" + rule + "`",
                null,
                false,
                false);
        this.rule = rule;
    }

    /** The name of the rule that was firing. */
    public String rule() {
        return rule;
    }
}
