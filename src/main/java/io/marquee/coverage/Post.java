package io.marquee.coverage;

import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manager with what rules allow and ask, in the units of the score. Compared by identity, hashed by its place. */
final class Post {

    /** What an aim that is met in full is worth, before its points. */
    static final long FULL = 10_000;

    /** Beyond this many accounts' worth, more makes nothing worse; keeps every sum within a {@code long}. */
    private static final long MOST = 100_000_000;

    /** Hours beyond this, in hundredths, are not told apart, so that their square stays within a {@code long}. */
    private static final long MOST_HOURS = 3_000_000_000L;

    private final int place;
    private final Manager manager;
    private final Map<Tier, Integer> leastSkill = new EnumMap<>(Tier.class);
    private final Map<Tier, Integer> mostAccounts = new EnumMap<>(Tier.class);
    private final int mostKeyAccounts;
    private final int weakestSkill;
    private final long skillFit;
    private final BigDecimal capacity;
    private final @Nullable BigDecimal target;
    private final long limitUnits;
    private final long targetUnits;
    private final long capacityHundredths;
    private final long meanHundredths;

    /** @param meanEffort what an account takes on average, in units of {@link WorkHours} */
    Post(int place, Manager manager, PlanRules rules, long meanEffort) {
        this.place = place;
        this.manager = manager;
        rules.skills().forEach((tier, least) -> leastSkill.put(tier, least.value()));
        rules.accounts().forEach((tier, most) -> mostAccounts.put(tier, most.value()));
        this.mostKeyAccounts = rules.mostKeyAccounts();
        List<Integer> ratings = manager.ratings();
        this.weakestSkill = ratings.stream().mapToInt(each -> each).min().orElse(Manager.LOWEST);
        this.skillFit = FULL
                * ratings.stream().mapToInt(each -> each - Manager.LOWEST).sum()
                / ((long) ratings.size() * (Manager.HIGHEST - Manager.LOWEST));
        this.capacity = rules.capacity(manager);
        this.target = rules.share(manager, rules.targetPercent());
        this.limitUnits = units(rules.share(manager, rules.limitPercent()));
        this.targetUnits = units(target);
        this.capacityHundredths = Math.max(1, WorkHours.within(capacity) / WorkHours.HUNDREDTH);
        this.meanHundredths = Math.max(1, meanEffort / WorkHours.HUNDREDTH);
    }

    private static long units(@Nullable BigDecimal hours) {
        return hours == null ? Long.MAX_VALUE : Math.max(0, WorkHours.within(hours));
    }

    int place() {
        return place;
    }

    Manager manager() {
        return manager;
    }

    String managerId() {
        return manager.managerId();
    }

    /** Hours a year. */
    BigDecimal capacity() {
        return capacity;
    }

    /** Hours a year that should not be exceeded; {@code null} if no rule says. */
    @Nullable BigDecimal target() {
        return target;
    }

    /** What is never exceeded, in units of {@link WorkHours}. */
    long limit() {
        return limitUnits;
    }

    /** By how much the weakest skill is below what an account of a tier asks for; 0 if it is not. */
    int missingSkill(Tier tier) {
        return Math.max(0, leastSkill.getOrDefault(tier, Manager.LOWEST) - weakestSkill);
    }

    /** Whether rules limit how many accounts of a tier a manager may have. */
    boolean isLimited(Tier tier) {
        return mostAccounts.containsKey(tier);
    }

    /** By how much a count of accounts of a tier exceeds what rules allow; 0 if it does not. */
    long surplus(Tier tier, long accounts) {
        return Math.max(0, accounts - mostAccounts.getOrDefault(tier, Integer.MAX_VALUE));
    }

    /** By how much a count of key accounts exceeds what rules allow; 0 if it does not. */
    long keySurplus(long accounts) {
        return Math.max(0, accounts - mostKeyAccounts);
    }

    /** How far {@link Aim#SKILLS} is met, 0..{@link #FULL}. */
    long skillFit() {
        return skillFit;
    }

    /** By how much a load exceeds the limit, in hundredths of an hour, rounded up; 0 if it does not. */
    long overload(long load) {
        return load <= limitUnits ? 0 : (load - limitUnits - 1) / WorkHours.HUNDREDTH + 1;
    }

    /**
     * What a load costs of {@link Aim#BALANCE}: half the load, in accounts of mean effort, times utilisation. The next
     * such account then costs about {@link #FULL} times utilisation, so that work goes to whoever is used least.
     */
    long strain(long load) {
        long hours = Math.min(load / WorkHours.HUNDREDTH, MOST_HOURS);
        return worth(hours * hours, 2 * capacityHundredths * meanHundredths);
    }

    /**
     * What a load costs of {@link Aim#RESERVE}: the hours beyond the target, in accounts of mean effort; never nothing.
     */
    long excess(long load) {
        return load <= targetUnits
                ? 0
                : Math.max(1, worth((load - targetUnits - 1) / WorkHours.HUNDREDTH + 1, meanHundredths));
    }

    private static long worth(long dividend, long divisor) {
        long accounts = dividend / divisor;
        return accounts >= MOST ? MOST * FULL : accounts * FULL + dividend % divisor * FULL / divisor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return place;
    }

    @Override
    public String toString() {
        return manager.managerId();
    }
}
