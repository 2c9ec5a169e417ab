package io.marquee.decision;

/** What criteria are weighed for. */
public enum Axis {
    SCORE,
    ATTRACTIVENESS,
    STRENGTH
}
