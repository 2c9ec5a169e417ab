package io.marquee.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.marquee.account.Context;
import java.util.List;

/** What is known of an account, and of the day and the firm that it is evaluated for. */
public final class AccountSteps {

    private static final PlainWords CONTEXT = new PlainWords(Context.class);

    /** Nothing stays of the scenario before, and nothing of this one. */
    @Before
    @After
    public void startAnew() {
        World.startAnew();
    }

    @Given("the account {word}")
    public void theAccount(String name) {
        World.here().startFrom(name);
    }

    @Given("a bare account")
    public void aBareAccount() {
        World.here().startFrom("bare");
    }

    @Given("^its ([^:]+?) (?:is|are) ([^:]+)$")
    public void itsFactIs(String fact, String value) {
        World world = World.here();
        world.accountWords().put(world.account(), fact, value);
    }

    @Given("^its ([^:]+?) (?:is|are):$")
    public void itsFactIsToldInATable(String fact, DataTable rows) {
        World world = World.here();
        world.accountWords().put(world.account(), fact, rows.cells());
    }

    @Given("these are its facts:")
    public void theseAreItsFacts(DataTable facts) {
        for (List<String> fact : facts.cells()) {
            itsFactIs(fact.get(0), fact.get(1));
        }
    }

    @Given("^it has no ([^:]+)$")
    public void itHasNo(String fact) {
        World world = World.here();
        if (!world.accountWords().isMany(fact)) {
            throw new IllegalArgumentException("`" + fact + "` is no list; say `its " + fact + " is unknown`");
        }
        world.account().putArray(world.accountWords().name(fact));
    }

    @Given("it has {int} buying people")
    public void itHasBuyingPeople(int count) {
        World.here().putBuyingPeople(count, 1);
    }

    @Given("it has {int} buying people in {int} function(s)")
    public void itHasBuyingPeople(int count, int functions) {
        World.here().putBuyingPeople(count, functions);
    }

    @Given("it has been in tier {word} since {word}")
    public void itHasBeenInTier(String tier, String since) {
        itsFactIs("current tier", tier);
        itsFactIs("tier since", since);
    }

    @Given("today is {word}")
    public void todayIs(String day) {
        CONTEXT.put(World.here().enquiry(), "as of", day);
    }

    @Given("our total sales are {word}")
    public void ourTotalSalesAre(String money) {
        CONTEXT.put(World.here().context(), "supplier revenue", money);
    }

    @Given("the objective is {word}")
    public void theObjectiveIs(String objective) {
        CONTEXT.put(World.here().context(), "objective", objective);
    }

    @Given("the team can still give {word} hours")
    public void theTeamCanStillGive(String hours) {
        CONTEXT.put(World.here().context(), "personalisation capacity hours", hours);
    }
}
