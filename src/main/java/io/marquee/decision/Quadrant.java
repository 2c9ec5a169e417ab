package io.marquee.decision;

/** Where an account stands in the portfolio (S1); {@link #UNCLASSIFIED}: too little of an axis is known. */
public enum Quadrant {
    UNCLASSIFIED,
    LAGGARD,
    MAINSTAY,
    POTENTIAL,
    STAR
}
