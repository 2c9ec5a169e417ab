package io.marquee.decision;

/** What the sales team attends to (S2). */
public enum Focus {
    UNKNOWN,
    MIXED,
    TRANSACTION_CENTRIC,
    CUSTOMER_CENTRIC
}
