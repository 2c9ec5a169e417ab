package io.marquee.decision;

import io.marquee.account.Account;
import io.marquee.account.BuyingPerson;
import io.marquee.account.BuyingRole;
import io.marquee.account.Context;
import io.marquee.account.CreditGrade;
import io.marquee.account.Figures;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.Collector.Best;
import io.marquee.policy.Collector.Claim;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a decision, from what the rules claimed. */
final class Answers {

    private final Account account;
    private final Context context;
    private final Figures figures;
    private final Outcome outcome;
    private final Release release;

    Answers(Account account, Context context, Figures figures, Outcome outcome, Release release) {
        this.account = account;
        this.context = context;
        this.figures = figures;
        this.outcome = outcome;
        this.release = release;
    }

    Decision.Selection selection(Evidence evidence) {
        List<Decision.EvidenceResult> results = new ArrayList<>(outcome.evidence.size());
        outcome.evidence.forEach(
                (type, cell) -> results.add(new Decision.EvidenceResult(type, cell.or(Result.NOT_MET))));
        return new Decision.Selection(outcome.candidate.or(false), outcome.route.or(Route.NONE), results);
    }

    Decision.Credit credit(@Nullable CreditGrade worst) {
        List<Decision.Signal> signals = new ArrayList<>(3);
        outcome.signals.forEach((signal, cell) -> {
            CreditGrade grade = cell.get();
            if (grade != null) {
                signals.add(new Decision.Signal(signal, grade));
            }
        });
        return new Decision.Credit(worst == null ? "UNKNOWN" : worst.name(), signals);
    }

    Decision.Portfolio portfolio(WeightedMean attractiveness, WeightedMean strength, Quadrant quadrant) {
        return new Decision.Portfolio(
                attractiveness.value(), strength.value(), quadrant, first(outcome.strategy.get()));
    }

    Decision.Engaging approach(Placement placement, boolean limited) {
        Approach wished = outcome.approach.or(Approach.GENERALISED);
        return new Decision.Engaging(
                limited ? wished.down() : wished,
                archetype(),
                placement.complexity(),
                placement.complexityLevel(),
                limited);
    }

    private String archetype() {
        return (account.industry() == null ? "GENERIC" : account.industry())
                + "-" + (account.sizeBand() == null ? "UNSIZED" : account.sizeBand())
                + "-" + (account.buyingBehaviour() == null ? "UNKNOWN" : account.buyingBehaviour());
    }

    Decision.Coverage coverage() {
        return new Decision.Coverage(
                outcome.mode.or(CoverageMode.AUTOMATED),
                outcome.remoteShare.or(BigDecimal.ZERO),
                first(outcome.operationalChannel.get()),
                outcome.focus.or(Focus.UNKNOWN),
                first(outcome.salesBrief.get()));
    }

    List<Decision.Entitlement> entitlements() {
        List<Decision.Entitlement> entitlements = new ArrayList<>(EntitlementType.values().length);
        outcome.entitlements.forEach((type, cell) -> {
            Rung granted = cell.get();
            Best<Rung> cap = outcome.entitlementCaps.get(type);
            Rung atMost = cap == null ? null : cap.get();
            if (granted != null) {
                boolean capped = cap != null && atMost != null && atMost.compareTo(granted) < 0;
                Rung rung = capped && atMost != null ? atMost : granted;
                int rule = capped && cap != null ? cap.rule() : cell.rule();
                entitlements.add(new Decision.Entitlement(
                        type, rung.level(), release.rule(rule).name()));
            }
        });
        return entitlements;
    }

    List<Decision.DeclinedService> declinedServices(Tier tier) {
        List<Decision.DeclinedService> declined = new ArrayList<>(0);
        for (Service service : Service.values()) {
            if (figures.servicesAskedFor().contains(service)) {
                Best<Boolean> refusal = outcome.refused.get(service);
                Best<Boolean> grant = outcome.granted.get(service);
                if (refusal != null && refusal.get() != null) {
                    declined.add(new Decision.DeclinedService(
                            service, release.rule(refusal.rule()).name()));
                } else if (grant == null || grant.get() == null) {
                    declined.add(new Decision.DeclinedService(service, "No rule grants it to tier " + tier));
                }
            }
        }
        return declined;
    }

    Decision.Review review() {
        Integer base = outcome.tierReview.get();
        Integer least = base;
        Set<ReviewDriver> drivers = EnumSet.noneOf(ReviewDriver.class);
        if (base != null) {
            drivers.add(ReviewDriver.TIER);
        }
        List<Outcome.Review> claims = new ArrayList<>();
        outcome.reviews.get().forEach(claim -> claims.add(claim.value()));
        if (base != null) {
            outcome.shortReviews.get().forEach(claim -> claims.add(shorter(base, claim.value())));
        }
        for (Outcome.Review claim : claims) {
            if (least == null || claim.days() < least) {
                least = claim.days();
                drivers.clear();
            }
            if (claim.days() == least) {
                drivers.add(claim.driver());
            }
        }
        int interval = least == null ? 0 : least;
        outcome.tierReview.retain(days -> days <= interval);
        outcome.reviews.retain(claim -> claim.days() <= interval);
        outcome.shortReviews.retain(
                claim -> base != null && shorter(base, claim).days() <= interval);
        return due(least, List.copyOf(drivers));
    }

    private static Outcome.Review shorter(int base, Outcome.ShortReview claim) {
        BigDecimal days =
                BigDecimal.valueOf(base).multiply(claim.percentOfTier()).movePointLeft(2);
        return new Outcome.Review(days.setScale(0, RoundingMode.DOWN).intValueExact(), claim.driver());
    }

    private Decision.Review due(@Nullable Integer interval, List<ReviewDriver> drivers) {
        if (interval == null) {
            return new Decision.Review(null, null, false, drivers);
        }
        LocalDate last = account.lastReviewDate() == null ? context.asOf() : account.lastReviewDate();
        LocalDate due = last.plusDays(interval);
        boolean overdue = due.isBefore(context.asOf());
        if (overdue) {
            due = context.asOf().plusDays(outcome.overdueGrace.or(0));
        } else {
            outcome.overdueGrace.retain(days -> false);
        }
        return new Decision.Review(interval, workingDay(due), overdue, drivers);
    }

    private static LocalDate workingDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    Decision.Coordinating coordination() {
        List<Decision.Conflict> conflicts = new ArrayList<>(0);
        for (Claim<Outcome.Conflict> claim : outcome.conflicts.get()) {
            Outcome.Conflict conflict = claim.value();
            conflicts.add(new Decision.Conflict(
                    conflict.productLine(), List.of(conflict.oneDivision(), conflict.otherDivision())));
        }
        conflicts.sort(java.util.Comparator.comparing(Decision.Conflict::productLine)
                .thenComparing(conflict -> String.join("\n", conflict.divisions())));
        return new Decision.Coordinating(
                outcome.coordination.or(Coordination.CLEAR), conflicts, outcome.leadRequired.or(false));
    }

    Decision.BuyingCentre buyingCentre() {
        Set<BuyingRole> engaged = EnumSet.noneOf(BuyingRole.class);
        Set<BuyingRole> missing = EnumSet.allOf(BuyingRole.class);
        List<BuyingPerson> people = account.buyingPeople();
        if (people != null) {
            for (BuyingPerson person : people) {
                missing.remove(person.role());
                if (person.engaged()) {
                    engaged.add(person.role());
                }
            }
        }
        return new Decision.BuyingCentre(
                List.copyOf(engaged), List.copyOf(missing), outcome.actions.contains(ActionType.SINGLE_THREADED));
    }

    List<Decision.Action> actions() {
        List<Decision.Action> actions = new ArrayList<>(4);
        for (Claim<ActionType> claim : outcome.actions.get()) {
            actions.add(new Decision.Action(
                    claim.value(), release.rule(claim.rule()).name()));
        }
        actions.sort(java.util.Comparator.comparing(Decision.Action::type));
        return actions;
    }

    private static @Nullable String first(List<Claim<String>> claims) {
        return claims.isEmpty() ? null : claims.get(0).value();
    }
}
