package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import io.marquee.decision.Keeping;
import io.marquee.decision.Kept;
import io.marquee.policy.Release;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps nothing: what is answered has no id to be found by. */
final class Unkept implements Keeping {

    @Override
    public Kept keep(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return new Loose(decision);
    }

    @Override
    public Kept keepAmongMany(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return keep(enquiry, decision, release, askedBy);
    }

    @Override
    public Kept once(String key, Enquiry enquiry, Release release, String askedBy, Supplier<Decision> decide) {
        return keep(enquiry, decide.get(), release, askedBy);
    }

    private record Loose(Decision decision) implements Kept {

        @Override
        public @Nullable UUID decisionId() {
            return null;
        }

        @Override
        public String release() {
            return decision.release();
        }

        @Override
        public byte[] answer() {
            return LedgerJson.ANSWERS.writeValueAsBytes(new Answer(null, decision));
        }

        @Override
        public void await() {
            // there is nothing to wait for
        }
    }
}
