package io.marquee.decision;

/** Whether an evidence is shown; {@link #UNKNOWN}: what is missing could change the answer. */
public enum Result {
    NOT_MET,
    UNKNOWN,
    MET
}
