package io.marquee.decision;

/** How complex an account is to serve. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
