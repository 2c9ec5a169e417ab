package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.util.Optional;

/** Where releases and features are kept for good. */
interface Archive {

    /** Stores a release and its features; doing so again changes nothing. */
    void store(Release release, Features features);

    /**
     * The release of an id, compiled.
     *
     * @throws io.marquee.policy.RefusedPolicy if what is stored does not pass
     */
    Optional<Release> release(String id);

    /** The features of a hash; none if none are stored under it. */
    Features features(String hash);

    /** A release decides from now on, so it is always at hand. */
    void active(Release release);
}
