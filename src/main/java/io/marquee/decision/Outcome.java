package io.marquee.decision;

import io.marquee.account.CreditGrade;
import io.marquee.account.Figures;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.Collector;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What rules claim about one account. Every claim is folded so that the order of rules never matters: the best award
 * counts, the highest tier qualified for, the lowest cap, the union of actions, the earliest review.
 */
public final class Outcome extends Collector {

    final Map<EvidenceType, Best<Result>> evidence = each(EvidenceType.class, this::highest);
    final Map<CreditSignal, Best<CreditGrade>> signals = each(CreditSignal.class, this::lowest);
    final Map<Criterion, Best<BigDecimal>> points = each(Criterion.class, this::highest);
    final Map<Axis, Map<Criterion, Best<Integer>>> weights =
            each(Axis.class, () -> each(Criterion.class, this::highest));
    final Map<ComplexityAspect, Best<Integer>> complexity = each(ComplexityAspect.class, this::highest);
    final Map<Tier, Best<BigDecimal>> asked = each(Tier.class, this::highest);
    final Best<BigDecimal> tolerated = highest();
    final Best<BigDecimal> highFrom = highest();
    final Best<BigDecimal> knownFrom = highest();
    final Best<Boolean> digitallySavvy = highest();
    final Best<Health> health = highest();
    final Best<Focus> focus = highest();
    final Union<String> salesBrief = union();
    final Best<Integer> contactWindow = highest();

    final Best<Boolean> candidate = highest();
    final Best<Route> route = highest();
    final Best<Level> complexityLevel = lowest();
    final Best<Coordination> coordination = highest();
    final Union<Conflict> conflicts = union();
    final Best<Boolean> leadRequired = highest();

    final Best<Tier> tier = highest();
    final Map<Cap, Best<Tier>> caps = each(Cap.class, this::lowest);
    final Best<Quadrant> quadrant = highest();
    final Union<String> strategy = union();

    final Best<Change> change = highest();
    final Best<Boolean> overrideHolds = highest();
    final Union<String> overrideIgnored = union();
    final Best<Tier> tierAtMost = lowest();

    final Best<Approach> approach = highest();
    final Best<Boolean> oneStepLess = highest();
    final Best<Integer> effortHours = highest();
    final Best<CoverageMode> mode = highest();
    final Best<BigDecimal> remoteShare = highest();
    final Union<String> operationalChannel = union();
    final Map<EntitlementType, Best<Rung>> entitlements = each(EntitlementType.class, this::highest);
    final Map<EntitlementType, Best<Rung>> entitlementCaps = each(EntitlementType.class, this::lowest);
    final Map<Service, Best<Boolean>> granted = each(Service.class, this::highest);
    final Map<Service, Best<Boolean>> refused = each(Service.class, this::highest);

    final Best<Integer> valueYears = highest();
    final Best<BigDecimal> discountPercent = highest();
    final Best<BigDecimal> retention = highest();
    final Best<BigDecimal> ceilingOfValue = lowest();
    final Best<BigDecimal> ceilingOfContribution = lowest();
    final Best<BigDecimal> ceilingOfProjectedProfit = lowest();
    final Best<BigDecimal> ceilingReducedTo = lowest();
    final Best<BigDecimal> ceilingAtLeast = highest();

    final Best<Integer> tierReview = lowest();
    final Union<Review> reviews = union();
    final Union<ShortReview> shortReviews = union();
    final Best<Integer> overdueGrace = lowest();
    final Union<ActionType> actions = union();

    record Conflict(String productLine, String oneDivision, String otherDivision) {}

    record Review(int days, ReviewDriver driver) {}

    record ShortReview(BigDecimal percentOfTier, ReviewDriver driver) {}

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> type, Supplier<V> cell) {
        Map<K, V> cells = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            cells.put(key, cell.get());
        }
        return cells;
    }

    private static <K, V> V at(Map<K, V> cells, K key) {
        V cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no cell for " + key);
        }
        return cell;
    }

    /** Evidence is met if it is shown by what is known, and unknown if only what is missing could show it. */
    public void shows(EvidenceType type, Buying by) {
        at(evidence, type).claim(by.known() ? Result.MET : Result.UNKNOWN);
    }

    /** A signal stands for a grade; of several for one signal the best holds. */
    public void signals(CreditSignal signal, CreditGrade grade) {
        at(signals, signal).claim(grade);
    }

    /** The grade that was given is a signal of its own. */
    public void signalsGivenGrade(Figures account) {
        if (account.creditGrade() != null) {
            at(signals, CreditSignal.GIVEN_GRADE).claim(account.creditGrade());
        }
    }

    /** A criterion weighs so much on an axis. */
    public void weighs(Axis axis, int weight, Criterion criterion) {
        at(at(weights, axis), criterion).claim(weight);
    }

    /** A criterion earns points; the best award counts. */
    public void earns(Criterion criterion, BigDecimal award) {
        at(points, criterion).claim(award);
    }

    /** Each rating earns so many points for each step above a rating; what is not rated stays unscored. */
    public void earnsPerStep(Figures account, BigDecimal award, int above, Criterion... criteria) {
        for (Criterion criterion : criteria) {
            Integer rating = criterion.rating(account);
            if (rating != null) {
                at(points, criterion).claim(award.multiply(BigDecimal.valueOf((long) rating - above)));
            }
        }
    }

    /** An aspect makes the account more complex. */
    public void complicates(ComplexityAspect aspect, int by) {
        at(complexity, aspect).claim(by);
    }

    /** A tier asks for a score. */
    public void asks(Tier of, BigDecimal score) {
        at(asked, of).claim(score);
    }

    /** A score so far below what a tier asks for is tolerated. */
    public void tolerates(BigDecimal below) {
        tolerated.claim(below);
    }

    /** An axis of the portfolio is high from here on. */
    public void isHighFrom(BigDecimal from) {
        highFrom.claim(from);
    }

    /** An axis is known well enough if at least this share of its weight is. */
    public void isKnownFrom(BigDecimal share) {
        knownFrom.claim(share);
    }

    /** The account is at ease with digital channels. */
    public void isDigitallySavvy() {
        digitallySavvy.claim(true);
    }

    /** The relationship is in this state, or a worse one. */
    public void isInHealth(Health state) {
        health.claim(state);
    }

    /** What the sales team attends to. */
    public void focuses(Focus on) {
        focus.claim(on);
    }

    /** What the sales team is told. */
    public void briefs(String brief) {
        salesBrief.claim(brief);
    }

    /** Contacts of our divisions count for so many days. */
    public void contactsCountFor(int days) {
        contactWindow.claim(days);
    }

    /** The account is a candidate for key account management. */
    public void isCandidate() {
        candidate.claim(true);
    }

    /** The account comes by this route, or a stronger one. */
    public void comesBy(Route by) {
        route.claim(by);
    }

    /** The account is of this complexity, or a lower one. */
    public void isOfComplexity(Level level) {
        complexityLevel.claim(level);
    }

    /** Two divisions offered the same. */
    public void conflict(Contact one, Contact other) {
        boolean inOrder = one.division().compareTo(other.division()) < 0;
        conflicts.claim(new Conflict(
                one.productLine(),
                inOrder ? one.division() : other.division(),
                inOrder ? other.division() : one.division()));
        coordination.claim(Coordination.CONFLICT);
    }

    /** Several divisions are in contact and nobody leads them. */
    public void nobodyLeads() {
        coordination.claim(Coordination.NO_LEAD);
    }

    /** One lead is required. */
    public void requiresLead() {
        leadRequired.claim(true);
    }

    /** The account qualifies for a tier; the highest counts. */
    public void qualifiesFor(Tier of) {
        tier.claim(of);
    }

    /** A cap keeps the tier at most here. */
    public void caps(Cap by, Tier atMost) {
        at(caps, by).claim(atMost);
    }

    /** The account stands in this quadrant. */
    public void standsIn(Quadrant in) {
        quadrant.claim(in);
    }

    /** What is pursued with the account. */
    public void pursues(String what) {
        strategy.claim(what);
    }

    /** What steadiness makes of the policy tier. */
    public void changes(Change to) {
        change.claim(to);
    }

    /** An override sets the tier, unless it is ignored. */
    public void holdsOverride() {
        overrideHolds.claim(true);
    }

    /** An override is ignored for a cause. */
    public void ignoresOverride(String because) {
        overrideIgnored.claim(because);
    }

    /** The tier is at most this, whatever else holds. */
    public void keepsTierAtMost(Tier atMost) {
        tierAtMost.claim(atMost);
    }

    /** The account is served this way, or a more personal one. */
    public void approaches(Approach by) {
        approach.claim(by);
    }

    /** The account is served one step less personally. */
    public void approachesOneStepLess() {
        oneStepLess.claim(true);
    }

    /** Serving the account takes so many hours a year. */
    public void takesHours(int hours) {
        effortHours.claim(hours);
    }

    /** The account is met this way, or a more personal one. */
    public void isMet(CoverageMode by) {
        mode.claim(by);
    }

    /** At most this share of the meetings is remote. */
    public void meetsRemotely(BigDecimal share) {
        remoteShare.claim(share);
    }

    /** Purchases, stock, lead times and notices come through this channel. */
    public void informsBy(String channel) {
        operationalChannel.claim(channel);
    }

    /** The account is owed a level in words, or a higher one. */
    public void entitles(EntitlementType to, String level) {
        at(entitlements, to).claim(Rung.word(to, level));
    }

    /** The account is owed something so many times a year. */
    public void entitlesTimes(EntitlementType to, int times) {
        at(entitlements, to).claim(Rung.count(times));
    }

    /** The account is owed something every so many months. */
    public void entitlesEvery(EntitlementType to, int months) {
        at(entitlements, to).claim(Rung.wait(months, months + " months"));
    }

    /** The account is owed something within so many hours. */
    public void entitlesWithin(EntitlementType to, int hours) {
        at(entitlements, to).claim(Rung.wait(hours, hours + " h"));
    }

    /** The account is owed something within so many hours, and in a certain manner. */
    public void entitlesWithin(EntitlementType to, int hours, String manner) {
        at(entitlements, to).claim(Rung.wait(hours, hours + " h, " + manner));
    }

    /** The account is owed at most this level. */
    public void entitlesAtMost(EntitlementType to, String level) {
        at(entitlementCaps, to).claim(Rung.word(to, level));
    }

    /** Services are granted if the account asks for them. */
    public void grants(Service... services) {
        for (Service service : services) {
            at(granted, service).claim(true);
        }
    }

    /** Services are refused, whatever else grants them. */
    public void refuses(Service... services) {
        for (Service service : services) {
            at(refused, service).claim(true);
        }
    }

    /** Lifetime value counts so many years, discounted at so many percent a year. */
    public void valuesYears(int years, BigDecimal percent) {
        valueYears.claim(years);
        discountPercent.claim(percent);
    }

    /** The account is expected to stay another year with this probability. */
    public void expectsRetention(BigDecimal probability) {
        retention.claim(probability);
    }

    /** At most so many percent of lifetime value may be invested. */
    public void investsOfValue(BigDecimal percent) {
        ceilingOfValue.claim(percent);
    }

    /** At most so many percent of contribution may be invested. */
    public void investsOfContribution(BigDecimal percent) {
        ceilingOfContribution.claim(percent);
    }

    /** At most so many percent of projected profit may be invested, instead of a share of contribution. */
    public void investsOfProjectedProfit(BigDecimal percent) {
        ceilingOfProjectedProfit.claim(percent);
    }

    /** The investment ceiling is reduced to so many percent of itself. */
    public void reducesInvestmentTo(BigDecimal percent) {
        ceilingReducedTo.claim(percent);
    }

    /** The investment ceiling is never below this amount. */
    public void investsAtLeast(BigDecimal amount) {
        ceilingAtLeast.claim(amount);
    }

    /** The tier is reviewed every so many days. */
    public void reviewsTierEvery(int days) {
        tierReview.claim(days);
    }

    /** The next review is due after at most so many days. */
    public void reviewsWithin(int days, ReviewDriver driver) {
        reviews.claim(new Review(days, driver));
    }

    /** The next review is due after at most so many percent of the tier's interval, in full days. */
    public void reviewsAfterShare(BigDecimal percent, ReviewDriver driver) {
        shortReviews.claim(new ShortReview(percent, driver));
    }

    /** An overdue review is due in so many days. */
    public void reviewsOverdueIn(int days) {
        overdueGrace.claim(days);
    }

    /** Something is to be done. */
    public void calls(ActionType action) {
        actions.claim(action);
    }
}
