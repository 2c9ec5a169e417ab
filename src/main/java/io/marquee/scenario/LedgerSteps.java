package io.marquee.scenario;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.account.Enquiry;
import io.marquee.ledger.OtherRequest;
import io.marquee.ledger.TrialLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an auditor does with decisions that were kept. */
public final class LedgerSteps {

    private final List<UUID> kept = new ArrayList<>();
    private byte[] evidence = {};

    @When("it is decided and kept for {string}")
    public void itIsDecidedAndKeptFor(String askedBy) {
        Enquiry enquiry = decided();
        kept.add(ledger().keep(enquiry, World.here().decision(), PolicyUnderTest.release(), askedBy));
    }

    @When("it is decided and kept for {string} under the key {string}")
    public void itIsDecidedAndKeptForUnderTheKey(String askedBy, String key) {
        Enquiry enquiry = decided();
        kept.add(ledger().keepOnce(key, enquiry, World.here().decision(), PolicyUnderTest.release(), askedBy));
    }

    @Then("nothing else is decided for {string} under the key {string}")
    public void nothingElseIsDecidedForUnderTheKey(String askedBy, String key) {
        try {
            itIsDecidedAndKeptForUnderTheKey(askedBy, key);
        } catch (OtherRequest e) {
            return;
        }
        throw new AssertionError("another request was decided under the key " + key);
    }

    private static Enquiry decided() {
        World world = World.here();
        world.evaluate();
        return world.read();
    }

    @Then("both answers are the same decision")
    public void bothAnswersAreTheSameDecision() {
        Answer.mustBeExactly("the decisions", List.of(kept.get(0), kept.get(0)), kept);
    }

    @Then("{int} decision(s) is/are found by its release")
    public void decisionsAreFoundByItsRelease(int count) {
        decisionsAreFoundByThe(count, "release", PolicyUnderTest.release().id());
    }

    @Then("{int} decision(s) is/are found from {word} on")
    public void decisionsAreFoundFrom(int count, String day) {
        decisionsAreFoundByThe(count, "from", day);
    }

    @Then("{int} decision(s) is/are found before {word}")
    public void decisionsAreFoundBefore(int count, String day) {
        decisionsAreFoundByThe(count, "until", day);
    }

    @Then("{int} decision(s) is/are found by the {word} {string}")
    public void decisionsAreFoundByThe(int count, String parameter, String value) {
        new Answer("the number of decisions", ledger().find(parameter, value).size()).mustBe(Integer.toString(count));
    }

    @Then("it is found with its request and its reasons, asked for by {string}")
    public void itIsFoundWithItsRequestAndItsReasons(String askedBy) {
        JsonNode told = ledger().read(last());
        World world = World.here();
        new Answer("who asked", told.path("askedBy").asString()).mustBe(askedBy);
        new Answer(
                        "the account of the request",
                        told.at("/request/account/accountId").asString())
                .mustBe(world.decision().accountId());
        List<String> rules = new ArrayList<>();
        told.at("/decision/reasons")
                .forEach(reason -> rules.add(reason.path("rule").asString()));
        Answer.mustBeExactly(
                "the reasons",
                world.reasons().stream().map(reason -> reason.rule()).toList(),
                rules);
    }

    @Then("decided again it is the same")
    public void decidedAgainItIsTheSame() {
        Answer.mustBeExactly("the differences", List.of(), ledger().replay(last()));
    }

    @When("somebody puts the first decision in the place of the second")
    public void somebodyPutsTheFirstDecisionInThePlaceOfTheSecond() {
        ledger().overwrite(kept.get(1), kept.get(0));
    }

    @When("somebody removes the first decision")
    public void somebodyRemovesTheFirstDecision() {
        ledger().remove(kept.get(0));
    }

    @Then("the ledger is intact")
    public void theLedgerIsIntact() {
        new Answer("the first broken entry", ledger().firstBroken()).mustBe("unknown");
    }

    @Then("the ledger is broken at entry {int}")
    public void theLedgerIsBrokenAtEntry(int entry) {
        new Answer("the first broken entry", ledger().firstBroken()).mustBe(Integer.toString(entry));
    }

    @When("the evidence is taken home")
    public void theEvidenceIsTakenHome() {
        evidence = ledger().evidence(last());
    }

    @When("somebody changes {string} to {string} in its {string}")
    public void somebodyChanges(String text, String replacement, String file) {
        evidence = TrialLedger.forge(evidence, file, text, replacement);
    }

    @Then("the evidence holds by itself")
    public void theEvidenceHoldsByItself() {
        new Answer("what is wrong with the evidence", fault()).mustBe("unknown");
    }

    @Then("the evidence does not hold: {string}")
    public void theEvidenceDoesNotHold(String because) {
        new Answer("what is wrong with the evidence", fault()).mustBe(because);
    }

    @Then("the evidence does not hold because of its rules")
    public void theEvidenceDoesNotHoldBecauseOfItsRules() {
        String release = PolicyUnderTest.release().id();
        new Answer("what is wrong with the evidence", fault()).mustBe("the rules are not those of release " + release);
    }

    private @Nullable String fault() {
        return ledger().fault(evidence);
    }

    private UUID last() {
        return kept.get(kept.size() - 1);
    }

    private static TrialLedger ledger() {
        return World.here().ledger();
    }
}
