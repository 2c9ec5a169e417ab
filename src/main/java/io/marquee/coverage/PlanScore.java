package io.marquee.coverage;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How good a plan is: first by {@code limits}, then by {@code alone}, then by {@code points}; more is better.
 *
 * @param limits 0, or less by how much limits are exceeded
 * @param alone 0, or less by the importance of each account that needs a manager and has none
 * @param points what the plan earns for fitting well, less what it loses by uneven work and work beyond the target
 */
public record PlanScore(long limits, long alone, BigDecimal points) implements Comparable<PlanScore> {

    static PlanScore of(@Nullable HardMediumSoftLongScore score) {
        HardMediumSoftLongScore told = score == null ? HardMediumSoftLongScore.ZERO : score;
        return new PlanScore(told.hardScore(), told.mediumScore(), points(told.softScore()));
    }

    /** Points of an aim, from its part of the score. */
    static BigDecimal points(long soft) {
        return Numbers.plain(BigDecimal.valueOf(soft).divide(BigDecimal.valueOf(Post.FULL)));
    }

    @Override
    public int compareTo(PlanScore other) {
        int limited = Long.compare(limits, other.limits);
        int covered = limited != 0 ? limited : Long.compare(alone, other.alone);
        return covered != 0 ? covered : points.compareTo(other.points);
    }
}
