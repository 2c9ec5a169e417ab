package io.marquee.decision;

/** Whether our divisions act as one towards the account (S4). */
public enum Coordination {
    CLEAR,
    NO_LEAD,
    CONFLICT
}
