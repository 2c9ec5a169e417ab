package io.marquee.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.programme.Programme;
import io.marquee.programme.Programme.BuildingBlocks;
import io.marquee.programme.Readiness;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether the firm itself is ready for key account management. */
public final class ReadinessSteps {

    private static final PlainWords PROGRAMME = new PlainWords(Programme.class);

    private final ObjectNode programme = JsonNodeFactory.instance.objectNode();

    @Given("a firm that has answered nothing")
    public void aFirmThatHasAnsweredNothing() {
        PROGRAMME.put(programme, "as of", "2026-01-15");
    }

    @Given("a firm with every commitment and item, and every building block rated {int}")
    public void aFirmWithEverything(int rating) {
        aFirmThatHasAnsweredNothing();
        for (RecordComponent part : Programme.class.getRecordComponents()) {
            if (part.getType() == BuildingBlocks.class) {
                each(part, block -> part(part.getName()).put(block, rating));
            } else if (part.getType().isRecord()) {
                each(part, item -> part(part.getName()).put(item, true));
            }
        }
    }

    @Given("the firm has made no {word} commitment")
    public void theFirmHasMadeNoCommitment(String commitment) {
        part("commitments").put(commitment, false);
    }

    @Given("the firm has left its {word} commitment unanswered")
    public void theFirmHasLeftItsCommitmentUnanswered(String commitment) {
        part("commitments").remove(commitment);
    }

    @Given("^the firm rates its (.+) ([1-5])$")
    public void theFirmRatesIts(String block, int rating) {
        part("buildingBlocks").put(new PlainWords(BuildingBlocks.class).name(block), rating);
    }

    @Given("the firm leaves its {} unrated")
    public void theFirmLeavesUnrated(String block) {
        part("buildingBlocks").remove(new PlainWords(BuildingBlocks.class).name(block));
    }

    @Given("the firm says yes to {int} of {int} items in {word}")
    public void theFirmSaysYesTo(int yes, int of, String area) {
        ObjectNode items = part(PROGRAMME.name(area));
        List<String> names = List.copyOf(items.propertyNames());
        new Answer("the items in " + area, names.size()).mustBe(String.valueOf(of));
        names.stream().skip(yes).forEach(name -> items.put(name, false));
    }

    @When("the firm is judged")
    public void theFirmIsJudged() {
        World.here().judge(programme);
    }

    @Then("the readiness is {word}")
    public void theReadinessIs(String status) {
        new Answer("the readiness", readiness().status()).mustBe(status);
    }

    @Then("the weakest area is {word}")
    public void theWeakestAreaIs(String area) {
        new Answer("the weakest area", readiness().weakestArea()).mustBe(area);
    }

    @Then("the missing commitments are exactly: {}")
    public void theMissingCommitmentsAreExactly(String commitments) {
        Answer.mustBeExactly(
                "the missing commitments",
                Answer.elements(commitments),
                readiness().commitmentsMissing());
    }

    @Then("the unrated blocks are exactly: {}")
    public void theUnratedBlocksAreExactly(String blocks) {
        Answer.mustBeExactly(
                "the unrated blocks",
                Answer.elements(blocks),
                readiness().unratedBlocks().stream().map(PlainWords::plain).toList());
    }

    private static void each(RecordComponent part, Consumer<String> work) {
        for (RecordComponent each : part.getType().getRecordComponents()) {
            work.accept(each.getName());
        }
    }

    private ObjectNode part(String name) {
        return programme.withObjectProperty(name);
    }

    private static Readiness readiness() {
        return World.here().readiness();
    }
}
