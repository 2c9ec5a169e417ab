package io.marquee.coverage;

/** What keeps an account from being looked after by a manager, or by anyone. */
public enum Limit {
    /** There are no managers at all. */
    NO_MANAGERS,
    /** Nobody knows how many hours the account takes. */
    EFFORT_UNKNOWN,
    /** The manager's skills are below what the account's tier asks for. */
    SKILLS,
    /** The account takes more hours than the manager may ever be given. */
    TOO_LARGE,
    /** The account takes more hours than the manager has left. */
    HOURS_LEFT,
    /** The manager has as many accounts of its tier as rules allow. */
    TIER_ACCOUNTS,
    /** The manager has as many key accounts as rules allow. */
    KEY_ACCOUNTS
}
