package io.marquee.decision;

import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.CreditGrade;
import io.marquee.account.DataGap;
import io.marquee.account.DataGaps;
import io.marquee.account.DivisionContact;
import io.marquee.account.Figures;
import io.marquee.account.Tier;
import io.marquee.account.TierOverride;
import io.marquee.policy.Collector.Best;
import io.marquee.policy.Desk;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One account's way to its decision. Facts flow one way, from station to station: rules fire on what is laid down,
 * their claims are folded into the next fact, which is laid down in turn; no rule reaches back.
 */
final class AssemblyLine {

    /** So that reasons tell contacts alike, however a request lists them. */
    private static final Comparator<DivisionContact> IN_ORDER = Comparator.comparing(DivisionContact::date)
            .thenComparing(DivisionContact::division)
            .thenComparing(DivisionContact::productLine);

    private final Account account;
    private final Context context;
    private final Release release;
    private final Desk desk;
    private final Outcome outcome;
    private final Figures figures;

    AssemblyLine(Account account, Context context, Release release, Desk desk) {
        this.account = account;
        this.context = context;
        this.release = release;
        this.desk = desk;
        this.outcome = desk.collector(Outcome.class);
        this.figures = Figures.of(account, context);
    }

    Decision run() {
        layFigures();
        Evidence evidence = layEvidence();
        WeightedMean score = mean(Axis.SCORE);
        WeightedMean attractiveness = mean(Axis.ATTRACTIVENESS);
        WeightedMean strength = mean(Axis.STRENGTH);
        Assessment assessment = layAssessment(evidence, score, attractiveness, strength);
        Standing standing = layStanding(assessment);
        Placement placement = layPlacement(assessment, standing, evidence);
        boolean limited = layEngagement();
        List<DataGap> gaps = DataGaps.of(account, context);
        overrideGaps(gaps);
        Answers answers = new Answers(account, context, figures, outcome, release);
        return new Decision(
                account.accountId(),
                context.asOf(),
                release.id(),
                placement.keyAccount(),
                answers.selection(evidence),
                new Decision.Score(assessment.score(), score.completeness(), score.criteria()),
                answers.credit(evidence.creditGrade()),
                new Decision.TierDecision(
                        standing.policyTier(),
                        placement.tier(),
                        account.currentTier(),
                        placement.change(),
                        isOverridden(),
                        List.copyOf(standing.capsInEffect()),
                        placement.change().count(lowEvaluations()),
                        new LastWord(outcome, release).of(standing, placement, overridingTier() != null)),
                answers.portfolio(attractiveness, strength, placement.quadrant()),
                answers.approach(placement, limited),
                answers.coverage(),
                answers.entitlements(),
                answers.declinedServices(placement.tier()),
                new Worth(figures, outcome).value(),
                placement.health(),
                answers.review(),
                answers.coordination(),
                answers.buyingCentre(),
                answers.actions(),
                gaps,
                desk.reasons(Outcome.class));
    }

    private void layFigures() {
        desk.lay(figures);
        Buying known = Buying.asKnown(figures);
        desk.lay(known);
        if (!known.isWhole()) {
            desk.lay(known.asItMayBe());
        }
        TierOverride override = account.override();
        if (override != null) {
            desk.lay(OverrideRequest.of(override, context.asOf()));
        }
        desk.fire();
    }

    private Evidence layEvidence() {
        Set<EvidenceType> shown = EnumSet.noneOf(EvidenceType.class);
        outcome.evidence.forEach((type, result) -> {
            if (result.get() == Result.MET) {
                shown.add(type);
            }
        });
        CreditGrade worst = null;
        for (Best<CreditGrade> signal : outcome.signals.values()) {
            CreditGrade grade = signal.get();
            if (grade != null && (worst == null || grade.compareTo(worst) > 0)) {
                worst = grade;
            }
        }
        int complexity = 0;
        for (Best<Integer> aspect : outcome.complexity.values()) {
            complexity += aspect.or(0);
        }
        Evidence evidence = new Evidence(shown, worst, complexity);
        desk.lay(evidence);
        layContacts();
        desk.fire();
        return evidence;
    }

    private void layContacts() {
        List<DivisionContact> contacts = account.divisionContacts();
        Integer window = outcome.contactWindow.get();
        if (contacts == null || window == null) {
            return;
        }
        SortedSet<DivisionContact> distinct = new TreeSet<>(IN_ORDER);
        distinct.addAll(contacts);
        for (DivisionContact contact : distinct) {
            desk.lay(new Contact(
                    contact.division(),
                    contact.productLine(),
                    ChronoUnit.DAYS.between(contact.date(), context.asOf()),
                    window));
        }
    }

    private WeightedMean mean(Axis axis) {
        return new WeightedMean(Objects.requireNonNull(outcome.weights.get(axis)), outcome);
    }

    private Assessment layAssessment(
            Evidence evidence, WeightedMean score, WeightedMean attractiveness, WeightedMean strength) {
        Map<Tier, BigDecimal> asked = new EnumMap<>(Tier.class);
        outcome.asked.forEach((tier, cell) -> {
            BigDecimal threshold = cell.get();
            if (threshold != null) {
                asked.put(tier, threshold);
            }
        });
        BigDecimal total = score.value();
        Assessment assessment = new Assessment(
                outcome.candidate.or(false),
                evidence.shown(),
                evidence.creditGrade(),
                total == null ? BigDecimal.ZERO : total,
                score.completeness(),
                asked,
                figures.contribution(),
                figures.strategicCoherence(),
                attractiveness.value(),
                strength.value(),
                attractiveness.completeness(),
                strength.completeness(),
                outcome.highFrom.get(),
                outcome.knownFrom.get());
        desk.lay(assessment);
        desk.fire();
        return assessment;
    }

    private Standing layStanding(Assessment assessment) {
        Tier current = account.currentTier();
        Set<Cap> inEffect = EnumSet.noneOf(Cap.class);
        Set<Cap> calledFor = EnumSet.noneOf(Cap.class);
        Tier policy = outcome.tier.or(Tier.REGULAR);
        for (Map.Entry<Cap, Best<Tier>> cap : outcome.caps.entrySet()) {
            Tier atMost = cap.getValue().get();
            if (atMost != null) {
                calledFor.add(cap.getKey());
                if (atMost.compareTo(policy) < 0) {
                    inEffect.add(cap.getKey());
                    policy = atMost;
                }
            }
        }
        BigDecimal over = over(assessment, current);
        Standing standing = new Standing(
                current,
                current != null && current.isKey(),
                policy,
                direction(current, policy),
                assessment.candidate(),
                current == null ? null : over(assessment, current.up()),
                over == null ? null : over.negate(),
                outcome.tolerated.get(),
                calledFor,
                inEffect,
                account.tierSince() == null ? null : fullMonths(account.tierSince(), context.asOf()),
                lowEvaluations() + 1,
                assessment.creditGrade());
        desk.lay(standing);
        desk.fire();
        return standing;
    }

    /** A month is full on the same day of the next, or on its last day if it has no such day. */
    private static long fullMonths(LocalDate since, LocalDate until) {
        long months = ChronoUnit.MONTHS.between(since, until);
        return since.plusMonths(months + 1).isAfter(until) ? months : months + 1;
    }

    private static Direction direction(@Nullable Tier current, Tier policy) {
        if (current == null) {
            return Direction.NEW;
        }
        int comparison = policy.compareTo(current);
        return comparison == 0 ? Direction.EQUAL : comparison > 0 ? Direction.HIGHER : Direction.LOWER;
    }

    private static @Nullable BigDecimal over(Assessment assessment, @Nullable Tier tier) {
        BigDecimal asked = tier == null ? null : assessment.asked(tier);
        return asked == null ? null : assessment.score().subtract(asked);
    }

    private int lowEvaluations() {
        Integer given = account.consecutiveLowEvaluations();
        return given == null ? 0 : given;
    }

    private boolean isOverridden() {
        return outcome.overrideHolds.get() != null && outcome.overrideIgnored.isEmpty();
    }

    private @Nullable Tier overridingTier() {
        TierOverride override = account.override();
        return override == null || !isOverridden() ? null : override.tier();
    }

    private Placement layPlacement(Assessment assessment, Standing standing, Evidence evidence) {
        Change change = outcome.change.or(account.currentTier() == null ? Change.NEW : Change.UNCHANGED);
        Tier overriding = overridingTier();
        Tier before = overriding != null ? overriding : steady(change, standing);
        Tier tier = Tier.lower(before, outcome.tierAtMost.or(Tier.STRATEGIC));
        Tier previous = account.currentTier();
        Placement placement = new Placement(
                tier,
                tier.isKey(),
                previous,
                previous != null && previous.isKey(),
                before != tier,
                change,
                assessment.score(),
                assessment.asked(),
                evidence.creditGrade(),
                outcome.quadrant.or(Quadrant.UNCLASSIFIED),
                evidence.complexity(),
                outcome.complexityLevel.or(Level.HIGH),
                outcome.digitallySavvy.or(false),
                outcome.health.or(Health.UNKNOWN),
                outcome.coordination.or(Coordination.CLEAR),
                figures.projectedProfit(),
                figures.penetrationPercent(),
                figures.deciderEngaged(),
                figures.rolesKnown(),
                figures.countries(),
                figures.servicesAskedFor(),
                figures.planSectionsComplete(),
                figures.divisionsInContact(),
                figures.objective());
        desk.lay(placement);
        desk.fire();
        return placement;
    }

    private static Tier steady(Change change, Standing standing) {
        Tier current = standing.currentTier();
        if (current == null) {
            return standing.policyTier();
        }
        Tier up = current.up();
        return switch (change.step()) {
            case POLICY -> standing.policyTier();
            case STAY -> current;
            case UP -> up == null ? current : up;
            case DOWN -> current.down();
        };
    }

    private boolean layEngagement() {
        Integer hours = outcome.effortHours.get();
        BigDecimal capacity = context.personalisationCapacityHours();
        if (hours != null && capacity != null) {
            desk.lay(new Engagement(BigDecimal.valueOf(hours), capacity));
            desk.fire();
        }
        return outcome.oneStepLess.or(false);
    }

    private void overrideGaps(List<DataGap> gaps) {
        outcome.overrideIgnored.get().forEach(cause -> gaps.add(new DataGap("override", "ignored: " + cause.value())));
    }
}
