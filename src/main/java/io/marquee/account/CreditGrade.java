package io.marquee.account;

/** Financial security of an account, from safest to least safe; a later grade is the worse one. */
public enum CreditGrade {
    A,
    B,
    C,
    D,
    E
}
