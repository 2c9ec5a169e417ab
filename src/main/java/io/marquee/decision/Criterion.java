package io.marquee.decision;

import io.marquee.account.Figures;
import io.marquee.policy.ReadsFact;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What earns an account points, from 0 to 10 (S3's selection criteria, and what places it in the portfolio). */
public enum Criterion implements ReadsFact {
    CURRENT_SALES,
    CURRENT_PROFIT,
    FUTURE_PROFIT,
    FINANCIAL_SECURITY,
    STRATEGIC_COHERENCE("strategicCoherence", Figures::strategicCoherence),
    CULTURAL_FIT("culturalFit", Figures::culturalFit),
    SUPPLIER_PERCEPTION("supplierPerception", Figures::supplierPerception),
    GROWTH,
    REFERENCE_VALUE("referenceValue", Figures::referenceValue),
    RELATIONSHIP,
    SHARE_OF_WALLET,
    COMPETITIVE_PERFORMANCE("performanceVsBestCompetitor", Figures::performanceVsBestCompetitor);

    private final @Nullable String property;

    @SuppressWarnings("ImmutableEnumChecker") // accessors have no state
    private final Function<Figures, @Nullable Integer> rating;

    Criterion() {
        this(null, figures -> null);
    }

    Criterion(@Nullable String property, Function<Figures, @Nullable Integer> rating) {
        this.property = property;
        this.rating = rating;
    }

    /** The figure with the rating that people gave for this criterion; {@code null} if nobody rates it. */
    @Override
    public @Nullable String property() {
        return property;
    }

    /** The rating that people gave for this criterion, or {@code null} if there is none. */
    @Nullable Integer rating(Figures figures) {
        return rating.apply(figures);
    }
}
