package io.marquee.account;

/** How large an account is as a firm. */
public enum SizeBand {
    SMALL,
    MEDIUM,
    LARGE,
    ENTERPRISE
}
