package io.marquee.decision;

import io.marquee.account.Figures;
import io.marquee.policy.Collector.Best;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mean of the points of the scored criteria by their weights, from 0 to 100. */
final class WeightedMean {

    /** Points go to 10, means to 100. */
    private static final BigDecimal SCALE = BigDecimal.TEN;

    private final List<Decision.CriterionScore> criteria = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int known;
    private int all;

    WeightedMean(Map<Criterion, ? extends Best<Integer>> weights, Outcome outcome) {
        weights.forEach((criterion, cell) -> {
            Integer weight = cell.get();
            if (weight != null) {
                add(criterion, weight, points(outcome, criterion));
            }
        });
    }

    private static @Nullable BigDecimal points(Outcome outcome, Criterion criterion) {
        Best<BigDecimal> cell = outcome.points.get(criterion);
        return cell == null ? null : cell.get();
    }

    private void add(Criterion criterion, int weight, @Nullable BigDecimal points) {
        criteria.add(new Decision.CriterionScore(criterion, points, weight));
        all += weight;
        if (points != null) {
            known += weight;
            sum = sum.add(points.multiply(BigDecimal.valueOf(weight)));
        }
    }

    List<Decision.CriterionScore> criteria() {
        return criteria;
    }

    /** Rounded half up to one decimal; {@code null} if nothing is known. */
    @Nullable BigDecimal value() {
        return known == 0 ? null : sum.multiply(SCALE).divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
    }

    /** How much of the weight is known, 0..1. */
    BigDecimal completeness() {
        if (known == all || all == 0) {
            return all == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return Figures.quotient(BigDecimal.valueOf(known), BigDecimal.valueOf(all))
                .stripTrailingZeros();
    }
}
