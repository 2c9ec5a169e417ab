package io.marquee.decision;

/** What keeps a tier down; caps apply in this order. */
public enum Cap {
    LOSS_MAKING,
    THIN_DATA,
    CREDIT_UNKNOWN
}
