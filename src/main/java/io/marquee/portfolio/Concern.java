package io.marquee.portfolio;

/** What may be unsound about a portfolio. */
public enum Concern {
    /** Laggards take much of the hours. */
    LAGGARD_HOURS,
    /** There are many key accounts. */
    KEY_ACCOUNTS
}
