package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a draft becomes live, what it then decides, how it is called back, and what an auditor finds of all that. */
public final class ReleasingSteps {

    @When("the author submits it")
    public void theAuthorSubmitsIt() {
        draft().submit();
    }

    @When("the satisfaction of {word} is found to be {word}")
    public void theSatisfactionIsFound(String name, String satisfaction) {
        ObjectNode facts = (ObjectNode) Desk.request(name).get("account");
        facts.put("satisfaction", new BigDecimal(satisfaction));
        office().keep(facts);
    }

    @When("an approver agrees because {string}")
    public void anApproverAgrees(String reason) {
        draft().approve("{\"comment\":\"" + reason + "\"}");
    }

    @When("an approver agrees to it from {word} on")
    public void anApproverAgreesFrom(String day) {
        draft().approve("{\"comment\":\"as planned\",\"effectiveFrom\":\"" + day + "T00:00:00Z\"}");
    }

    @When("an approver returns it because {string}")
    public void anApproverReturnsIt(String reason) {
        draft().returnIt(reason);
    }

    @When("an approver calls the earlier policy back because {string}")
    public void anApproverCallsBack(String reason) {
        JsonNode back = office().rollBack(office().first(), reason);
        assertThat(back.get("kind").stringValue()).isEqualTo("ROLLBACK");
        assertThat(back.get("reason").stringValue()).isEqualTo(reason);
    }

    @Given("{word} is decided about with our total sales at {word}")
    public void isDecidedAbout(String name, String sales) {
        ObjectNode request = Desk.request(name);
        ((ObjectNode) request.get("context")).put("supplierRevenue", new BigDecimal(sales.replace(",", "")));
        Desk.here().decide(request.toString());
    }

    @Then("the author may not agree to it")
    public void theAuthorMayNotAgree() {
        assertThat(DraftAtHand.problem(draft().tryToApprove(office().author(), "{\"comment\":\"agreed\"}")))
                .isEqualTo("forbidden");
    }

    @Then("an approver cannot agree to it, since it is {word}")
    public void anApproverCannotAgree(String kind) {
        assertThat(DraftAtHand.problem(draft().tryToApprove(office().approver(), "{\"comment\":\"agreed\"}")))
                .isEqualTo(kind);
    }

    @Then("the draft is {word}")
    public void theDraftIs(String status) {
        assertThat(draft().open().get("status").stringValue()).isEqualTo(status);
    }

    @Then("within {int} seconds the service decides by it")
    public void withinSeconds(int seconds) {
        office().await(draft().open().get("release").stringValue(), Duration.ofSeconds(seconds));
    }

    @Then("within {int} seconds the service decides by the earlier policy")
    public void withinSecondsByTheEarlier(int seconds) {
        office().await(office().first(), Duration.ofSeconds(seconds));
    }

    @Then("the service still decides by the earlier policy")
    public void theServiceStillDecides() {
        assertThat(office().active()).isEqualTo(office().first());
    }

    @Then("the active policy has {word} in tier {word}")
    public void theActivePolicyHas(String name, String tier) {
        Desk.here().decide(Desk.request(name).toString());
        assertThat(Desk.here().tier()).isEqualTo(tier);
        theServiceStillDecides();
    }

    @Then("the decision names this release, and calls for exactly:")
    public void theDecisionCalls(DataTable expected) {
        assertThat(Desk.here().decision().get("release"))
                .isEqualTo(draft().open().get("release"));
        List<List<String>> calls = new ArrayList<>();
        for (JsonNode each : Desk.here().decision().get("actions")) {
            calls.add(List.of(each.get("type").stringValue(), each.get("reason").stringValue()));
        }
        assertThat(calls).isEqualTo(expected.asLists());
    }

    @Then("the latest publication is {word} from {word} on")
    public void theLatestPublicationIs(String status, String day) {
        JsonNode latest = office().publications().get(0);
        assertThat(latest.get("status").stringValue()).isEqualTo(status);
        assertThat(latest.get("effectiveFrom").stringValue()).startsWith(day);
        assertThat(latest.get("draft").intValue()).isEqualTo(draft().number());
    }

    @Then("the ledger has exactly these steps of the draft, each in its chain:")
    public void theLedgerHasStepsOfTheDraft(DataTable expected) {
        assertThat(steps("draft=" + draft().number())).isEqualTo(expected.asLists());
    }

    @Then("the latest steps in the ledger are:")
    public void theLatestSteps(DataTable expected) {
        assertThat(steps("limit=" + expected.height())).isEqualTo(expected.asLists());
    }

    @Then("nobody changed the ledger")
    public void nobodyChangedTheLedger() {
        assertThat(Office.done(office().auditor().get("/v1/ledger/verify"))
                        .get("intact")
                        .booleanValue())
                .isTrue();
    }

    /** The first first; each with who did it. */
    private static List<List<String>> steps(String which) {
        List<List<String>> steps = new ArrayList<>();
        for (JsonNode each :
                Office.done(office().auditor().get("/v1/ledger/steps?" + which)).get("steps")) {
            assertThat(each.get("state").stringValue()).isEqualTo("IN_CHAIN");
            steps.add(List.of(each.get("what").stringValue(), each.get("by").stringValue()));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Office office() {
        return Desk.here().office();
    }

    private static DraftAtHand draft() {
        return Desk.here().draft();
    }
}
