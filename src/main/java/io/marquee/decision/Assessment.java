package io.marquee.decision;

import io.marquee.account.CreditGrade;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account with its score and its place on the portfolio's axes.
 *
 * @param asked the score that each tier asks for
 * @param attractivenessKnown how much of the axis's weight is known, 0..1
 * @param highFrom from where an axis is high
 * @param knownFrom how much of an axis must be known, 0..1
 */
public record Assessment(
        boolean candidate,
        Set<EvidenceType> shown,
        @Nullable CreditGrade creditGrade,
        BigDecimal score,
        BigDecimal completeness,
        Map<Tier, BigDecimal> asked,
        @Nullable BigDecimal contribution,
        @Nullable Integer strategicCoherence,
        @Nullable BigDecimal attractiveness,
        @Nullable BigDecimal strength,
        BigDecimal attractivenessKnown,
        BigDecimal strengthKnown,
        @Nullable BigDecimal highFrom,
        @Nullable BigDecimal knownFrom) {

    /** Whether this is known to be shown. */
    public boolean shown(EvidenceType type) {
        return shown.contains(type);
    }

    /** The score that a tier asks for, or {@code null} if the policy names none. */
    public @Nullable BigDecimal asked(Tier tier) {
        return asked.get(tier);
    }
}
