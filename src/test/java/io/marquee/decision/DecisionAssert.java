package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.account.DataGap;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a decision in the words of the domain. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    private DecisionAssert(Decision decision) {
        super(decision, DecisionAssert.class);
    }

    /** Starts with a decision. */
    public static DecisionAssert assertThatDecision(Decision decision) {
        return new DecisionAssert(decision);
    }

    public DecisionAssert isStrategic() {
        return isIn(Tier.STRATEGIC);
    }

    public DecisionAssert isKey() {
        return isIn(Tier.KEY);
    }

    public DecisionAssert isDevelopment() {
        return isIn(Tier.DEVELOPMENT);
    }

    public DecisionAssert isRegular() {
        return isIn(Tier.REGULAR);
    }

    private DecisionAssert isIn(Tier tier) {
        isNotNull();
        assertThat(actual.tier().effective()).as("effective tier").isEqualTo(tier);
        assertThat(actual.keyAccount()).as("key account").isEqualTo(tier == Tier.KEY || tier == Tier.STRATEGIC);
        return this;
    }

    /** Each of these rules fired, and a claim of it held. */
    public DecisionAssert because(String... rules) {
        assertThat(actual.reasons())
                .filteredOn(Reason::contributed)
                .extracting(Reason::rule)
                .contains(rules);
        return this;
    }

    /** None of these rules fired. */
    public DecisionAssert isNotBecause(String... rules) {
        assertThat(actual.reasons()).extracting(Reason::rule).doesNotContain(rules);
        return this;
    }

    /** Each of these rules fired, but others claimed more. */
    public DecisionAssert inSpiteOf(String... rules) {
        assertThat(actual.reasons())
                .filteredOn(reason -> !reason.contributed())
                .extracting(Reason::rule)
                .contains(rules);
        return this;
    }

    public DecisionAssert hasPolicyTier(Tier tier) {
        assertThat(actual.tier().policy()).as("policy tier").isEqualTo(tier);
        return this;
    }

    public DecisionAssert hasChanged(Change change, int lowEvaluations) {
        assertThat(actual.tier().change()).as("change").isEqualTo(change);
        assertThat(actual.tier().nextConsecutiveLowEvaluations())
                .as("next consecutive low evaluations")
                .isEqualTo(lowEvaluations);
        return this;
    }

    public DecisionAssert isCappedBy(Cap... caps) {
        assertThat(actual.tier().caps()).as("caps").containsExactly(caps);
        return this;
    }

    public DecisionAssert scores(String total) {
        assertThat(actual.score().total()).as("score").isEqualTo(new BigDecimal(total));
        return this;
    }

    public DecisionAssert isComplete(String share) {
        assertThat(actual.score().completeness()).as("completeness").isEqualTo(new BigDecimal(share));
        return this;
    }

    public DecisionAssert comesBy(Route route) {
        assertThat(actual.selection().route()).as("route").isEqualTo(route);
        return this;
    }

    /** The results of all five evidences, in their order. */
    public DecisionAssert shows(Result volume, Result people, Result units, Result expectations, Result potential) {
        assertThat(actual.selection().evidence())
                .as("evidence")
                .containsExactly(
                        new Decision.EvidenceResult(EvidenceType.SIGNIFICANT_VOLUME, volume),
                        new Decision.EvidenceResult(EvidenceType.COMPLEX_BUYING, people),
                        new Decision.EvidenceResult(EvidenceType.DISPERSED_UNITS, units),
                        new Decision.EvidenceResult(EvidenceType.SPECIAL_EXPECTATIONS, expectations),
                        new Decision.EvidenceResult(EvidenceType.POTENTIAL_ROUTE, potential));
        return this;
    }

    public DecisionAssert shows(EvidenceType evidence, Result result) {
        assertThat(actual.selection().evidence())
                .filteredOn(each -> each.id() == evidence)
                .extracting(Decision.EvidenceResult::result)
                .containsExactly(result);
        return this;
    }

    public DecisionAssert standsIn(Quadrant quadrant) {
        assertThat(actual.portfolio().quadrant()).as("quadrant").isEqualTo(quadrant);
        return this;
    }

    public DecisionAssert isMet(CoverageMode mode) {
        assertThat(actual.coverage().mode()).as("coverage").isEqualTo(mode);
        return this;
    }

    public DecisionAssert hasFocus(Focus focus) {
        assertThat(actual.coverage().focus()).as("focus").isEqualTo(focus);
        return this;
    }

    public DecisionAssert isWorth(String clv, String investmentCeiling) {
        assertThat(actual.value().clv()).as("lifetime value").isEqualTo(money(clv));
        assertThat(actual.value().investmentCeiling()).as("investment ceiling").isEqualTo(money(investmentCeiling));
        return this;
    }

    private static BigDecimal money(String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    public DecisionAssert isReviewed(int everyDays, LocalDate next, ReviewDriver... drivers) {
        assertThat(actual.review()).isEqualTo(new Decision.Review(everyDays, next, false, List.of(drivers)));
        return this;
    }

    /** These actions and no others. */
    public DecisionAssert callsFor(ActionType... actions) {
        assertThat(actual.actions()).extracting(Decision.Action::type).containsExactly(actions);
        return this;
    }

    /** These services and no others, each for its reason. */
    public DecisionAssert declines(Map<Service, String> services) {
        assertThat(actual.declinedServices())
                .containsExactlyElementsOf(services.entrySet().stream()
                        .map(each -> new Decision.DeclinedService(each.getKey(), each.getValue()))
                        .toList());
        return this;
    }

    public DecisionAssert reports(DataGap... gaps) {
        assertThat(actual.dataGaps()).contains(gaps);
        return this;
    }

    public DecisionAssert isCoordinatedAs(Coordination status) {
        assertThat(actual.coordination().status()).as("coordination").isEqualTo(status);
        return this;
    }
}
