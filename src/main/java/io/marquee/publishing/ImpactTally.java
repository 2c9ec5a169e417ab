package io.marquee.publishing;

import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.EntitlementType;
import io.marquee.ledger.Reconsidered;
import io.marquee.portfolio.Evaluated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Exact counts and sums over accounts, however these were split; what is named comes in the order of its parts. */
final class ImpactTally {

    private static final Comparator<Step> STEPS =
            Comparator.comparing(Step::from).thenComparing(Step::to);
    private static final Comparator<Pair> PAIRS =
            Comparator.comparing(Pair::from).thenComparing(Pair::to);
    private static final Comparator<Level> LEVELS =
            Comparator.comparing(Level::type).thenComparing(Level::level);

    private final ChangedRules rules;
    private long refused;
    private long changed;
    private BigDecimal changedRevenue = BigDecimal.ZERO;
    private long moved;
    private BigDecimal movedRevenue = BigDecimal.ZERO;
    private long becomingKey;
    private long ceasingToBeKey;
    private long further;
    private final Map<Step, BigDecimal> revenues = new TreeMap<>(STEPS);
    private final Map<Step, BigDecimal> policyRevenues = new TreeMap<>(STEPS);
    private final Counts<Step> steps = new Counts<>();
    private final Counts<Step> policySteps = new Counts<>();
    private final Counts<Pair> approaches = new Counts<>();
    private final Counts<Pair> coverage = new Counts<>();
    private final Counts<Pair> quadrants = new Counts<>();
    private final Counts<Level> gained = new Counts<>();
    private final Counts<Level> lost = new Counts<>();
    private final Counts<Aspect> aspects = new Counts<>();
    private final ReleaseSums active = new ReleaseSums();
    private final ReleaseSums proposed = new ReleaseSums();
    private final List<MovedAccount> accounts = new ArrayList<>();

    ImpactTally(ChangedRules rules) {
        this.rules = rules;
    }

    private record Step(Tier from, Tier to) {}

    private record Pair(String from, String to) {}

    private record Level(EntitlementType type, String level) {}

    void refuse() {
        refused++;
    }

    /** Takes into account what is decided about an account under both releases. */
    void add(Enquiry enquiry, Decision before, Decision after) {
        Account account = enquiry.account();
        Context context = enquiry.context();
        active.add(Evaluated.of(account, context, before));
        proposed.add(Evaluated.of(account, context, after));
        Decision.TierDecision from = before.tier();
        Decision.TierDecision to = after.tier();
        BigDecimal revenue = account.annualRevenue();
        add(steps, revenues, new Step(from.effective(), to.effective()), revenue);
        add(policySteps, policyRevenues, new Step(from.policy(), to.policy()), revenue);
        if (compare(before, after)) {
            changed++;
            changedRevenue = changedRevenue.add(revenue);
        }
        if (from.effective() != to.effective()) {
            moved++;
            movedRevenue = movedRevenue.add(revenue);
        }
        if (from.effective() != to.effective() || from.policy() != to.policy()) {
            name(account, before, after);
        }
    }

    private static void add(Counts<Step> counts, Map<Step, BigDecimal> sums, Step step, BigDecimal revenue) {
        counts.add(step);
        sums.merge(step, revenue, BigDecimal::add);
    }

    /** Says whether anything differs. */
    private boolean compare(Decision before, Decision after) {
        boolean differs = false;
        for (Aspect aspect : Aspect.values()) {
            if (aspect.differs(before, after)) {
                aspects.add(aspect);
                differs = true;
            }
        }
        if (differs) {
            becomingKey += !before.keyAccount() && after.keyAccount() ? 1 : 0;
            ceasingToBeKey += before.keyAccount() && !after.keyAccount() ? 1 : 0;
            shift(approaches, before.approach().value(), after.approach().value());
            shift(coverage, before.coverage().mode(), after.coverage().mode());
            shift(quadrants, before.portfolio().quadrant(), after.portfolio().quadrant());
            owe(levels(before), levels(after));
        }
        return differs;
    }

    private static void shift(Counts<Pair> counts, Enum<?> from, Enum<?> to) {
        if (from != to) {
            counts.add(new Pair(from.name(), to.name()));
        }
    }

    private static Set<Level> levels(Decision decision) {
        Set<Level> levels = new LinkedHashSet<>();
        decision.entitlements().forEach(each -> levels.add(new Level(each.type(), each.level())));
        return levels;
    }

    private void owe(Set<Level> before, Set<Level> after) {
        after.stream().filter(level -> !before.contains(level)).forEach(gained::add);
        before.stream().filter(level -> !after.contains(level)).forEach(lost::add);
    }

    private void name(Account account, Decision before, Decision after) {
        if (accounts.size() == Impact.MOST_MOVED_ACCOUNTS) {
            further++;
            return;
        }
        accounts.add(new MovedAccount(
                account.accountId(),
                account.annualRevenue(),
                before.tier().effective(),
                after.tier().effective(),
                before.tier().policy(),
                after.tier().policy(),
                before.tier().movedBy(),
                after.tier().movedBy(),
                rules.firedFor(before, after)));
    }

    /** Takes the accounts behind those of this tally into account. */
    void add(ImpactTally next) {
        refused += next.refused;
        changed += next.changed;
        changedRevenue = changedRevenue.add(next.changedRevenue);
        moved += next.moved;
        movedRevenue = movedRevenue.add(next.movedRevenue);
        becomingKey += next.becomingKey;
        ceasingToBeKey += next.ceasingToBeKey;
        next.revenues.forEach((step, revenue) -> revenues.merge(step, revenue, BigDecimal::add));
        next.policyRevenues.forEach((step, revenue) -> policyRevenues.merge(step, revenue, BigDecimal::add));
        steps.add(next.steps);
        policySteps.add(next.policySteps);
        approaches.add(next.approaches);
        coverage.add(next.coverage);
        quadrants.add(next.quadrants);
        gained.add(next.gained);
        lost.add(next.lost);
        aspects.add(next.aspects);
        active.add(next.active);
        proposed.add(next.proposed);
        int room = Math.min(Impact.MOST_MOVED_ACCOUNTS - accounts.size(), next.accounts.size());
        accounts.addAll(next.accounts.subList(0, room));
        further += next.further + next.accounts.size() - room;
    }

    /** What it comes to. */
    Impact told(long revision, LocalDate asOf, long total, Reconsidered past) {
        return new Impact(
                revision,
                asOf,
                total,
                refused,
                changed,
                changedRevenue,
                moved,
                movedRevenue,
                becomingKey,
                ceasingToBeKey,
                moves(steps, revenues),
                moves(policySteps, policyRevenues),
                shifts(approaches),
                shifts(coverage),
                shifts(quadrants),
                owed(),
                aspects.all().isEmpty() ? Map.of() : new EnumMap<>(aspects.all()),
                active.told(),
                proposed.told(),
                List.copyOf(accounts),
                further,
                past);
    }

    private static List<Impact.Move> moves(Counts<Step> counts, Map<Step, BigDecimal> revenues) {
        return counts.told(
                STEPS,
                step -> new Impact.Move(
                        step.from(), step.to(), counts.of(step), revenues.getOrDefault(step, BigDecimal.ZERO)));
    }

    private static List<Impact.Shift> shifts(Counts<Pair> counts) {
        return counts.told(PAIRS, pair -> new Impact.Shift(pair.from(), pair.to(), counts.of(pair)));
    }

    private List<Impact.Owed> owed() {
        Collection<Level> levels = new HashSet<>(gained.all().keySet());
        levels.addAll(lost.all().keySet());
        return levels.stream()
                .sorted(LEVELS)
                .map(level -> new Impact.Owed(level.type(), level.level(), gained.of(level), lost.of(level)))
                .toList();
    }
}
