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
        return new Loose(new Answer(null, decision));
    }

    @Override
    public Kept keepAmongMany(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return keep(enquiry, decision, release, askedBy);
    }

    @Override
    public Object once(String key, Enquiry enquiry, Release release, String askedBy, Supplier<Decision> decide) {
        return new Answer(null, decide.get());
    }

    private record Loose(Answer answer) implements Kept {

        @Override
        public @Nullable UUID decisionId() {
            return answer.decisionId();
        }

        @Override
        public void await() {
            // there is nothing to wait for
        }
    }
}
