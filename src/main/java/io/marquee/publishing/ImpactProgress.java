package io.marquee.publishing;

/** How far a study is, and whether it is still wanted. Thread-safe. */
interface ImpactProgress {

    /** Tells how many accounts of how many are done. */
    void done(long done, long total);

    /** Whether nobody wants the study any more. */
    boolean isCancelled();
}
