package io.marquee.decision;

import static io.marquee.decision.DecisionAssert.assertThatDecision;
import static io.marquee.decision.Result.MET;
import static io.marquee.decision.Result.NOT_MET;
import static io.marquee.decision.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.Request;
import io.marquee.account.DataGap;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples, whole, and what a little change makes of them. */
class DecisionsTests {

    /** Where a rule stands and what it says is compared with the rules' text, so the files need not repeat it. */
    @ParameterizedTest
    @ValueSource(strings = {"atlas", "birch", "corner"})
    void decidesTheWorkedExamples(String name) {
        ObjectNode expected = (ObjectNode) Json.tree(Request.resource("/decisions/" + name + ".json"));
        expected.put("release", DefaultPolicy.release().id());
        for (JsonNode each : expected.get("reasons")) {
            completeFromText((ObjectNode) each);
        }
        assertThat(Json.of(Request.example(name).decide())).isEqualTo(Json.canonical(expected));
    }

    /** Adds a rule's line, sentences and source as they stand in its file. */
    private static void completeFromText(ObjectNode reason) {
        String file = reason.get("file").asString();
        List<String> lines = DefaultPolicy.files().stream()
                .filter(each -> each.name().equals(file))
                .map(PolicyFile::text)
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
        int rule = lines.indexOf("rule \"" + reason.get("rule").asString() + "\"");
        assertThat(rule).as(reason.get("rule").asString()).isNotNegative();
        List<String> body = lines.subList(rule, lines.size());
        reason.put("line", rule + 1);
        reason.put("source", body.get(1).replaceFirst("@source\\(\"([^\"]*)\"\\).*", "$1"));
        var sentences = reason.putArray("sentences");
        body.subList(body.indexOf("when") + 1, body.indexOf("end")).stream()
                .filter(line -> !line.equals("then"))
                .forEach(sentences::add);
    }

    @Test
    void aPercentOfOurRevenueIsSignificantVolume() {
        assertThatDecision(
                        Request.example("birch").with("annualRevenue", "600000").decide())
                .isKey()
                .comesBy(Route.VOLUME)
                .shows(MET, MET, MET, MET, NOT_MET)
                .because("Significant volume is a large revenue that is also a large share of ours");
        assertThatDecision(Request.example("birch")
                        .with("annualRevenue", "599999.99")
                        .decide())
                .isDevelopment()
                .comesBy(Route.NONE)
                .shows(NOT_MET, MET, MET, MET, NOT_MET)
                .isNotBecause("Significant volume is a large revenue that is also a large share of ours");
    }

    @Test
    void halfAMillionIsSignificantVolumeToo() {
        Request request = Request.example("birch").in("supplierRevenue", "20000000");
        assertThatDecision(request.with("annualRevenue", "500000").decide()).comesBy(Route.VOLUME);
        assertThatDecision(request.with("annualRevenue", "499999.99").decide()).comesBy(Route.NONE);
    }

    @Test
    void whatIsUnknownMayYetBeShown() {
        assertThatDecision(Request.example("birch")
                        .without("buyingPeople", "buyingUnitCount")
                        .decide())
                .isDevelopment()
                .shows(MET, UNKNOWN, UNKNOWN, MET, NOT_MET)
                .reports(
                        new DataGap("buyingPeople", "who buys is UNKNOWN"),
                        new DataGap(
                                "buyingUnitCount", "dispersion is UNKNOWN, unless regions and countries rule it out"));
    }

    @Test
    void nobodyIsNotUnknown() {
        assertThatDecision(Request.example("birch").with("buyingPeople", "[]").decide())
                .isKey()
                .shows(MET, NOT_MET, MET, MET, NOT_MET)
                .callsFor(ActionType.MAP_BUYING_CENTRE, ActionType.CROSS_SELL);
    }

    @Test
    void promotionAsksForALittleMore() {
        Request atlas = Request.example("atlas")
                .with("strategicCoherence", "4")
                .with("currentTier", "'KEY'")
                .with("tierSince", "'2024-01-15'");
        assertThatDecision(atlas.decide())
                .scores("78.0")
                .isStrategic()
                .hasChanged(Change.PROMOTED, 0)
                .because("A score clear of the next threshold promotes one step")
                .inSpiteOf("A promotion waits until the score is clear of the next threshold");
        assertThatDecision(atlas.with("culturalFit", "3").decide())
                .scores("75.5")
                .isKey()
                .hasPolicyTier(Tier.STRATEGIC)
                .hasChanged(Change.PROMOTION_HELD, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "approvedBy"})
    void anOverrideRestsOnNothingThatCannotBeSeen(String part) {
        String override = "{'tier':'KEY','reason':'pilot','approvedBy':'Ann','approvedOn':'2026-01-01',"
                + "'expiresOn':'2026-06-30'}";
        Request corner = Request.example("corner");
        assertThatDecision(corner.with("override", override).decide()).isKey();
        String unseen = override.replaceFirst("'" + part + "':'[^']*'", "'" + part + "':'\u00A0\u200B'");
        assertThatDecision(corner.with("override", unseen).decide())
                .isRegular()
                .because(
                        part.equals("reason")
                                ? "An override without a reason is ignored"
                                : "An override that nobody approved is ignored");
    }

    @Test
    void creditBeatsAll() {
        assertThatDecision(Request.example("atlas")
                        .with("creditGrade", "'E'")
                        .with("currentTier", "'STRATEGIC'")
                        .with("tierSince", "'2024-01-15'")
                        .decide())
                .isRegular()
                .isMet(CoverageMode.HYBRID)
                .isWorth("1268169.58", "0.00")
                .isReviewed(30, LocalDate.of(2026, 2, 16), ReviewDriver.CREDIT)
                .because("Grade E is a regular account at once", "Grade E leaves nothing to invest")
                .inSpiteOf("Reviews of a regular account");
    }

    @Test
    void aLossNeedsRepair() {
        Request birch = Request.example("birch").with("costToServe", "230000");
        assertThatDecision(birch.decide())
                .scores("52.8")
                .isDevelopment()
                .isCappedBy()
                .isWorth("-83751.50", "0.00")
                .callsFor(ActionType.CROSS_SELL, ActionType.PROFIT_REPAIR);
        assertThatDecision(birch.with("strategicCoherence", "5")
                        .with("culturalFit", "5")
                        .with("supplierPerception", "5")
                        .decide())
                .scores("69.0")
                .isDevelopment()
                .isCappedBy(Cap.LOSS_MAKING)
                .because("An account that makes a loss without potential is at most developed");
    }

    @Test
    void thinDataIsHeldForData() {
        Request thin = Request.example("birch").without("strategicCoherence", "culturalFit", "supplierPerception");
        assertThatDecision(thin.decide())
                .isComplete("0.6")
                .isDevelopment()
                .isCappedBy(Cap.THIN_DATA)
                .because("An account of which too little is known is at most developed");
        assertThatDecision(thin.with("currentTier", "'KEY'")
                        .with("tierSince", "'2024-01-15'")
                        .with("consecutiveLowEvaluations", "1")
                        .decide())
                .isKey()
                .hasChanged(Change.HELD_FOR_DATA, 1);
    }

    @Test
    void aProspectWithoutRevenueHasNoLifetimeValueYet() {
        Decision prospect = Request.example("birch")
                .with("annualRevenue", "0")
                .with("projectedRevenue", "1500000")
                .with("projectedMarginPercent", "30")
                .with("creditGrade", "'A'")
                .with("culturalFit", "4")
                .without("grossProfit", "costToServe", "previousAnnualRevenue", "orderCount")
                .decide();
        assertThatDecision(prospect)
                .scores("56.8")
                .isComplete("0.85")
                .isKey()
                .comesBy(Route.POTENTIAL)
                .hasFocus(Focus.UNKNOWN)
                .isWorth(null, null);
        assertThat(prospect.value().unknownBecause()).isEqualTo("contribution is unknown without grossProfit");
    }

    @Test
    void divisionsInConflictNeverChangeTheTier() {
        Request birch = Request.example("birch");
        String contact = "{'division':'%s','productLine':'P','date':'%s'}";
        Request near = birch.with(
                "divisionContacts",
                "[" + contact.formatted("Y", "2025-12-16") + "," + contact.formatted("X", "2026-01-15") + "]");
        Request far = birch.with(
                "divisionContacts",
                "[" + contact.formatted("Y", "2025-12-15") + "," + contact.formatted("X", "2026-01-15") + "]");
        assertThatDecision(near.decide())
                .isKey()
                .isCoordinatedAs(Coordination.CONFLICT)
                .callsFor(ActionType.CROSS_SELL, ActionType.APPOINT_LEAD);
        assertThat(near.decide().coordination().conflicts())
                .containsExactly(new Decision.Conflict("P", List.of("X", "Y")));
        assertThatDecision(far.decide()).isKey().isCoordinatedAs(Coordination.NO_LEAD);
        assertThatDecision(far.with("accountManagerId", "'am'").decide())
                .isKey()
                .isCoordinatedAs(Coordination.CLEAR)
                .callsFor(ActionType.CROSS_SELL);
    }

    @Test
    void aReasonTellsEveryContactThatItsRuleFits() {
        String contact = "{'division':'%s','productLine':'P','date':'%s'}";
        Decision decision = Request.example("birch")
                .with(
                        "divisionContacts",
                        "["
                                + String.join(
                                        ",",
                                        contact.formatted("X", "2026-01-15"),
                                        contact.formatted("Old", "2025-10-16"),
                                        contact.formatted("Y", "2025-12-16"),
                                        contact.formatted("Z", "2025-12-16"))
                                + "]")
                .decide();
        assertThat(decision.reasons())
                .filteredOn(reason -> reason.file().equals("coordination.dslr"))
                .filteredOn(reason -> reason.rule().startsWith("Two divisions"))
                .singleElement()
                .extracting(Reason::facts)
                .isEqualTo(Map.of(
                        "division", List.of("Y", "Z", "X"),
                        "productLine", List.of("P", "P", "P"),
                        "daysAgo", List.of(30L, 30L, 0L),
                        "windowDays", List.of(90, 90, 90)));
    }

    @Test
    void aGivenRetentionOutweighsTheExpectedOne() {
        Request birch = Request.example("birch");
        assertThatDecision(birch.with("retentionProbability", "0.5").decide())
                .inSpiteOf("Expected retention of a key account");
        assertThatDecision(birch.without("retentionProbability").decide())
                .because("Expected retention of a key account");
    }

    @Test
    void whatIsNotGrantedIsDeclinedWithItsReason() {
        assertThatDecision(Request.example("corner")
                        .with("orderCount", "520")
                        .with("requestedServices", "['INVENTORY_MANAGEMENT']")
                        .decide())
                .isRegular()
                .hasFocus(Focus.TRANSACTION_CENTRIC)
                .declines(Map.of(Service.INVENTORY_MANAGEMENT, "No rule grants it to tier REGULAR"));
        assertThatDecision(Request.example("birch")
                        .with("creditGrade", "'D'")
                        .with("requestedServices", "['SPECIAL_TERMS','LOGISTICS']")
                        .decide())
                .declines(Map.of(Service.SPECIAL_TERMS, "Grade D gets no special terms"));
    }

    @Test
    void anOverrideHoldsToItsLastDayAndIsReportedAfterwards() {
        Request corner = Request.example("corner")
                .with(
                        "override",
                        "{'tier':'KEY','reason':'pilot','approvedBy':'vp','approvedOn':'2025-06-01','expiresOn':'2026-01-15'}");
        assertThatDecision(corner.decide()).isKey().hasPolicyTier(Tier.REGULAR).because("An override sets the tier");
        assertThatDecision(corner.asOf("'2026-01-16'").decide())
                .isRegular()
                .because("An override that has expired is ignored")
                .reports(new DataGap("override", "ignored: it has expired"));
    }

    @Test
    void aBeatenBandDidNotContributeAndTheBestDid() {
        Decision birch = Request.example("birch").decide();
        assertThatDecision(birch)
                .because("Good current sales")
                .inSpiteOf("Current sales are always scored", "Modest current sales", "Fair current sales")
                .isNotBecause("Strong current sales", "Outstanding current sales");
        assertThat(birch.reasons())
                .filteredOn(reason -> reason.rule().equals("Good current sales"))
                .extracting(Reason::facts)
                .containsExactly(Map.of(
                        "annualRevenue", new java.math.BigDecimal(700000),
                        "revenueSharePercent", new java.math.BigDecimal("1.16666667")));
    }

    @Test
    void aReasonTellsTheRuleInItsOwnWords() {
        assertThat(Request.example("birch").decide().reasons())
                .filteredOn(reason -> reason.rule().equals("A key account that asks for logistics gets it"))
                .extracting(Reason::sentences, Reason::source, Reason::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Arrays.asList(
                                "the account in its tier",
                                "- asks for LOGISTICS",
                                "- is in tier KEY",
                                "the account is owed LOGISTICS_SUPPORT \"on request\""),
                        "S1, S4",
                        "entitlements.dslr"));
    }
}
