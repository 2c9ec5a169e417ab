package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A decision that was made again.
 *
 * @param release the release that it was made again under
 * @param decidedUnder the release that it was made under
 * @param equal whether both decisions are the same
 * @param differences every place where they are not
 */
record Replay(UUID decisionId, String release, String decidedUnder, boolean equal, List<Difference> differences) {

    /**
     * Decides again about the same request, by the engine itself.
     *
     * @throws io.marquee.account.RefusedFacts if the request would no longer be accepted
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    static Replay of(KeptDecision kept, Release release) {
        Enquiry enquiry = kept.content().enquiry();
        Decision again = new Decisions().decide(enquiry.account(), enquiry.context(), release);
        JsonNode before = kept.content().decision(kept.release());
        JsonNode now = LedgerJson.FULL.readTree(LedgerJson.FULL.writeValueAsBytes(again));
        List<Difference> differences = Difference.between(before, now);
        return new Replay(kept.id(), release.id(), kept.content().release(), differences.isEmpty(), differences);
    }
}
