package io.marquee.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that is being kept. */
public interface Kept {

    /** Names the decision in the ledger; {@code null} if it is not kept. */
    @Nullable UUID decisionId();

    /** The id of the release that decided. */
    String release();

    /** What is answered, as JSON in UTF-8. It must not leave before {@link #await} has returned. */
    byte[] answer();

    /**
     * Waits until the decision is kept for good.
     *
     * @throws RuntimeException if it could not be kept
     */
    void await();
}
