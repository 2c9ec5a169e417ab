package io.marquee.publishing;

/** What a proposal is checked for, in the order of the checks. */
public enum CheckKind {
    /** Its text can never run code. */
    SAFE,
    /** Its sentences are rules that can be run. */
    COMPILES,
    /** Its rules together are complete, consistent and in order. */
    ANALYSIS,
    /** Its features say what it does. */
    SCENARIOS,
    /** Its features try each threshold that it changes. */
    BOUNDARY_COVER,
    /** What it does to the accounts of the portfolio. */
    IMPACT
}
