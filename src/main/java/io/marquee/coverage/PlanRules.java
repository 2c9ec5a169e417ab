package io.marquee.coverage;

import io.marquee.account.Tier;
import io.marquee.policy.Collector.Best;
import io.marquee.policy.Desk;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of any plan. Where no rule says anything there is no limit, no aim and no need – and no hours, since
 * what nobody grants is not granted.
 *
 * @param needed the tiers whose accounts need a manager
 * @param hours hours a year of a full-time manager
 * @param limitPercent the share of them that is never exceeded
 * @param targetPercent the share of them that should not be exceeded
 * @param skills the least rating of every skill, by tier
 * @param accounts the most accounts of a manager, by tier
 * @param keyAccounts the most key accounts of a manager
 * @param points what each aim counts
 * @param reasons the rules that say so
 */
record PlanRules(
        Map<Tier, Stated<Boolean>> needed,
        @Nullable Stated<Integer> hours,
        @Nullable Stated<BigDecimal> limitPercent,
        @Nullable Stated<BigDecimal> targetPercent,
        Map<Tier, Stated<Integer>> skills,
        Map<Tier, Stated<Integer>> accounts,
        @Nullable Stated<Integer> keyAccounts,
        Map<Aim, Stated<Integer>> points,
        List<Reason> reasons) {

    /** @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits */
    static PlanRules of(Release release, LocalDate asOf) {
        return release.decide(asOf, desk -> {
            desk.lay(new AnyPlan());
            desk.fire();
            return read(release, desk);
        });
    }

    private static PlanRules read(Release release, Desk desk) {
        CoverageOutcome outcome = desk.collector(CoverageOutcome.class);
        return new PlanRules(
                stated(release, Tier.class, outcome.needed),
                stated(release, outcome.hours),
                stated(release, outcome.limitPercent),
                stated(release, outcome.targetPercent),
                stated(release, Tier.class, outcome.skills),
                stated(release, Tier.class, outcome.accounts),
                stated(release, outcome.keyAccounts),
                stated(release, Aim.class, outcome.points),
                desk.reasons(CoverageOutcome.class));
    }

    static <T> @Nullable Stated<T> stated(Release release, Best<T> cell) {
        T value = cell.get();
        return value == null
                ? null
                : new Stated<>(value, release.rule(cell.rule()).name());
    }

    private static <K extends Enum<K>, T> Map<K, Stated<T>> stated(
            Release release, Class<K> type, Map<K, Best<T>> cells) {
        Map<K, Stated<T>> all = new EnumMap<>(type);
        cells.forEach((key, cell) -> {
            Stated<T> stated = stated(release, cell);
            if (stated != null) {
                all.put(key, stated);
            }
        });
        return all;
    }

    boolean needsManager(Tier tier) {
        return needed.containsKey(tier);
    }

    /** The most key accounts that a manager may have. */
    int mostKeyAccounts() {
        return keyAccounts == null ? Integer.MAX_VALUE : keyAccounts.value();
    }

    /** What an aim counts. */
    int points(Aim aim) {
        Stated<Integer> counted = points.get(aim);
        return counted == null ? 0 : counted.value();
    }

    /** Hours a year of a manager. */
    BigDecimal capacity(Manager manager) {
        return hours == null ? BigDecimal.ZERO : manager.fte().multiply(BigDecimal.valueOf(hours.value()));
    }

    /** A share of a manager's hours; {@code null} if no rule names one. */
    @Nullable BigDecimal share(Manager manager, @Nullable Stated<BigDecimal> percent) {
        return percent == null
                ? null
                : capacity(manager).multiply(percent.value()).movePointLeft(2);
    }
}
