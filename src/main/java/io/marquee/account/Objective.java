package io.marquee.account;

/** What the firm pursues with its portfolio this year; it shifts how much personalisation pays. */
public enum Objective {
    GROWTH,
    BALANCED,
    EFFICIENCY
}
