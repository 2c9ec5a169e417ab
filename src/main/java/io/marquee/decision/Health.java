package io.marquee.decision;

/** The state of the relationship; a later one is the worse. */
public enum Health {
    UNKNOWN,
    GREEN,
    AMBER,
    RED
}
