package io.marquee.programme;

/** How ready the firm is; a later one is the readier. */
public enum ReadinessStatus {
    NOT_READY,
    CONDITIONAL,
    READY
}
