package io.marquee.coverage;

/** What makes one plan better than another of those that keep every limit; each counts points, as rules say. */
public enum Aim {
    /** The manager knows the account's industry. */
    INDUSTRY,
    /** The manager is skilled: counts in full with 5 in every skill, in none with 1. */
    SKILLS,
    /** The manager works where the account sits. */
    REGION,
    /** The account keeps the manager whom it has today. */
    CONTINUITY,
    /** Managers are used alike: taking an account from one who is fully used to an idle one counts in full. */
    BALANCE,
    /** Nobody works beyond the target: each account's worth of hours beyond it costs as much as the points say. */
    RESERVE
}
