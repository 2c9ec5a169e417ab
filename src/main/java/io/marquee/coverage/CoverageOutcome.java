package io.marquee.coverage;

import io.marquee.account.Tier;
import io.marquee.policy.Collector;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What rules claim about coverage plans: of several limits the strictest counts, of several weights the greatest. */
public final class CoverageOutcome extends Collector {

    final Map<Tier, Best<Boolean>> needed = each(Tier.class, this::highest);
    final Best<Integer> hours = highest();
    final Best<BigDecimal> limitPercent = lowest();
    final Best<BigDecimal> targetPercent = lowest();
    final Map<Tier, Best<Integer>> skills = each(Tier.class, this::highest);
    final Map<Tier, Best<Integer>> accounts = each(Tier.class, this::lowest);
    final Best<Integer> keyAccounts = lowest();
    final Map<Aim, Best<Integer>> points = each(Aim.class, this::highest);
    final Best<Boolean> overTarget = highest();
    final Best<BigDecimal> riskPercent = lowest();
    final Best<BigDecimal> wavePercent = lowest();

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> type, Supplier<V> cell) {
        Map<K, V> cells = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            cells.put(key, cell.get());
        }
        return cells;
    }

    private static <K, T> void claim(Map<K, Best<T>> cells, K key, T claimed) {
        Best<T> cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no cell for " + key);
        }
        cell.claim(claimed);
    }

    /** Accounts of a tier are looked after by a person. */
    public void needsManager(Tier tier) {
        claim(needed, tier, true);
    }

    /** A full-time manager has so many hours a year for accounts. */
    public void givesHours(int claimed) {
        hours.claim(claimed);
    }

    /** A manager is never given more than this share of the hours. */
    public void takesAtMost(BigDecimal percent) {
        limitPercent.claim(percent);
    }

    /** A manager should not be given more than this share of the hours. */
    public void aimsAt(BigDecimal percent) {
        targetPercent.claim(percent);
    }

    /** Whoever looks after an account of a tier has every skill at this rating or above. */
    public void asksForSkills(Tier tier, int rating) {
        claim(skills, tier, rating);
    }

    /** A manager never has more accounts of a tier. */
    public void takesAtMostOfTier(int count, Tier tier) {
        claim(accounts, tier, count);
    }

    /** A manager never has more key accounts, strategic ones among them. */
    public void takesAtMostKey(int count) {
        keyAccounts.claim(count);
    }

    /** An aim counts so many points. */
    public void counts(Aim aim, int claimed) {
        claim(points, aim, claimed);
    }

    /** The manager works beyond the target. */
    public void isOverTarget() {
        overTarget.claim(true);
    }

    /** Of the revenue of an account that changes hands this share is at risk; the least counts. */
    public void risks(BigDecimal percent) {
        riskPercent.claim(percent);
    }

    /** The moves are made in waves, none of which moves more than this share of the accounts. */
    public void movesInWavesOf(BigDecimal percent) {
        wavePercent.claim(percent);
    }
}
