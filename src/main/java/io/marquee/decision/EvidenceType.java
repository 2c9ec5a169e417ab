package io.marquee.decision;

/** What makes an account a candidate for key account management (S1, S3). */
public enum EvidenceType {
    SIGNIFICANT_VOLUME,
    COMPLEX_BUYING,
    DISPERSED_UNITS,
    SPECIAL_EXPECTATIONS,
    POTENTIAL_ROUTE
}
