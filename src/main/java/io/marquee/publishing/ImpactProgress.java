package io.marquee.publishing;

/** Follows a study of impact. */
interface ImpactProgress {

    /** So many accounts are done, of so many. */
    void done(long done, long total);

    /** Whether nobody wants to know any more. */
    boolean isCancelled();
}
