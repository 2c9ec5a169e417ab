package io.marquee.decision;

/** What sets the time of the next review. */
public enum ReviewDriver {
    TIER,
    COMPLEXITY,
    MARKET_SHIFT,
    REVENUE_DROP,
    HEALTH,
    CREDIT
}
