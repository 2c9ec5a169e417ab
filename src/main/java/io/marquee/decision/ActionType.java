package io.marquee.decision;

/** What to do about an account. */
public enum ActionType {
    COMPLETE_ACCOUNT_PLAN,
    MAP_BUYING_CENTRE,
    SINGLE_THREADED,
    CROSS_SELL,
    LAPSE_ALERT,
    CREDIT_CHECK,
    PROFIT_REPAIR,
    RECOVERY_PLAN,
    EXIT_PLAN,
    CONCENTRATION_RISK,
    APPOINT_LEAD
}
