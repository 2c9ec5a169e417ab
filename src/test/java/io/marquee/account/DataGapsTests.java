package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is missing is reported, each fact with what is decided without it. */
class DataGapsTests {

    private static List<DataGap> gaps(Request request) {
        Enquiry enquiry = request.read();
        return DataGaps.of(enquiry.account(), enquiry.context());
    }

    @Test
    void aBareAccountLacksEverythingElse() {
        assertThat(gaps(Request.bare()))
                .extracting(DataGap::field, DataGap::effect)
                .containsExactly(
                        tuple("objective", "BALANCED is pursued"),
                        tuple("personalisationCapacityHours", "the team's hours count as unlimited"),
                        tuple("name", "no effect on the decision"),
                        tuple("industry", "the archetype uses GENERIC"),
                        tuple("sizeBand", "the archetype uses UNSIZED"),
                        tuple("homeRegion", "coverage cannot look for a manager of the region"),
                        tuple("previousAnnualRevenue", "growth is unscored"),
                        tuple("grossProfit", "profit is unscored"),
                        tuple("costToServe", "counts as 0"),
                        tuple("projectedRevenue", "future profit is unscored and there is no potential route"),
                        tuple("projectedMarginPercent", "today's gross margin is used, if it is known"),
                        tuple("walletSize", "share of wallet is unscored"),
                        tuple("retentionProbability", "the tier's default retention is used"),
                        tuple("creditGrade", "credit rests on the other signals; without any it is UNKNOWN"),
                        tuple("altmanZ", "credit rests on the other signals; without any it is UNKNOWN"),
                        tuple("paymentDaysBeyondTerms", "credit rests on the other signals; without any it is UNKNOWN"),
                        tuple("buyingPeople", "who buys is UNKNOWN"),
                        tuple("buyingUnitCount", "dispersion is UNKNOWN, unless regions and countries rule it out"),
                        tuple("regions", "dispersion over regions is UNKNOWN"),
                        tuple("countries", "dispersion over countries is UNKNOWN"),
                        tuple("requestedServices", "special expectations are UNKNOWN"),
                        tuple("orderCount", "focus is UNKNOWN"),
                        tuple("lastOrderDate", "no lapse alert"),
                        tuple("buyingCycleDays", "no lapse alert and no complexity point"),
                        tuple("buyingBehaviour", "the archetype uses UNKNOWN"),
                        tuple("digitalSavviness", "counts as not savvy"),
                        tuple("productLinesBought", "penetration is skipped"),
                        tuple("productLinesRelevant", "penetration is skipped"),
                        tuple("strategicCoherence", "unscored, and no potential route"),
                        tuple("culturalFit", "unscored"),
                        tuple("supplierPerception", "unscored"),
                        tuple("referenceValue", "unscored"),
                        tuple("performanceVsBestCompetitor", "unscored"),
                        tuple("relationshipStage", "unscored"),
                        tuple("satisfaction", "health rests on retention and escalations"),
                        tuple("openEscalations", "counts as 0"),
                        tuple("currentTier", "a new account, without steadiness"),
                        tuple("consecutiveLowEvaluations", "counts as 0"),
                        tuple("accountManagerId", "counts as without a manager"),
                        tuple("lastReviewDate", "counts as reviewed on asOf"),
                        tuple("planSectionsComplete", "counts as 0"),
                        tuple("divisionContacts", "counts as none"),
                        tuple("override", "counts as none"),
                        tuple("marketShift", "counts as no shift"));
    }

    @Test
    void whatIsGivenIsNoGap() {
        List<DataGap> all = gaps(Request.bare());
        assertThat(gaps(Request.bare().with("buyingPeople", "[]").with("costToServe", "0")))
                .containsExactlyElementsOf(all.stream()
                        .filter(gap -> !List.of("buyingPeople", "costToServe").contains(gap.field()))
                        .toList());
    }

    @Test
    void nullIsAGap() {
        assertThat(gaps(Request.bare().with("name", "null"))).isEqualTo(gaps(Request.bare()));
    }
}
