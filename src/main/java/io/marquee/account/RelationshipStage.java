package io.marquee.account;

/** How far the relationship has grown, from before key account management to leaving it. */
public enum RelationshipStage {
    PRE_KAM,
    EARLY_KAM,
    MID_KAM,
    PARTNERSHIP_KAM,
    SYNERGISTIC_KAM,
    UNCOUPLING
}
