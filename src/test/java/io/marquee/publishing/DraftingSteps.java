package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What authors do with drafts, and what the checks tell them. */
public final class DraftingSteps {

    private String refusal = "none";

    /** Other scenarios expect the policy and the portfolio as they were. */
    @After("@service")
    public void tidy() {
        Desk.clear();
    }

    @Given("the service keeps the accounts {}")
    public void theServiceKeeps(String names) {
        for (String name : names.split(", ", -1)) {
            Desk.here().office().keep(Desk.request(name).get("account"));
        }
    }

    @Given("an author drafts a change because {string}")
    public void anAuthorDrafts(String reason) {
        Desk.here().take(DraftAtHand.begin(Desk.here().office(), reason));
    }

    @When("the author has {string} say {word}")
    public void theAuthorHas(String sentence, String value) {
        draft().set(sentence, value);
    }

    @When("in another window {string} is made to say {word}")
    public void inAnotherWindow(String sentence, String value) {
        new DraftAtHand(
                        Desk.here().office(),
                        "/v1/drafts/" + draft().read("").get("id").intValue())
                .set(sentence, value);
    }

    @When("the author tries to have {string} say {word}")
    public void theAuthorTries(String sentence, String value) {
        refusal = DraftAtHand.problem(draft().tryToSet(sentence, value));
    }

    @When("the author writes {word}:")
    public void theAuthorWrites(String file, String text) {
        draft().write(file, text);
    }

    @When("the draft is checked completely")
    public void theDraftIsChecked() {
        draft().check();
    }

    @Then("this is refused as {word}")
    public void thisIsRefused(String kind) {
        assertThat(refusal).isEqualTo(kind);
    }

    @Then("it cannot be submitted")
    public void itCannotBeSubmitted() {
        assertThat(DraftAtHand.problem(draft().tryToSubmit())).isEqualTo("refused-policy");
        assertThat(draft().open().get("status").stringValue()).isEqualTo("OPEN");
    }

    @Then("the draft differs from the active policy in exactly this:")
    public void theDraftDiffers(DataTable words) {
        assertThat(texts(draft().read("/differences").get("differences"), "words"))
                .containsExactlyElementsOf(words.asList());
    }

    @Then("the checks find exactly:")
    public void theChecksFind(DataTable expected) {
        List<List<String>> found = stream(draft().findings())
                .map(each -> List.of(text(each, "check"), text(each, "severity"), text(each, "code"), place(each)))
                .toList();
        assertThat(found).isEqualTo(expected.asLists());
    }

    @Then("the checks find nothing")
    public void theChecksFindNothing() {
        assertThat(stream(draft().findings())).isEmpty();
    }

    @Then("{int} example(s) of {word} no longer hold(s)")
    public void examplesNoLongerHold(int count, String file) {
        assertThat(stream(draft().findings())
                        .filter(each -> text(each, "code").equals("scenario-fails")
                                && text(each, "severity").equals("BLOCKING")
                                && text(each, "file").equals(file)))
                .hasSize(count);
    }

    @Then("an Example is proposed that says {string} and {string}")
    public void anExampleIsProposed(String given, String then) {
        assertThat(proposed("boundary-not-covered"))
                .filteredOn(text -> text.contains("\n  And " + given + "\n") && text.contains(" " + then + "\n"))
                .hasSize(1);
    }

    @Then("the account that shows {string} is in tier {word} by the active policy, and the draft denies it")
    public void theWitnessIs(String code, String tier) {
        int finding = numbers(code).get(0);
        Desk.here().decide(draft().shown(finding, "request"));
        assertThat(Desk.here().decision().at("/tier/policy").stringValue()).isEqualTo(tier);
        assertThat(draft().shown(finding, "example")).endsWith("  Then the policy tier is " + tier + "\n");
    }

    @Then("of {int} accounts {int} move(s), {int} become(s) key and {int} cease(s) to be")
    public void accountsMove(int accounts, int moved, int becoming, int ceasing) {
        JsonNode impact = draft().impact();
        assertThat(List.of("accounts", "moved", "becomingKey", "ceasingToBeKey"))
                .extracting(each -> impact.get(each).intValue())
                .containsExactly(accounts, moved, becoming, ceasing);
    }

    @Then("exactly these accounts move:")
    public void theseAccountsMove(DataTable expected) {
        assertThat(stream(draft().impact().get("movedAccounts"))
                        .map(each -> List.of(
                                text(each, "accountId"), text(each, "from"), text(each, "to"), text(each, "lastWord")))
                        .toList())
                .isEqualTo(expected.asLists());
    }

    private static DraftAtHand draft() {
        return Desk.here().draft();
    }

    private static List<String> proposed(String code) {
        return numbers(code).stream()
                .map(each -> draft().shown(each, "example"))
                .toList();
    }

    private static List<Integer> numbers(String code) {
        JsonNode findings = Objects.requireNonNull(draft().findings());
        return IntStream.range(0, findings.size())
                .filter(each -> text(findings.get(each), "code").equals(code)
                        && !findings.get(each).get("witness").isNull())
                .boxed()
                .toList();
    }

    private static String place(JsonNode finding) {
        return text(finding, "file") + ", line " + finding.get("line").intValue();
    }

    private static List<String> texts(JsonNode array, String name) {
        return stream(array).map(each -> text(each, name)).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
