package io.marquee.decision;

/** A decision that is being kept. */
public interface Kept {

    /** What is answered. It must not leave before {@link #await} has returned. */
    Answer answer();

    /**
     * Waits until the decision is kept for good.
     *
     * @throws RuntimeException if it could not be kept
     */
    void await();
}
