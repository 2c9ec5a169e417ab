package io.marquee.decision;

import io.marquee.account.Enquiry;
import io.marquee.policy.Release;

/** Says what is decided about an enquiry under a release. */
@FunctionalInterface
public interface Deciding {

    /**
     * Decides.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    Decision decide(Enquiry enquiry, Release release);
}
