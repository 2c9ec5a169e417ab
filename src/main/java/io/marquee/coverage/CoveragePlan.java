package io.marquee.coverage;

import io.marquee.account.Tier;
import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after whom, and why. Quotients are rounded half up to ten decimals, everything else is exact.
 *
 * @param asOf the day by which dated rules were judged
 * @param release the id of the release whose rules hold
 * @param feasible whether every limit is kept
 * @param managers every manager's workload, in the order of the request
 * @param balance how evenly they are used
 * @param assignments every account that has a manager, in the order of the request
 * @param unassigned every account that needs a manager and has none, in the order of the request
 * @param withoutNeed accounts that need no manager, in the order of the request
 * @param reassignment what it takes to get there from today
 * @param constraints by what the plan was judged, and how it fared
 * @param gaps what the plan was made without knowing
 * @param reasons rules that hold, in the policy's order; one contributes if the plan would be another without it
 */
public record CoveragePlan(
        LocalDate asOf,
        String release,
        PlanScore score,
        boolean feasible,
        List<Load> managers,
        Balance balance,
        List<Assigned> assignments,
        List<Unassigned> unassigned,
        List<String> withoutNeed,
        Reassignment reassignment,
        List<Judgement> constraints,
        List<Gap> gaps,
        List<Reason> reasons) {

    /**
     * What one manager is given.
     *
     * @param hours hours a year that the accounts take
     * @param capacity hours a year that the manager has
     * @param utilisationPercent their share; {@code null} without capacity
     * @param overTarget whether hours exceed the target
     * @param strategicAccounts how many accounts are strategic
     * @param keyAccounts how many are key accounts, strategic ones among them
     * @param accounts how many there are
     * @param warnings rules that warn of this workload
     */
    public record Load(
            String managerId,
            BigDecimal hours,
            BigDecimal capacity,
            @Nullable BigDecimal utilisationPercent,
            boolean overTarget,
            int strategicAccounts,
            int keyAccounts,
            int accounts,
            List<String> warnings) {}

    /**
     * How evenly managers with capacity are used, in percent of it; {@code null} if nobody has any.
     *
     * @param least the least utilisation of a manager
     * @param most the greatest
     * @param spread what is between them
     * @param whole all hours in percent of all capacity
     */
    public record Balance(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal whole) {}

    /**
     * An account with its manager.
     *
     * @param kept whether it has this manager today
     * @param fits the aims that the manager meets, with their points
     */
    public record Assigned(String accountId, String managerId, boolean kept, List<Fit> fits) {}

    /** What meeting an aim counts. */
    public record Fit(Aim aim, BigDecimal points) {}

    /**
     * An account that needs a manager and has none.
     *
     * @param obstacles what stands against each manager, the most frequent first
     */
    public record Unassigned(String accountId, Tier tier, List<Obstacle> obstacles) {}

    /**
     * A limit that keeps managers from looking after an account.
     *
     * @param managers how many it keeps from it
     * @param managerIds the first {@value Obstacles#MOST_NAMED} of them, in the order of the request
     * @param rule the rule that says so; {@code null} if it follows from facts alone
     */
    public record Obstacle(
            Limit limit,
            int managers,
            List<String> managerIds,
            @Nullable String rule) {}

    /**
     * A constraint, and how the plan fared by it.
     *
     * @param constraint its business sentence
     * @param level {@code HARD}, {@code MEDIUM} or {@code SOFT}
     * @param matches how often it counted
     * @param total what it counts in all, in the unit of its level in {@link PlanScore}
     * @param rules the rules that give it its numbers
     */
    public record Judgement(String constraint, Level level, int matches, BigDecimal total, List<String> rules) {}

    /** How heavily a constraint weighs: the least of a level weighs more than all of the next. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    /**
     * A fact that some lack.
     *
     * @param of {@code manager} or {@code account}
     * @param field its name in the request
     * @param effect what the plan makes of its absence
     * @param count how many lack it
     */
    public record Gap(String of, String field, String effect, int count) {}
}
