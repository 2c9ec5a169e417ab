package io.marquee.account;

/** The part a person plays in an account's decision-making unit (S1, 5P analysis). */
public enum BuyingRole {
    DECIDER,
    BUYER,
    INFLUENCER,
    USER,
    GATEKEEPER
}
