package io.marquee.publishing.analysis;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.BitSet;

/**
 * An account that was made up and decided about.
 *
 * @param fired the places of the rules that fired
 * @param contributed the places of those whose claim holds
 */
record Trial(Sketch sketch, Enquiry enquiry, Decision decision, BitSet fired, BitSet contributed) {

    private static final Decisions DECISIONS = new Decisions();

    static Trial of(Sketch sketch, Release release) {
        Enquiry enquiry = sketch.enquiry();
        Decision decision = decide(enquiry, release);
        BitSet fired = new BitSet();
        BitSet contributed = new BitSet();
        for (Reason reason : decision.reasons()) {
            int place = release.place(reason.rule());
            fired.set(place);
            contributed.set(place, reason.contributed());
        }
        return new Trial(sketch, enquiry, decision, fired, contributed);
    }

    static Decision decide(Enquiry enquiry, Release release) {
        return DECISIONS.decide(enquiry.account(), enquiry.context(), release);
    }

    /** Whether nothing has been with this account yet that could keep its tier. */
    boolean isNew() {
        return enquiry.account().currentTier() == null && enquiry.account().override() == null;
    }
}
