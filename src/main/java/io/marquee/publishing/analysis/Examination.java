package io.marquee.publishing.analysis;

/** One question that is asked of every policy. */
interface Examination {

    /** Tells everything that it finds. */
    void examine(Study study, Findings findings);
}
