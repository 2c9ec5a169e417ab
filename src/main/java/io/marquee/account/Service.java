package io.marquee.account;

/** A specialised service that an account may expect (S1). */
public enum Service {
    LOGISTICS,
    INVENTORY_MANAGEMENT,
    PRICE_DISCOUNT,
    SPECIAL_TERMS,
    BESPOKE_APPLICATION,
    CUSTOM_REPORTS,
    SPECIAL_SUPPORT
}
