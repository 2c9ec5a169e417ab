package io.marquee.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import io.marquee.account.Tier;
import io.marquee.portfolio.EvaluatedAccount;
import io.marquee.portfolio.Evaluation;
import io.marquee.portfolio.TrialEvaluations;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Formal evaluations of accounts that are kept, and what they change. */
public final class FormalEvaluationSteps {

    private @Nullable Evaluation evaluation;

    /** Keeps the facts of the account at hand. */
    @Given("the account is kept")
    public void theAccountIsKept() {
        portfolio().put(FactsJson.read(World.here().account().toString(), Account::read));
    }

    /** Keeps accounts like the named ones. */
    @Given("the kept accounts {}")
    public void theKeptAccounts(String names) {
        for (String name : Answer.elements(names)) {
            World.here().startFrom(name);
            theAccountIsKept();
        }
    }

    @When("the account {word} is removed")
    public void theAccountIsRemoved(String name) {
        portfolio().remove(id(name));
    }

    @When("the portfolio is formally evaluated as of {word}, with our revenue at {word}")
    public void theyAreEvaluated(String day, String revenue) {
        evaluation = portfolio().evaluate(LocalDate.parse(day), Amounts.read(revenue), false);
    }

    @When("the portfolio is formally evaluated as of {word}")
    public void theyAreEvaluated(String day) {
        evaluation = portfolio().evaluate(LocalDate.parse(day), null, false);
    }

    @When("the portfolio is evaluated as a trial as of {word}, with our revenue at {word}")
    public void theyAreEvaluatedAsATrial(String day, String revenue) {
        evaluation = portfolio().evaluate(LocalDate.parse(day), Amounts.read(revenue), true);
    }

    @Then("{int} of {int} accounts are evaluated")
    public void areEvaluated(int done, int of) {
        new Answer("the end of the evaluation", evaluation().status()).mustBe("DONE");
        new Answer("the accounts evaluated", evaluation().done() - evaluation().refused()).mustBe(String.valueOf(done));
        new Answer("all accounts", evaluation().total()).mustBe(String.valueOf(of));
    }

    @Then("our revenue is taken to be {word}")
    public void ourRevenueIs(String revenue) {
        new Answer("our revenue", evaluation().supplierRevenue()).mustBe(revenue);
    }

    @Then("{word} is kept in tier {word} since {word}, with {int} low evaluation(s)")
    public void isKeptInTier(String name, String tier, String since, int low) {
        Account account = portfolio().account(id(name));
        new Answer("its tier", account.currentTier()).mustBe(tier);
        new Answer("since when", account.tierSince()).mustBe(since);
        new Answer("its low evaluations", account.consecutiveLowEvaluations()).mustBe(String.valueOf(low));
    }

    @Then("{word} is kept in no tier")
    public void isKeptInNoTier(String name) {
        new Answer("its tier", portfolio().account(id(name)).currentTier()).mustBe("unknown");
    }

    @Then("{int} decision(s) about {word} is/are found in the ledger")
    public void decisionsAreFound(int count, String name) {
        List<?> found = World.here().ledger().find("account", id(name));
        new Answer("the decisions about it", found.size()).mustBe(String.valueOf(count));
    }

    @Then("{int} account(s) came/went/stayed from {word} to {word}")
    public void accountsWent(int count, String from, String to) {
        Tier before = from.equals("none") ? null : Tier.valueOf(from);
        new Answer(
                        "accounts from " + from + " to " + to,
                        portfolio().moved(evaluation().id(), before, Tier.valueOf(to)))
                .mustBe(String.valueOf(count));
    }

    @Then("{int} account(s) is/are gone")
    public void accountsAreGone(int count) {
        new Answer("the accounts that are gone", portfolio().gone(evaluation().id())).mustBe(String.valueOf(count));
    }

    @Then("{} moved to {word} by {string}")
    public void movedBy(String name, String tier, String rule) {
        EvaluatedAccount moved = portfolio().moved(evaluation().id()).stream()
                .filter(each -> each.accountId().equals(id(name)))
                .findAny()
                .orElseThrow(() -> new AssertionError(name + " did not move"));
        new Answer("its tier", moved.tier()).mustBe(tier);
        new Answer("the rule that moved it", moved.movedBy()).mustBe(rule);
    }

    @Then("the accounts that moved are {}")
    public void theAccountsThatMovedAre(String names) {
        Answer.mustBeExactly(
                "the accounts that moved",
                Answer.elements(names).stream().map(FormalEvaluationSteps::id).toList(),
                portfolio().moved(evaluation().id()).stream()
                        .map(EvaluatedAccount::accountId)
                        .toList());
    }

    @Then("the accounts that could not be decided on are {}")
    public void theAccountsRefusedAre(String names) {
        Answer.mustBeExactly(
                "the accounts refused",
                Answer.elements(names).stream().map(FormalEvaluationSteps::id).toList(),
                portfolio().refused(evaluation().id()));
    }

    private static TrialEvaluations portfolio() {
        return World.here().evaluations();
    }

    private Evaluation evaluation() {
        return Objects.requireNonNull(evaluation, "nothing is evaluated yet");
    }

    private static String id(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
