package io.marquee.decision;

/** Where the policy tier lies from the current one. */
public enum Direction {
    NEW,
    EQUAL,
    HIGHER,
    LOWER
}
