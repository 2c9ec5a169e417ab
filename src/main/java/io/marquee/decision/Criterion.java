package io.marquee.decision;

import io.marquee.account.Figures;
import org.jspecify.annotations.Nullable;

/** What earns an account points, from 0 to 10 (S3's selection criteria, and what places it in the portfolio). */
public enum Criterion {
    CURRENT_SALES,
    CURRENT_PROFIT,
    FUTURE_PROFIT,
    FINANCIAL_SECURITY,
    STRATEGIC_COHERENCE,
    CULTURAL_FIT,
    SUPPLIER_PERCEPTION,
    GROWTH,
    REFERENCE_VALUE,
    RELATIONSHIP,
    SHARE_OF_WALLET,
    COMPETITIVE_PERFORMANCE;

    /** The rating that people gave for this criterion, or {@code null} if there is none. */
    @Nullable Integer rating(Figures figures) {
        return switch (this) {
            case STRATEGIC_COHERENCE -> figures.strategicCoherence();
            case CULTURAL_FIT -> figures.culturalFit();
            case SUPPLIER_PERCEPTION -> figures.supplierPerception();
            case REFERENCE_VALUE -> figures.referenceValue();
            case COMPETITIVE_PERFORMANCE -> figures.performanceVsBestCompetitor();
            default -> null;
        };
    }
}
