package io.marquee.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The facts about an account. Money is exact, in the policy's one currency, over the trailing twelve months unless said
 * otherwise. {@code null} is "not known", which is never zero; an empty list is "known to be nobody".
 *
 * <p>Each component's {@link Fact} holds its range and what a decision makes of its absence.
 */
public record Account(
        @Fact(
                length = 64,
                pattern = "[A-Za-z0-9._-]{1,64}",
                wording = "1 to 64 letters, digits, `.`, `_` or `-`",
                doc = "the account's key in your systems")
        String accountId,

        @Fact(length = 200, missing = "no effect on the decision", doc = "the account's name; decides nothing")
        @Nullable String name,

        @Fact(
                length = 60,
                pattern = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
                wording = "upper snake case of at most 60 characters",
                missing = "the archetype uses GENERIC",
                doc = "the account's industry")
        @Nullable String industry,

        @Fact(missing = "the archetype uses UNSIZED", doc = "how large the firm is") @Nullable SizeBand sizeBand,

        @Fact(length = 60, missing = "coverage cannot look for a manager of the region", doc = "where the account sits")
        @Nullable String homeRegion,

        @Fact(min = "0", doc = "what it bought from us") BigDecimal annualRevenue,

        @Fact(min = "0", missing = "growth is unscored", doc = "what it bought from us the year before") @Nullable BigDecimal previousAnnualRevenue,

        @Fact(missing = "profit is unscored", doc = "revenue less the cost of what was sold; may be negative") @Nullable BigDecimal grossProfit,

        @Fact(min = "0", missing = "counts as 0", doc = "what serving the account costs us") @Nullable BigDecimal costToServe,

        @Fact(
                min = "0",
                missing = "future profit is unscored and there is no potential route",
                doc = "expected annual revenue, three years out")
        @Nullable BigDecimal projectedRevenue,

        @Fact(
                min = "-100",
                max = "100",
                missing = "today's gross margin is used, if it is known",
                doc = "expected gross margin in percent, three years out")
        @Nullable BigDecimal projectedMarginPercent,

        @Fact(
                min = "0",
                missing = "share of wallet is unscored",
                doc = "all they spend on what we sell; at least annualRevenue")
        @Nullable BigDecimal walletSize,

        @Fact(
                min = "0",
                max = "1",
                missing = "the tier's default retention is used",
                doc = "probability that the account stays another year")
        @Nullable BigDecimal retentionProbability,

        @Fact(
                missing = "credit rests on the other signals; without any it is UNKNOWN",
                doc = "the credit agency's or our own grade")
        @Nullable CreditGrade creditGrade,

        @Fact(missing = "credit rests on the other signals; without any it is UNKNOWN", doc = "Altman's Z-score")
        @Nullable BigDecimal altmanZ,

        @Fact(
                min = "-1000000",
                max = "1000000",
                missing = "credit rests on the other signals; without any it is UNKNOWN",
                doc = "how late they pay, in days; negative is early")
        @Nullable Integer paymentDaysBeyondTerms,

        @Fact(missing = "who buys is UNKNOWN", doc = "who takes part in purchases; empty: known to be nobody") @Nullable List<BuyingPerson> buyingPeople,

        @Fact(
                min = "0",
                max = "1000000000",
                missing = "dispersion is UNKNOWN, unless regions and countries rule it out",
                doc = "stores, branches and plants that buy")
        @Nullable Integer buyingUnitCount,

        @Fact(
                length = 60,
                blank = false,
                missing = "dispersion over regions is UNKNOWN",
                doc = "where its buying units are")
        @Nullable Set<String> regions,

        @Fact(
                pattern = "ISO-3166",
                wording = "ISO 3166 alpha-2 codes",
                missing = "dispersion over countries is UNKNOWN",
                doc = "countries of its buying units")
        @Nullable Set<String> countries,

        @Fact(missing = "special expectations are UNKNOWN", doc = "services it expects from us") @Nullable Set<Service> requestedServices,

        @Fact(min = "0", max = "1000000000", missing = "focus is UNKNOWN", doc = "orders a year") @Nullable Integer orderCount,

        @Fact(missing = "no lapse alert", doc = "when it last ordered") @Nullable LocalDate lastOrderDate,

        @Fact(
                min = "1",
                max = "1825",
                missing = "no lapse alert and no complexity point",
                doc = "days from one purchase to the next")
        @Nullable Integer buyingCycleDays,

        @Fact(missing = "the archetype uses UNKNOWN", doc = "how it buys") @Nullable BuyingBehaviour buyingBehaviour,

        @Fact(min = "1", max = "5", missing = "counts as not savvy", doc = "ease with digital channels, 1..5") @Nullable Integer digitalSavviness,

        @Fact(min = "0", max = "1000000", missing = "penetration is skipped", doc = "our product lines it buys")
        @Nullable Integer productLinesBought,

        @Fact(min = "1", max = "1000000", missing = "penetration is skipped", doc = "our product lines it could use")
        @Nullable Integer productLinesRelevant,

        @Fact(min = "1", max = "5", missing = "unscored, and no potential route", doc = "fit with our strategy, 1..5")
        @Nullable Integer strategicCoherence,

        @Fact(min = "1", max = "5", missing = "unscored", doc = "fit of our cultures, 1..5") @Nullable Integer culturalFit,

        @Fact(min = "1", max = "5", missing = "unscored", doc = "how the account values us, 1..5") @Nullable Integer supplierPerception,

        @Fact(min = "1", max = "5", missing = "unscored", doc = "worth as a reference, 1..5") @Nullable Integer referenceValue,

        @Fact(
                min = "-2",
                max = "2",
                missing = "unscored",
                doc = "how the customer sees us against our best competitor, -2..2")
        @Nullable Integer performanceVsBestCompetitor,

        @Fact(missing = "unscored", doc = "how far the relationship has grown") @Nullable RelationshipStage relationshipStage,

        @Fact(min = "0", max = "10", missing = "health rests on retention and escalations", doc = "satisfaction, 0..10")
        @Nullable BigDecimal satisfaction,

        @Fact(min = "0", max = "1000000", missing = "counts as 0", doc = "complaints that are escalated and open")
        @Nullable Integer openEscalations,

        @Fact(missing = "a new account, without steadiness", doc = "the tier of the last formal evaluation") @Nullable Tier currentTier,

        @Fact(doc = "since when it has been in currentTier; required with it") @Nullable LocalDate tierSince,

        @Fact(
                min = "0",
                max = "1000000",
                missing = "counts as 0",
                doc = "formal evaluations in a row that asked for a lower tier")
        @Nullable Integer consecutiveLowEvaluations,

        @Fact(length = 64, blank = false, missing = "counts as without a manager", doc = "who manages the account")
        @Nullable String accountManagerId,

        @Fact(missing = "counts as reviewed on asOf", doc = "the last business review") @Nullable LocalDate lastReviewDate,

        @Fact(min = "0", max = "10", missing = "counts as 0", doc = "finished sections of the account plan, of 10")
        @Nullable Integer planSectionsComplete,

        @Fact(missing = "counts as none", doc = "which of our divisions offered what, when") @Nullable List<DivisionContact> divisionContacts,

        @Fact(missing = "counts as none", doc = "a person's decision to hold a tier for a while") @Nullable TierOverride override,

        @Fact(missing = "counts as no shift", doc = "whether the account's market is shifting") @Nullable Boolean marketShift) {

    private static final FactSheet<Account> SHEET = FactSheet.of(Account.class);

    /**
     * Reads the next JSON object and checks every fact, but for what depends on the day of a decision.
     *
     * @throws RefusedFacts with every refusal
     */
    public static Account read(JsonParser json) {
        Account account = SHEET.read(json);
        new Consistency(null, account, "").check();
        return account;
    }

    /**
     * The same account in the tier that a formal evaluation gave it.
     *
     * @param tier {@code null}: in none yet
     * @param since since when; {@code null} without a tier
     * @param low formal evaluations in a row that asked for a lower tier; {@code null} without a tier
     */
    public Account inTier(@Nullable Tier tier, @Nullable LocalDate since, @Nullable Integer low) {
        return with(tier, since, low, accountManagerId);
    }

    /** The same account in the care of a manager; {@code null}: of none. */
    public Account managedBy(@Nullable String manager) {
        return with(currentTier, tierSince, consecutiveLowEvaluations, manager);
    }

    private Account with(
            @Nullable Tier tier, @Nullable LocalDate since, @Nullable Integer low, @Nullable String manager) {
        return new Account(
                accountId,
                name,
                industry,
                sizeBand,
                homeRegion,
                annualRevenue,
                previousAnnualRevenue,
                grossProfit,
                costToServe,
                projectedRevenue,
                projectedMarginPercent,
                walletSize,
                retentionProbability,
                creditGrade,
                altmanZ,
                paymentDaysBeyondTerms,
                buyingPeople,
                buyingUnitCount,
                regions,
                countries,
                requestedServices,
                orderCount,
                lastOrderDate,
                buyingCycleDays,
                buyingBehaviour,
                digitalSavviness,
                productLinesBought,
                productLinesRelevant,
                strategicCoherence,
                culturalFit,
                supplierPerception,
                referenceValue,
                performanceVsBestCompetitor,
                relationshipStage,
                satisfaction,
                openEscalations,
                tier,
                since,
                low,
                manager,
                lastReviewDate,
                planSectionsComplete,
                divisionContacts,
                override,
                marketShift);
    }
}
