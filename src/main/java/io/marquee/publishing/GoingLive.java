package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets releases become active. */
interface GoingLive {

    /**
     * Records in the transaction under way that a release becomes the active one; every instance follows when its time
     * has come.
     *
     * @param draft the number of the draft that was approved; {@code null} if none was
     * @param by the subject of who decided it
     * @param effectiveFrom from when on it decides; {@code null}: at once
     * @param replacing the policy that is active or due to become so, as far as who decided it knew
     * @throws RefusedStep if another has taken that place meanwhile
     */
    Publication record(
            Release release,
            Features features,
            Publication.Kind kind,
            @Nullable Integer draft,
            String by,
            String reason,
            @Nullable Instant effectiveFrom,
            PolicyId replacing);
}
