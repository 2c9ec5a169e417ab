package io.marquee.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.coverage.CoveragePlan;
import io.marquee.coverage.CoveragePlan.Assigned;
import io.marquee.coverage.CoveragePlan.Load;
import io.marquee.coverage.CoveragePlan.Obstacle;
import io.marquee.coverage.CoveragePlan.Unassigned;
import io.marquee.coverage.ManagedAccount;
import io.marquee.coverage.Manager;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who looks after whom. */
public final class CoverageSteps {

    private static final PlainWords MANAGER = new PlainWords(Manager.class);
    private static final PlainWords ACCOUNT = new PlainWords(ManagedAccount.class);

    private final Map<String, ObjectNode> managers = new LinkedHashMap<>();
    private final Map<String, ObjectNode> accounts = new LinkedHashMap<>();

    @Given("the manager {word} with {word} FTE, rated {int} in every skill")
    public void theManager(String id, String fte, int rating) {
        ObjectNode manager = fresh(managers, id);
        MANAGER.put(manager, "manager id", id);
        MANAGER.put(manager, "fte", fte);
        for (RecordComponent skill : Manager.Skills.class.getRecordComponents()) {
            manager.withObjectProperty("skills").put(skill.getName(), rating);
        }
    }

    @Given("the {word} account {word} of {word} hours")
    public void theAccountOfHours(String tier, String id, String hours) {
        ObjectNode account = fresh(accounts, id);
        ACCOUNT.put(account, "account id", id);
        ACCOUNT.put(account, "tier", tier);
        ACCOUNT.put(account, "effort hours", hours);
        ACCOUNT.put(account, "annual revenue", "0");
    }

    @Given("{int} {word} accounts of {word} hours")
    public void accountsOfHours(int count, String tier, String hours) {
        int before = accounts.size();
        for (int i = 1; i <= count; i++) {
            theAccountOfHours(tier, tier + "-" + (before + i), hours);
        }
    }

    @Given("{int} {word} accounts of {word} hours, managed by {word} today")
    public void accountsManagedToday(int count, String tier, String hours, String manager) {
        int before = accounts.size();
        accountsOfHours(count, tier, hours);
        accounts.values().stream().skip(before).forEach(each -> ACCOUNT.put(each, "manager id", manager));
    }

    @Given("^manager (\\S+)'s (.+?) (?:is|are) (.+)$")
    public void managersFactIs(String manager, String fact, String value) {
        MANAGER.put(known(managers, manager), fact, value);
    }

    @Given("manager {word} is rated {int} to {word}")
    public void managerIsRated(String manager, int rating, String skill) {
        String name = new PlainWords(Manager.Skills.class).name(skill);
        known(managers, manager).withObjectProperty("skills").put(name, rating);
    }

    @Given("^account (\\S+)'s (.+?) is (.+)$")
    public void accountsFactIs(String account, String fact, String value) {
        ACCOUNT.put(known(accounts, account), fact, value);
    }

    @When("accounts are assigned")
    public void accountsAreAssigned() {
        World.here().assign(List.copyOf(managers.values()), List.copyOf(accounts.values()));
    }

    @Then("{word} looks after {word}")
    public void looksAfter(String manager, String account) {
        new Answer("who looks after " + account, assigned(account).managerId()).mustBe(manager);
    }

    @Then("{word} looks after {int} account(s)")
    public void looksAfter(String manager, int count) {
        new Answer("the accounts of " + manager, load(manager).accounts()).mustBe(String.valueOf(count));
    }

    @Then("everybody is looked after")
    public void everybodyIsLookedAfter() {
        theNumberOfAccountsLeftAloneIs(0);
    }

    @Then("{int} account(s) is/are left alone")
    public void theNumberOfAccountsLeftAloneIs(int count) {
        new Answer("the accounts left alone", plan().unassigned().size()).mustBe(String.valueOf(count));
    }

    @Then("nobody looks after {word}, because of {}")
    public void nobodyLooksAfter(String account, String limits) {
        Unassigned alone = plan().unassigned().stream()
                .filter(each -> each.accountId().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account + " is not left alone"));
        Answer.mustBeExactly(
                "what stands against managers",
                Answer.elements(limits),
                Answer.names(alone.obstacles().stream().map(Obstacle::limit).toList()));
    }

    @Then("the accounts that need no manager are exactly: {}")
    public void theAccountsThatNeedNoManagerAreExactly(String ids) {
        Answer.mustBeExactly("the accounts that need no manager", Answer.elements(ids), plan().withoutNeed());
    }

    @Then("{word} has {word} hours a year and uses {word} % of them")
    public void hasHours(String manager, String hours, String percent) {
        new Answer("the hours of " + manager, load(manager).capacity()).mustBe(hours);
        new Answer("the utilisation of " + manager, load(manager).utilisationPercent()).mustBe(percent);
    }

    @Then("{word} is over target: {word}")
    public void isOverTarget(String manager, String expected) {
        new Answer(manager + " is over target", load(manager).overTarget()).mustBe(expected);
    }

    @Then("{word} counts {word} points for {word}")
    public void countsPointsFor(String aim, String points, String account) {
        new Answer(
                        "the points of " + aim + " for " + account,
                        assigned(account).fits().stream()
                                .filter(each -> each.aim().name().equals(aim))
                                .map(CoveragePlan.Fit::points)
                                .findFirst()
                                .orElse(null))
                .mustBe(points);
    }

    @Then("{string} counts {word} points in all")
    public void countsPointsInAll(String rule, String points) {
        new Answer(
                        "what \"" + rule + "\" counts",
                        plan().constraints().stream()
                                .filter(each -> each.rules().contains(rule))
                                .map(CoveragePlan.Judgement::total)
                                .findFirst()
                                .orElse(null))
                .mustBe(points);
    }

    @Then("the spread of utilisation is {word} %")
    public void theSpreadOfUtilisationIs(String percent) {
        new Answer("the spread of utilisation", plan().balance().spread()).mustBe(percent);
    }

    @Then("{word} % of the accounts change hands")
    public void percentOfTheAccountsChangeHands(String percent) {
        new Answer(
                        "the share of accounts that change hands",
                        plan().reassignment().sharePercent())
                .mustBe(percent);
    }

    @Then("revenue of {word} changes hands, and {word} of it is at risk")
    public void revenueChangesHands(String moved, String atRisk) {
        new Answer("the revenue that changes hands", plan().reassignment().revenueMoved()).mustBe(moved);
        new Answer("the revenue at risk", plan().reassignment().revenueAtRisk()).mustBe(atRisk);
    }

    @Then("the waves move exactly: {}")
    public void theWavesMoveExactly(String counts) {
        new Answer(
                        "the accounts of each wave",
                        plan().reassignment().waves().stream()
                                .map(wave -> wave.accountIds().size())
                                .toList()
                                .toString())
                .mustBe(counts.equals("none") ? "[]" : "[" + counts + "]");
    }

    @Then("the work takes {word} hours, {word} FTE of {word}")
    public void theWorkTakes(String hours, String needed, String available) {
        new Answer("the hours needed", plan().reassignment().hoursNeeded()).mustBe(hours);
        new Answer("the FTE needed", plan().reassignment().fteNeeded()).mustBe(needed);
        new Answer("the FTE available", plan().reassignment().fteAvailable()).mustBe(available);
    }

    private static ObjectNode fresh(Map<String, ObjectNode> all, String id) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        if (all.putIfAbsent(id, facts) != null) {
            throw new IllegalArgumentException("`" + id + "` is there already");
        }
        return facts;
    }

    private static ObjectNode known(Map<String, ObjectNode> all, String id) {
        ObjectNode facts = all.get(id);
        if (facts == null) {
            throw new IllegalArgumentException("unknown `" + id + "`; known are " + all.keySet());
        }
        return facts;
    }

    private static Assigned assigned(String account) {
        return plan().assignments().stream()
                .filter(each -> each.accountId().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody looks after " + account));
    }

    private static Load load(String manager) {
        return plan().managers().stream()
                .filter(each -> each.managerId().equals(manager))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown manager `" + manager + "`"));
    }

    private static CoveragePlan plan() {
        return World.here().plan();
    }
}
