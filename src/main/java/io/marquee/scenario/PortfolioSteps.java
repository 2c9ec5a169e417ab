package io.marquee.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.portfolio.Analysis;
import io.marquee.portfolio.Pareto;
import org.jspecify.annotations.Nullable;

/** Many accounts at once, and what they say of the portfolio. */
public final class PortfolioSteps {

    /** Adds so many accounts that are evaluated like the named one. */
    @Given("{int} account(s) like {word}")
    public void accountsLike(int count, String name) {
        World.here().startFrom(name);
        World.here().addToPortfolio(count);
    }

    /** Adds a bare account for each amount. */
    @Given("accounts that contribute {}")
    public void accountsThatContribute(String amounts) {
        addBareAccounts("gross profit", amounts);
    }

    /** Adds a bare account for each amount. */
    @Given("accounts with a revenue of {}")
    public void accountsWithARevenueOf(String amounts) {
        addBareAccounts("annual revenue", amounts);
    }

    private static void addBareAccounts(String fact, String amounts) {
        World world = World.here();
        for (String amount : Answer.elements(amounts)) {
            world.startFrom("bare");
            world.accountWords().put(world.account(), fact, amount);
            world.addToPortfolio(1);
        }
    }

    @When("the portfolio is analysed")
    public void thePortfolioIsAnalysed() {
        World.here().analyse();
    }

    @Then("class A has {int} of {int} accounts")
    public void classAHas(int accounts, int of) {
        new Answer("the accounts of class A", classA().accounts()).mustBe(String.valueOf(accounts));
        new Answer("the ranked accounts", pareto().accounts()).mustBe(String.valueOf(of));
    }

    @Then("class A brings {word} % of the total")
    public void classABrings(String percent) {
        new Answer("what class A brings", classA().contributionPercent()).mustBe(percent);
    }

    @Then("class A takes in equals: {word}")
    public void classATakesInEquals(String truth) {
        new Answer("class A takes in equals", classA().tieExtended()).mustBe(truth);
    }

    @Then("{int} key account(s) is/are outside class A, and {int} account(s) in it is/are not key")
    public void keyAccountsAndClassA(int outside, int notKey) {
        new Answer("the key accounts outside class A", classA().keyAccountsOutside()).mustBe(String.valueOf(outside));
        new Answer("the accounts of class A that are not key", classA().notKeyInside()).mustBe(String.valueOf(notKey));
    }

    @Then("Pareto's principle is {word}")
    public void principleIs(String applicability) {
        new Answer("Pareto's principle", pareto().status()).mustBe(applicability);
    }

    @Then("the top {int} account(s) bring(s) {word} % of the total")
    public void theTopBrings(int accounts, String percent) {
        Pareto.TopAccounts top = told("the top", pareto().top());
        new Answer("the accounts at the top", top.accounts()).mustBe(String.valueOf(accounts));
        new Answer("what the top brings", top.contributionPercent()).mustBe(percent);
    }

    @Then("nothing is told of the top")
    public void nothingIsToldOfTheTop() {
        new Answer("the top", pareto().top()).mustBe("unknown");
    }

    @Then("the peak is {word} % of the total, after {int} account(s)")
    public void thePeakIs(String percent, int accounts) {
        Pareto.Peak peak = told("the peak", pareto().peak());
        new Answer("the peak", peak.contributionPercent()).mustBe(percent);
        new Answer("the accounts up to the peak", peak.accounts()).mustBe(String.valueOf(accounts));
    }

    @Then("{int} account(s) make(s) a loss of {word} together")
    public void accountsMakeALoss(int accounts, String loss) {
        Pareto.LossMakers lossMakers = pareto().lossMakers();
        new Answer("the accounts that make a loss", lossMakers.accounts()).mustBe(String.valueOf(accounts));
        new Answer("their loss", lossMakers.contribution().negate()).mustBe(loss);
    }

    @Then("{int} account(s) is/are not ranked")
    public void accountsAreNotRanked(int accounts) {
        new Answer("the accounts that are not ranked", pareto().unknownContributions())
                .mustBe(String.valueOf(accounts));
    }

    @Then("the index of concentration is {word}")
    public void theIndexOfConcentrationIs(String index) {
        new Answer("the index of concentration", analysis().concentration().hhi()).mustBe(index);
    }

    @Then("the warnings are exactly: {}")
    public void theWarningsAreExactly(String warnings) {
        Answer.mustBeExactly(
                "the warnings",
                Answer.elements(warnings),
                analysis().warnings().stream()
                        .map(each -> each.severity() + " for " + each.concern())
                        .toList());
    }

    private static Analysis analysis() {
        return World.here().analysis();
    }

    private static Pareto pareto() {
        return analysis().pareto();
    }

    private static Pareto.ClassA classA() {
        return told("class A", pareto().classA());
    }

    private static <T> T told(String what, @Nullable T part) {
        if (part == null) {
            throw new AssertionError("nothing is told of " + what);
        }
        return part;
    }
}
