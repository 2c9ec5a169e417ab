package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decision;
import io.marquee.policy.Release;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was decided in the past, to be decided again under a release that is only proposed. */
public final class PastDecisions {

    private static final int AT_ONCE = 250;
    private static final List<String> APART = List.of("release", "reasons");

    private final Ledger ledger;

    PastDecisions(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Decides the latest requests that are kept again, and compares with what was answered.
     *
     * @param most how many, at least 0
     * @param goesOn is asked between some of them, and ends it early where it says no
     */
    public Reconsidered latest(int most, Release release, Deciding deciding, BooleanSupplier goesOn) {
        Reconsidered.Count count = new Reconsidered.Count();
        UUID before = null;
        int left = most;
        while (left > 0 && goesOn.getAsBoolean()) {
            Search.Page page = ledger.latest(before, Math.min(left, AT_ONCE));
            page.cards().forEach(card -> reconsider(card.id(), release, deciding, count));
            left -= page.cards().size();
            before = page.next();
            if (before == null) {
                break;
            }
        }
        return count.result();
    }

    /** Entries may be deleted meanwhile. */
    private void reconsider(UUID id, Release release, Deciding deciding, Reconsidered.Count count) {
        Optional<Entries.Row> row = ledger.entry(id);
        if (row.isEmpty()) {
            return;
        }
        Content content = Content.read(row.get().text());
        Decision now = decide(content, release, deciding);
        if (now == null) {
            count.refused();
        } else {
            count.next(id, content.account(), Difference.between(bare(content.decision()), bare(written(now))));
        }
    }

    private static @Nullable Decision decide(Content content, Release release, Deciding deciding) {
        try {
            Enquiry enquiry = content.enquiry();
            return deciding.decide(enquiry, release);
        } catch (RefusedFacts e) {
            return null;
        }
    }

    private static ObjectNode written(Decision decision) {
        return (ObjectNode) LedgerJson.FULL.readTree(LedgerJson.FULL.writeValueAsBytes(decision));
    }

    /** What was decided, apart from why. */
    private static ObjectNode bare(ObjectNode decision) {
        return decision.deepCopy().remove(APART);
    }
}
