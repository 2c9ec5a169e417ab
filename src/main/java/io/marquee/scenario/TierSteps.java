package io.marquee.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.marquee.account.DataGap;
import io.marquee.decision.Decision;
import java.util.List;

/** Which tier an account is in, and how it came there. */
public final class TierSteps {

    private static final String IGNORED = "ignored: ";

    @Then("it is a key account in tier {word}")
    public void itIsAKeyAccountInTier(String tier) {
        new Answer("a key account", decision().keyAccount()).mustBe("yes");
        theTierIs(tier);
    }

    @Then("it is no key account, but in tier {word}")
    public void itIsNoKeyAccountButInTier(String tier) {
        new Answer("a key account", decision().keyAccount()).mustBe("no");
        theTierIs(tier);
    }

    @Then("the tier is {word}")
    public void theTierIs(String tier) {
        new Answer("the tier", decision().tier().effective()).mustBe(tier);
    }

    @Then("the policy tier is {word}")
    public void thePolicyTierIs(String tier) {
        new Answer("the policy tier", decision().tier().policy()).mustBe(tier);
    }

    @Then("these caps took effect: {}")
    public void theseCapsTookEffect(String caps) {
        Answer.mustBeExactly(
                "the caps",
                Answer.elements(caps),
                Answer.names(decision().tier().caps()));
    }

    @Then("the change is {word}")
    public void theChangeIs(String change) {
        new Answer("the change", decision().tier().change()).mustBe(change);
    }

    @Then("the count of low evaluations is {word}")
    public void theCountOfLowEvaluationsIs(String count) {
        new Answer("the count of low evaluations", decision().tier().nextConsecutiveLowEvaluations()).mustBe(count);
    }

    @Then("the override holds")
    public void theOverrideHolds() {
        new Answer("the override holds", decision().tier().overridden()).mustBe("yes");
        Answer.mustBeExactly("why the override is ignored", List.of(), ignored());
    }

    /** It does not hold, and this is the one cause that is reported. */
    @Then("the override is ignored because {string}")
    public void theOverrideIsIgnoredBecause(String cause) {
        new Answer("the override holds", decision().tier().overridden()).mustBe("no");
        Answer.mustBeExactly("why the override is ignored", List.of(cause), ignored());
    }

    @Then("the override is ignored for exactly these causes:")
    public void theOverrideIsIgnoredForExactlyTheseCauses(DataTable causes) {
        new Answer("the override holds", decision().tier().overridden()).mustBe("no");
        Answer.mustBeExactly("why the override is ignored", causes.values(), ignored());
    }

    private static List<String> ignored() {
        return decision().dataGaps().stream()
                .filter(gap -> gap.field().equals("override"))
                .map(DataGap::effect)
                .filter(effect -> effect.startsWith(IGNORED))
                .map(effect -> effect.substring(IGNORED.length()))
                .toList();
    }

    private static Decision decision() {
        return World.here().decision();
    }
}
