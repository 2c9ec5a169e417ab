package io.marquee.publishing;

/** Follows complete checks. */
interface CheckProgress extends ImpactProgress {

    /**
     * Tells which check begins.
     *
     * @throws java.util.concurrent.CancellationException if they are not wanted any more
     */
    void begins(CheckKind check);
}
