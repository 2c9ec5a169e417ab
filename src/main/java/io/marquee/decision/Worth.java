package io.marquee.decision;

import io.marquee.account.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What an account is worth and how much may be invested in it (S1), from what the policy claimed about value. */
final class Worth {

    private static final int CENTS = 2;

    private final Figures figures;
    private final Outcome outcome;

    Worth(Figures figures, Outcome outcome) {
        this.figures = figures;
        this.outcome = outcome;
    }

    Decision.Value value() {
        BigDecimal retention =
                figures.retentionProbability() != null ? figures.retentionProbability() : outcome.retention.get();
        if (figures.retentionProbability() != null) {
            outcome.retention.retain(expected -> false);
        }
        BigDecimal clv = lifetimeValue(retention);
        return new Decision.Value(
                clv,
                retention,
                figures.retentionProbability() == null,
                ceiling(clv),
                outcome.effortHours.get(),
                clv == null ? "contribution is unknown without grossProfit" : null);
    }

    /**
     * The sum over the years t of contribution × (retention ÷ (1 + discount))^t. Kept as one fraction until the end, so
     * that it is rounded once, half up to cents.
     */
    private @Nullable BigDecimal lifetimeValue(@Nullable BigDecimal retention) {
        BigDecimal contribution = figures.contribution();
        if (contribution == null || retention == null) {
            return null;
        }
        BigDecimal growth =
                BigDecimal.ONE.add(outcome.discountPercent.or(BigDecimal.ZERO).movePointLeft(2));
        BigDecimal dividend = BigDecimal.ZERO;
        BigDecimal divisor = BigDecimal.ONE;
        for (int year = outcome.valueYears.or(0); year > 0; year--) {
            dividend = retention.multiply(divisor.add(dividend));
            divisor = growth.multiply(divisor);
        }
        return contribution.multiply(dividend).divide(divisor, CENTS, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal ceiling(@Nullable BigDecimal clv) {
        BigDecimal reducedTo = outcome.ceilingReducedTo.get();
        BigDecimal ceiling = clv == null ? null : limited(percent(clv, outcome.ceilingOfValue.or(BigDecimal.ZERO)));
        if (reducedTo != null) {
            if (reducedTo.signum() == 0) {
                ceiling = BigDecimal.ZERO;
            } else if (ceiling != null) {
                ceiling = percent(ceiling, reducedTo);
            }
        }
        BigDecimal least = outcome.ceilingAtLeast.get();
        if (ceiling == null) {
            return null;
        }
        return (least == null ? ceiling : ceiling.max(least)).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private BigDecimal limited(BigDecimal ceiling) {
        BigDecimal ofProjected = outcome.ceilingOfProjectedProfit.get();
        BigDecimal ofContribution = outcome.ceilingOfContribution.get();
        if (ofProjected != null && figures.projectedProfit() != null) {
            outcome.ceilingOfContribution.retain(percent -> false);
            return ceiling.min(percent(figures.projectedProfit(), ofProjected));
        }
        if (ofContribution != null && figures.contribution() != null) {
            return ceiling.min(percent(figures.contribution(), ofContribution));
        }
        return ceiling;
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).movePointLeft(2);
    }
}
