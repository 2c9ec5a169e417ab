package io.marquee.portfolio;

import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import io.marquee.policy.Desk;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation says of the whole portfolio.
 *
 * @param release the id of the release whose rules judge it
 * @param totals sums over all accounts
 * @param tiers what each tier holds and is owed, the highest first
 * @param quadrants what each quadrant holds, stars first
 * @param migrations accounts and revenue by the tier before and the tier now; only what there is
 * @param changes how many accounts by what steadiness made of their tier; only what there is
 * @param warnings what may be unsound, each with its rule
 * @param dataGaps facts that accounts lack: those first that touch most revenue, then most accounts
 * @param reasons the rules about concentration that hold; those about {@code pareto} stand there
 */
public record Analysis(
        LocalDate asOf,
        String release,
        Totals totals,
        Concentration concentration,
        List<TierPart> tiers,
        List<QuadrantPart> quadrants,
        Pareto pareto,
        List<Migration> migrations,
        Map<Change, Long> changes,
        List<Warning> warnings,
        List<Gap> dataGaps,
        List<Reason> reasons) {

    /** The accounts of one tier. */
    public record TierPart(Tier tier, Totals totals, Shares shares) {}

    /** The accounts of one quadrant. */
    public record QuadrantPart(Quadrant quadrant, Totals totals, Shares shares) {}

    /**
     * What may be unsound.
     *
     * @param reason the rule that says so
     */
    public record Warning(Concern concern, Severity severity, String reason) {}

    /**
     * Reads a tally.
     *
     * @param pareto of the same accounts
     * @param asOf the day by which dated rules are judged
     * @throws IllegalArgumentException if {@code pareto} is not of the tally's accounts
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public static Analysis of(Tally tally, Pareto pareto, LocalDate asOf, Release release) {
        if (!new Contributions(pareto.accounts(), pareto.total()).equals(Contributions.of(tally))) {
            throw new IllegalArgumentException("the ranking is not one of the tally's accounts");
        }
        return release.decide(asOf, desk -> read(tally, pareto, asOf, release, desk));
    }

    private static Analysis read(Tally tally, Pareto pareto, LocalDate asOf, Release release, Desk desk) {
        Concentration concentration = Concentration.of(tally);
        desk.lay(concentration);
        desk.fire();
        return new Analysis(
                asOf,
                release.id(),
                tally.totals(),
                concentration,
                tiers(tally),
                quadrants(tally),
                pareto,
                tally.migrations(),
                tally.changes(),
                desk.collector(PortfolioOutcome.class).warnings(release),
                tally.gaps().stream().sorted(Gap.LARGEST_FIRST).toList(),
                desk.reasons(PortfolioOutcome.class));
    }

    private static List<TierPart> tiers(Tally tally) {
        Totals all = tally.totals();
        return highestFirst(Tier.values()).stream()
                .map(tier -> new TierPart(tier, tally.totals(tier), Shares.of(tally.totals(tier), all)))
                .toList();
    }

    private static List<QuadrantPart> quadrants(Tally tally) {
        Totals all = tally.totals();
        return highestFirst(Quadrant.values()).stream()
                .map(quadrant ->
                        new QuadrantPart(quadrant, tally.totals(quadrant), Shares.of(tally.totals(quadrant), all)))
                .toList();
    }

    private static <E> List<E> highestFirst(E[] constants) {
        List<E> order = Arrays.asList(constants);
        Collections.reverse(order);
        return order;
    }
}
