package io.marquee.decision;

import io.marquee.account.Tier;
import io.marquee.policy.Collector.Best;
import io.marquee.policy.Release;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rule had the last word on an account's tier: credit, an override, steadiness or, if it is new, the policy. */
final class LastWord {

    private final Outcome outcome;
    private final Release release;

    LastWord(Outcome outcome, Release release) {
        this.outcome = outcome;
        this.release = release;
    }

    /**
     * The name of the rule that made the tier another than the previous one; {@code null} if it is the same or no rule
     * spoke of it.
     */
    @Nullable String of(Standing standing, Placement placement, boolean overridden) {
        if (placement.tier() == placement.previousTier()) {
            return null;
        }
        int rule = claim(standing, placement, overridden).rule();
        return rule < 0 ? null : release.rule(rule).name();
    }

    private Best<?> claim(Standing standing, Placement placement, boolean overridden) {
        if (placement.loweredByCredit()) {
            return outcome.tierAtMost;
        }
        if (overridden) {
            return outcome.overrideHolds;
        }
        return placement.previousTier() == null ? policyTier(standing) : outcome.change;
    }

    /** Each cap in effect lowered what the one before it had left, so the last of them set the tier. */
    private Best<?> policyTier(Standing standing) {
        Best<?> last = outcome.tier;
        for (Map.Entry<Cap, Best<Tier>> cap : outcome.caps.entrySet()) {
            if (standing.capsInEffect(cap.getKey())) {
                last = cap.getValue();
            }
        }
        return last;
    }
}
