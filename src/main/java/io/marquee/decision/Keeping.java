package io.marquee.decision;

import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import java.util.function.Supplier;

/** Keeps decisions, so that whatever was answered can be proved later. */
public interface Keeping {

    /**
     * Begins to keep a decision; returns at once.
     *
     * @param askedBy the name of who asked
     * @throws RuntimeException if nothing can be kept now
     */
    Kept keep(Enquiry enquiry, Decision decision, Release release, String askedBy);

    /**
     * Begins to keep a decision like {@link #keep}, as one of many that are answered together: it may wait for others.
     *
     * @param askedBy the name of who asked
     * @throws RuntimeException if nothing can be kept now
     */
    Kept keepAmongMany(Enquiry enquiry, Decision decision, Release release, String askedBy);

    /**
     * Gives the same answer to whoever asks the same again under the same key.
     *
     * @param key chosen by who asks
     * @param decide decides, if nothing was asked under this key before
     * @return a decision that is kept for good, now or since it was asked for before
     * @throws RuntimeException if something else was asked under this key, or nothing can be kept now
     */
    Kept once(String key, Enquiry enquiry, Release release, String askedBy, Supplier<Decision> decide);
}
