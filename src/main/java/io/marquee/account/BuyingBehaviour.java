package io.marquee.account;

/** How an account buys. */
public enum BuyingBehaviour {
    TRANSACTIONAL,
    RELATIONAL,
    STRATEGIC
}
