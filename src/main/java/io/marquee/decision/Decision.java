package io.marquee.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.marquee.account.BuyingRole;
import io.marquee.account.CreditGrade;
import io.marquee.account.DataGap;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about one account, and why. The same facts, {@code asOf} and release always give an equal
 * decision.
 *
 * @param release the id of the release that decided
 * @param keyAccount whether the effective tier is STRATEGIC or KEY
 * @param dataGaps every fact that was missing or could not be used
 * @param reasons every rule that fired, in the policy's order
 */
public record Decision(
        String accountId,
        LocalDate asOf,
        String release,
        boolean keyAccount,
        Selection selection,
        Score score,
        Credit credit,
        TierDecision tier,
        Portfolio portfolio,
        Engaging approach,
        Coverage coverage,
        List<Entitlement> entitlements,
        List<DeclinedService> declinedServices,
        Value value,
        Health health,
        Review review,
        Coordinating coordination,
        BuyingCentre buyingCentre,
        List<Action> actions,
        List<DataGap> dataGaps,
        List<Reason> reasons) {

    /** Whether the account is a candidate for key account management, and by which route. */
    public record Selection(boolean candidate, Route route, List<EvidenceResult> evidence) {}

    /** One evidence and whether it is shown. */
    public record EvidenceResult(EvidenceType id, Result result) {}

    /**
     * The score.
     *
     * @param total 0..100, rounded half up to one decimal
     * @param completeness how much of the weight is known, 0..1
     */
    public record Score(BigDecimal total, BigDecimal completeness, List<CriterionScore> criteria) {}

    /**
     * One criterion's part in the score.
     *
     * @param points 0..10; {@code null} if unscored
     */
    public record CriterionScore(Criterion id, @Nullable BigDecimal points, int weight) {}

    /**
     * The credit grade: the worst of its signals.
     *
     * @param grade {@code A} to {@code E}, or {@code UNKNOWN} without any signal
     */
    public record Credit(String grade, List<Signal> signals) {}

    /** The grade that one signal stands for. */
    public record Signal(CreditSignal id, CreditGrade grade) {}

    /**
     * The tier.
     *
     * @param policy what the policy gives, after caps
     * @param effective what holds after steadiness, override and credit
     * @param previous the tier of the last formal evaluation; {@code null} for a new account
     * @param overridden whether a valid override is in force
     * @param caps the caps that lowered the tier
     * @param nextConsecutiveLowEvaluations the count to carry to the next formal evaluation
     * @param movedBy the rule that made the effective tier another than the previous one, or that gave a new account
     *     its tier; {@code null} if the tier is the previous one. Not told with the decision, whose reasons hold it
     */
    @JsonPropertyOrder({
        "policy",
        "effective",
        "previous",
        "change",
        "overridden",
        "caps",
        "nextConsecutiveLowEvaluations"
    })
    public record TierDecision(
            Tier policy,
            Tier effective,
            @Nullable Tier previous,
            Change change,
            boolean overridden,
            List<Cap> caps,
            int nextConsecutiveLowEvaluations,

            @JsonIgnore @Nullable String movedBy) {}

    /**
     * The place in the portfolio.
     *
     * @param attractiveness 0..100, rounded half up to one decimal; {@code null} if nothing of it is known
     * @param strength 0..100, rounded half up to one decimal; {@code null} if nothing of it is known
     * @param strategy what to pursue; {@code null} if unclassified
     */
    public record Portfolio(
            @Nullable BigDecimal attractiveness,
            @Nullable BigDecimal strength,
            Quadrant quadrant,
            @Nullable String strategy) {}

    /**
     * How far the account is served as itself.
     *
     * @param complexity 0..10
     * @param limitedByResources whether the team lacks the hours
     */
    public record Engaging(Approach value, String archetype, int complexity, Level level, boolean limitedByResources) {}

    /**
     * Who meets the account.
     *
     * @param remoteShareMax the greatest share of meetings that may be remote, 0..1
     * @param operationalChannel how purchases, stock, lead times and notices reach it
     * @param salesBrief what the sales team is told; {@code null} without a special focus
     */
    public record Coverage(
            CoverageMode mode,
            BigDecimal remoteShareMax,
            @Nullable String operationalChannel,
            Focus focus,
            @Nullable String salesBrief) {}

    /**
     * What the account is owed.
     *
     * @param reason the rule that grants it
     */
    public record Entitlement(EntitlementType type, String level, String reason) {}

    /** A service that was asked for and is not granted. */
    public record DeclinedService(Service service, String reason) {}

    /**
     * What the account is worth.
     *
     * @param clv customer lifetime value in money, rounded half up to cents; {@code null} if unknown
     * @param retentionUsed probability of staying another year, 0..1
     * @param retentionEstimated whether that is the tier's default
     * @param investmentCeiling money that may be invested in a year, rounded half up to cents; {@code null} if unknown
     * @param effortHours hours a year that serving it takes
     * @param unknownBecause why the value is unknown; {@code null} if it is known
     */
    public record Value(
            @Nullable BigDecimal clv,
            @Nullable BigDecimal retentionUsed,
            boolean retentionEstimated,
            @Nullable BigDecimal investmentCeiling,
            @Nullable Integer effortHours,
            @Nullable String unknownBecause) {}

    /**
     * When to review the account.
     *
     * @param overdue whether the review was due before {@code asOf}
     * @param drivers what set the interval
     */
    public record Review(
            @Nullable Integer intervalDays,
            @Nullable LocalDate nextDate,
            boolean overdue,
            List<ReviewDriver> drivers) {}

    /** Whether our divisions act as one. */
    public record Coordinating(Coordination status, List<Conflict> conflicts, boolean leadRequired) {}

    /** Divisions that offered the same product line at about the same time. */
    public record Conflict(String productLine, List<String> divisions) {}

    /**
     * The decision-making unit.
     *
     * @param engaged roles of people we are in touch with
     * @param missing roles that nobody we know plays
     * @param singleThreaded whether exactly one person is engaged
     */
    public record BuyingCentre(List<BuyingRole> engaged, List<BuyingRole> missing, boolean singleThreaded) {}

    /**
     * What to do.
     *
     * @param reason the rule that calls for it
     */
    public record Action(ActionType type, String reason) {}
}
