package io.marquee.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.marquee.decision.Decision;
import io.marquee.decision.Decision.EvidenceResult;
import java.util.ArrayList;
import java.util.List;

/** Whether an account is a candidate, what it scores, and how secure it is. */
public final class SelectionSteps {

    @Then("the evidence {word} is {word}")
    public void theEvidenceIs(String evidence, String result) {
        Object found = decision().selection().evidence().stream()
                .filter(each -> each.id().name().equals(evidence))
                .map(EvidenceResult::result)
                .findFirst()
                .orElse(null);
        new Answer("the evidence " + evidence, found).mustBe(result);
    }

    @Then("it is a candidate")
    public void itIsACandidate() {
        new Answer("a candidate", decision().selection().candidate()).mustBe("yes");
    }

    @Then("it is no candidate")
    public void itIsNoCandidate() {
        new Answer("a candidate", decision().selection().candidate()).mustBe("no");
    }

    @Then("the route is {word}")
    public void theRouteIs(String route) {
        new Answer("the route", decision().selection().route()).mustBe(route);
    }

    @Then("the score is {word}")
    public void theScoreIs(String score) {
        new Answer("the score", decision().score().total()).mustBe(score);
    }

    @Then("the completeness is {word}")
    public void theCompletenessIs(String share) {
        new Answer("the completeness", decision().score().completeness()).mustBe(share);
    }

    /** The points of a criterion in the score; {@code unknown} if it is unscored. */
    @Then("{word} earns {word} points")
    public void criterionEarns(String criterion, String points) {
        new Answer("the points of " + criterion, criterion(criterion).points()).mustBe(points);
    }

    @Then("{word} is unscored")
    public void criterionIsUnscored(String criterion) {
        criterionEarns(criterion, "unknown");
    }

    @Then("the score weighs exactly:")
    public void theScoreWeighsExactly(DataTable weights) {
        List<List<String>> found = new ArrayList<>();
        decision()
                .score()
                .criteria()
                .forEach(each -> found.add(List.of(each.id().name(), String.valueOf(each.weight()))));
        Answer.mustBeExactly("the weights", weights.cells(), found);
    }

    @Then("the credit grade is {word}")
    public void theCreditGradeIs(String grade) {
        String found = decision().credit().grade();
        new Answer("the credit grade", found.equals("UNKNOWN") ? null : found).mustBe(grade);
    }

    @Then("the credit signals are exactly:")
    public void theCreditSignalsAreExactly(DataTable signals) {
        List<List<String>> found = new ArrayList<>();
        decision()
                .credit()
                .signals()
                .forEach(
                        each -> found.add(List.of(each.id().name(), each.grade().name())));
        Answer.mustBeExactly("the credit signals", signals.cells(), found);
    }

    private static Decision.CriterionScore criterion(String name) {
        return decision().score().criteria().stream()
                .filter(each -> each.id().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the score weighs no `" + name + "`"));
    }

    private static Decision decision() {
        return World.here().decision();
    }
}
