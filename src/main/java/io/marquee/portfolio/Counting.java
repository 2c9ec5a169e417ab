package io.marquee.portfolio;

import io.marquee.account.DataGap;
import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Tally} in the making. Not thread-safe. */
final class Counting {

    private final Map<Tier, Summing> tiers = new EnumMap<>(Tier.class);
    private final Map<Quadrant, Summing> quadrants = new EnumMap<>(Quadrant.class);
    private final Map<Step, Reach> steps = new HashMap<>();
    private final Map<Change, Long> changes = new EnumMap<>(Change.class);
    private final Map<DataGap, Reach> gaps = new HashMap<>();
    private long keyAccounts;
    private long lossMakers;
    private BigDecimal losses = BigDecimal.ZERO;
    private BigDecimal squaredRevenue = BigDecimal.ZERO;

    private record Step(@Nullable Tier from, Tier to) {}

    void add(Evaluated account) {
        BigDecimal revenue = account.annualRevenue();
        tiers.computeIfAbsent(account.tier(), tier -> new Summing()).add(account);
        quadrants.computeIfAbsent(account.quadrant(), quadrant -> new Summing()).add(account);
        steps.computeIfAbsent(new Step(account.previousTier(), account.tier()), step -> new Reach())
                .add(revenue);
        changes.merge(account.change(), 1L, Long::sum);
        for (DataGap gap : account.gaps()) {
            gaps.computeIfAbsent(gap, each -> new Reach()).add(revenue);
        }
        keyAccounts += account.keyAccount() ? 1 : 0;
        squaredRevenue = squaredRevenue.add(revenue.multiply(revenue));
        addLoss(account.contribution());
    }

    private void addLoss(@Nullable BigDecimal contribution) {
        if (contribution != null && contribution.signum() < 0) {
            lossMakers++;
            losses = losses.add(contribution);
        }
    }

    Tally tally() {
        return new Tally(
                totals(Tier.class, tiers),
                totals(Quadrant.class, quadrants),
                keyAccounts,
                lossMakers,
                losses,
                squaredRevenue,
                migrations(),
                changes,
                gaps());
    }

    private static <K extends Enum<K>> Map<K, Totals> totals(Class<K> type, Map<K, Summing> of) {
        Map<K, Totals> totals = new EnumMap<>(type);
        of.forEach((key, summing) -> totals.put(key, summing.totals()));
        return totals;
    }

    private List<Migration> migrations() {
        return steps.entrySet().stream()
                .map(each -> new Migration(
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getValue().accounts(),
                        each.getValue().revenue()))
                .toList();
    }

    private List<Gap> gaps() {
        return gaps.entrySet().stream()
                .map(each -> new Gap(
                        each.getKey().field(),
                        each.getKey().effect(),
                        each.getValue().accounts(),
                        each.getValue().revenue()))
                .toList();
    }
}
