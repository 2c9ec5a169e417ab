package io.marquee.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.marquee.account.DataGap;
import io.marquee.decision.Decision;
import io.marquee.decision.Decision.Action;
import java.util.ArrayList;
import java.util.List;

/** What an account is worth, how the relationship is, and what is to be done about it. */
public final class RelationshipSteps {

    @Then("the lifetime value is {word}")
    public void theLifetimeValueIs(String money) {
        new Answer("the lifetime value", decision().value().clv()).mustBe(money);
    }

    @Then("the lifetime value is unknown because {string}")
    public void theLifetimeValueIsUnknownBecause(String cause) {
        theLifetimeValueIs("unknown");
        new Answer("why the lifetime value is unknown", decision().value().unknownBecause()).mustBe(cause);
    }

    @Then("the investment ceiling is {word}")
    public void theInvestmentCeilingIs(String money) {
        new Answer("the investment ceiling", decision().value().investmentCeiling()).mustBe(money);
    }

    @Then("the retention is given as {word}")
    public void theRetentionIsGiven(String probability) {
        new Answer("the retention is estimated", decision().value().retentionEstimated()).mustBe("no");
        new Answer("the retention", decision().value().retentionUsed()).mustBe(probability);
    }

    @Then("the retention is estimated as {word}")
    public void theRetentionIsEstimated(String probability) {
        new Answer("the retention is estimated", decision().value().retentionEstimated()).mustBe("yes");
        new Answer("the retention", decision().value().retentionUsed()).mustBe(probability);
    }

    @Then("the health is {word}")
    public void theHealthIs(String health) {
        new Answer("the health", decision().health()).mustBe(health);
    }

    @Then("the review interval is {word} days")
    public void theReviewIntervalIs(String days) {
        new Answer("the review interval", decision().review().intervalDays()).mustBe(days);
    }

    @Then("the review interval is set by {}")
    public void theReviewIntervalIsSetBy(String drivers) {
        Answer.mustBeExactly(
                "what sets the review interval",
                Answer.elements(drivers),
                Answer.names(decision().review().drivers()));
    }

    @Then("the next review is on {word}")
    public void theNextReviewIsOn(String day) {
        new Answer("the next review", decision().review().nextDate()).mustBe(day);
    }

    @Then("the review is overdue")
    public void theReviewIsOverdue() {
        new Answer("the review is overdue", decision().review().overdue()).mustBe("yes");
    }

    @Then("the review is not overdue")
    public void theReviewIsNotOverdue() {
        new Answer("the review is overdue", decision().review().overdue()).mustBe("no");
    }

    @Then("the coordination is {word}")
    public void theCoordinationIs(String status) {
        new Answer("the coordination", decision().coordination().status()).mustBe(status);
    }

    @Then("the conflicts are exactly:")
    public void theConflictsAreExactly(DataTable conflicts) {
        List<List<String>> found = new ArrayList<>();
        decision()
                .coordination()
                .conflicts()
                .forEach(each -> found.add(List.of(each.productLine(), String.join(", ", each.divisions()))));
        Answer.mustBeExactly("the conflicts", conflicts.cells(), found);
    }

    @Then("one lead is required")
    public void oneLeadIsRequired() {
        new Answer("a lead is required", decision().coordination().leadRequired()).mustBe("yes");
    }

    @Then("no lead is required")
    public void noLeadIsRequired() {
        new Answer("a lead is required", decision().coordination().leadRequired()).mustBe("no");
    }

    @Then("the engaged roles are exactly: {}")
    public void theEngagedRolesAreExactly(String roles) {
        Answer.mustBeExactly(
                "the engaged roles",
                Answer.elements(roles),
                Answer.names(decision().buyingCentre().engaged()));
    }

    @Then("the missing roles are exactly: {}")
    public void theMissingRolesAreExactly(String roles) {
        Answer.mustBeExactly(
                "the missing roles",
                Answer.elements(roles),
                Answer.names(decision().buyingCentre().missing()));
    }

    @Then("it hangs by a single thread")
    public void itHangsByASingleThread() {
        new Answer("single-threaded", decision().buyingCentre().singleThreaded()).mustBe("yes");
    }

    @Then("it does not hang by a single thread")
    public void itDoesNotHangByASingleThread() {
        new Answer("single-threaded", decision().buyingCentre().singleThreaded()).mustBe("no");
    }

    @Then("the actions are exactly: {}")
    public void theActionsAreExactly(String actions) {
        Answer.mustBeExactly(
                "the actions",
                Answer.elements(actions),
                Answer.names(decision().actions().stream().map(Action::type).toList()));
    }

    /** The facts that were missing or could not be used, in plain words. */
    @Then("the data gaps are exactly: {}")
    public void theDataGapsAreExactly(String facts) {
        Answer.mustBeExactly("the data gaps", Answer.elements(facts), gaps());
    }

    @Then("the data gaps name the {}")
    public void theDataGapsName(String fact) {
        if (!gaps().contains(fact)) {
            throw new AssertionError("the data gaps: missing " + fact + " among " + gaps());
        }
    }

    private static List<String> gaps() {
        return decision().dataGaps().stream()
                .map(DataGap::field)
                .map(PlainWords::plain)
                .toList();
    }

    private static Decision decision() {
        return World.here().decision();
    }
}
