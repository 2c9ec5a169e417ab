package io.marquee.portfolio;

import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Exact sums over evaluated accounts, however these were split and in whatever order they came: a tally is what a job
 * keeps with its cursor. Equal accounts give equal tallies. Written to JSON by Jackson and read back, it is the same.
 *
 * @param tiers sums over the accounts of each effective tier that has any
 * @param quadrants sums over the accounts of each quadrant that has any
 * @param keyAccounts how many accounts are key
 * @param lossMakers how many accounts have a contribution below 0
 * @param losses what those contribute together; 0 or less
 * @param squaredRevenue the sum of each account's squared annual revenue
 * @param migrations accounts by the tier before and the tier now; only what there is
 * @param changes accounts by what steadiness made of their tier; only what there is
 * @param gaps facts that accounts lack, by name and effect
 */
public record Tally(
        Map<Tier, Totals> tiers,
        Map<Quadrant, Totals> quadrants,
        long keyAccounts,
        long lossMakers,
        BigDecimal losses,
        BigDecimal squaredRevenue,
        List<Migration> migrations,
        Map<Change, Long> changes,
        List<Gap> gaps) {

    private static final Tally EMPTY = of(List.of());

    public Tally {
        tiers = copy(Tier.class, tiers);
        quadrants = copy(Quadrant.class, quadrants);
        losses = Exact.plain(losses);
        squaredRevenue = Exact.plain(squaredRevenue);
        migrations = sorted(migrations, Migration.ORDER);
        changes = copy(Change.class, changes);
        gaps = sorted(gaps, Gap.ORDER);
    }

    /** The tally of no account. */
    public static Tally empty() {
        return EMPTY;
    }

    /** The tally of these accounts. */
    public static Tally of(Iterable<Evaluated> accounts) {
        Counting counting = new Counting();
        accounts.forEach(counting::add);
        return counting.tally();
    }

    /** The tally of these accounts and other ones. */
    public Tally plus(Tally other) {
        return new Tally(
                sum(Tier.class, tiers, other.tiers, Totals::plus),
                sum(Quadrant.class, quadrants, other.quadrants, Totals::plus),
                keyAccounts + other.keyAccounts,
                lossMakers + other.lossMakers,
                losses.add(other.losses),
                squaredRevenue.add(other.squaredRevenue),
                sum(migrations, other.migrations, Migration.ORDER, Migration::plus),
                sum(Change.class, changes, other.changes, Long::sum),
                sum(gaps, other.gaps, Gap.ORDER, Gap::plus));
    }

    /** Sums over all accounts. */
    public Totals totals() {
        return tiers.values().stream().reduce(Totals.NONE, Totals::plus);
    }

    /** Sums over the accounts of a tier. */
    public Totals totals(Tier tier) {
        return tiers.getOrDefault(tier, Totals.NONE);
    }

    /** Sums over the accounts of a quadrant. */
    public Totals totals(Quadrant quadrant) {
        return quadrants.getOrDefault(quadrant, Totals.NONE);
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> of) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(of);
        return Collections.unmodifiableMap(copy);
    }

    private static <E> List<E> sorted(List<E> all, Comparator<E> order) {
        List<E> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return Collections.unmodifiableList(sorted);
    }

    private static <K extends Enum<K>, V> Map<K, V> sum(
            Class<K> type, Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        Map<K, V> sum = new EnumMap<>(type);
        sum.putAll(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }

    private static <E> List<E> sum(List<E> one, List<E> other, Comparator<E> key, BinaryOperator<E> plus) {
        Map<E, E> sum = new TreeMap<>(key);
        one.forEach(each -> sum.merge(each, each, plus));
        other.forEach(each -> sum.merge(each, each, plus));
        return List.copyOf(sum.values());
    }
}
