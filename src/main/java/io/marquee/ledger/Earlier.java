package io.marquee.ledger;

import io.marquee.decision.Kept;
import java.util.UUID;

/** A decision that was kept before, answered again. */
record Earlier(KeptDecision decision) implements Kept {

    @Override
    public UUID decisionId() {
        return decision.id();
    }

    @Override
    public String release() {
        return decision.release().id();
    }

    @Override
    public byte[] answer() {
        return LedgerJson.FULL.writeValueAsBytes(decision.answer());
    }

    @Override
    public void await() {
        // it is kept
    }
}
