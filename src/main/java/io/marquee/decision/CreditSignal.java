package io.marquee.decision;

/** What a credit grade is concluded from. */
public enum CreditSignal {
    GIVEN_GRADE,
    ALTMAN_Z,
    PAYMENT_DAYS
}
