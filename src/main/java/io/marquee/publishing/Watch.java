package io.marquee.publishing;

/** Follows an examination. */
interface Watch extends ImpactProgress {

    /**
     * Tells which check begins.
     *
     * @throws java.util.concurrent.CancellationException if the examination is not wanted any more
     */
    void begins(CheckKind check);
}
