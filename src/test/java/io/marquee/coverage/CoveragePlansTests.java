package io.marquee.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.RandomPortfolio;
import io.marquee.policy.Release;
import io.marquee.portfolio.DurableTransaction;
import io.marquee.portfolio.KnownFacts;
import io.marquee.portfolio.Precondition;
import io.marquee.portfolio.ServedPortfolio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans as jobs: each is made by one instance, and anew by another if that one has ended. */
class CoveragePlansTests {

    private static final int ACCOUNTS = 120;
    private static final PlanRequest LONG = new PlanRequest(Team.DAY, 7, 1_000_000_000, null);
    private static final PlanRequest SHORT = new PlanRequest(Team.DAY, 7, 3_000, null);

    @DatabaseTest
    void makesThePlanOfAnInstanceThatDiedAnew(Database database) {
        try (Firm firm = new Firm(database)) {
            CoveragePlan expected = firm.made(firm.plans(), SHORT);
            CoveragePlans died = firm.plans();
            int no = died.begin(LONG, DefaultPolicy.release(), "author").id();
            await().until(() -> died.find(no).best() != null);
            died.close();
            // the moves that were asked for would outlast the test
            database.jdbc()
                    .sql("update coverage_plan set moves = ? where plan_no = ?")
                    .params(SHORT.moves(), no)
                    .update();
            CoveragePlans other = firm.plans();
            other.start();
            firm.portfolio.pass(Duration.ofSeconds(11));
            firm.ended(other, no);
            assertThat(other.find(no).status()).isEqualTo(PlanJob.Status.DONE);
            assertThat(other.plan(no)).isEqualTo(expected);
            assertThat(expected.assignments()).isNotEmpty();
        }
    }

    @DatabaseTest
    void leavesAPlanToTheInstanceThatMakesIt(Database database) {
        try (Firm firm = new Firm(database)) {
            CoveragePlans one = firm.plans();
            one.start();
            int no = one.begin(LONG, DefaultPolicy.release(), "author").id();
            await().until(() -> one.find(no).best() != null);
            firm.portfolio.pass(Duration.ofSeconds(9));
            String owner = firm.owner(no);
            await().until(() -> firm.isAlive(no));
            CoveragePlans other = firm.plans();
            other.start();
            firm.portfolio.pass(Duration.ofSeconds(9));
            await().until(() -> firm.isAlive(no));
            assertThat(firm.owner(no)).isEqualTo(owner);
            one.cancel(no);
            firm.ended(one, no);
            assertThat(one.find(no).status()).isEqualTo(PlanJob.Status.DONE);
        }
    }

    @DatabaseTest
    void failsIfWhoTakesItOverDoesNotKnowItsRelease(Database database) {
        try (Firm firm = new Firm(database)) {
            CoveragePlans died = firm.plans();
            int no = died.begin(LONG, DefaultPolicy.release(), "author").id();
            died.close();
            CoveragePlans other = firm.plansThatKnow(Optional.empty());
            other.start();
            firm.portfolio.pass(Duration.ofSeconds(11));
            firm.ended(other, no);
            assertThat(other.find(no).status()).isEqualTo(PlanJob.Status.FAILED);
            assertThat(other.find(no).problem())
                    .isEqualTo("release " + DefaultPolicy.release().id() + " is unknown");
        }
    }

    @DatabaseTest
    void putsEveryAccountIntoTheCareOfItsManagerOnce(Database database) {
        try (Firm firm = new Firm(database)) {
            CoveragePlans plans = firm.plans();
            CoveragePlan plan = firm.made(plans, SHORT);
            assertThat(plans.apply(1, "approver").status()).isEqualTo(PlanJob.Status.APPLIED);
            assertThat(plan.assignments())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(firm.portfolio.managerOf(each.accountId()))
                            .isEqualTo(each.managerId()));
            assertThatThrownBy(() -> plans.apply(1, "approver"))
                    .hasMessage("given the coverage plan 1, which is APPLIED; allowed is one that is DONE");
        }
    }

    /** Accounts in their tiers and managers, in one database, with instances that plan. */
    private static final class Firm implements AutoCloseable {

        private final Database database;
        private final ServedPortfolio portfolio;
        private final List<CoveragePlans> open = new ArrayList<>();

        Firm(Database database) {
            this.database = database;
            this.portfolio = new ServedPortfolio(
                    database,
                    Team.DAY,
                    new RandomPortfolio(3, ACCOUNTS, Team.DAY).lines().toList());
            KnownFacts<Manager> managers = managers();
            RandomTeams.request(0, 8, 5)
                    .managers()
                    .forEach(each -> managers.put(each.managerId(), each, Precondition.NONE));
        }

        private KnownFacts<Manager> managers() {
            return new KnownFacts<>(database.source(), portfolio.clock(), "manager", Manager::read);
        }

        CoveragePlans plans() {
            return plansThatKnow(Optional.of(DefaultPolicy.release()));
        }

        CoveragePlans plansThatKnow(Optional<Release> release) {
            CoveragePlans plans = new CoveragePlans(
                    new StoredPlans(database.jdbc()),
                    portfolio.accounts(),
                    managers(),
                    new DurableTransaction(database.source()),
                    id -> release.filter(each -> each.id().equals(id)),
                    portfolio.clock(),
                    Duration.ofSeconds(10));
            open.add(plans);
            return plans;
        }

        CoveragePlan made(CoveragePlans plans, PlanRequest asked) {
            int no = plans.begin(asked, DefaultPolicy.release(), "author").id();
            ended(plans, no);
            return plans.plan(no);
        }

        void ended(CoveragePlans plans, int no) {
            await().atMost(Duration.ofMinutes(1)).until(() -> !plans.find(no).isRunning());
        }

        String owner(int no) {
            return database.jdbc()
                    .sql("select owner from coverage_plan where plan_no = ?")
                    .param(no)
                    .query(String.class)
                    .single();
        }

        boolean isAlive(int no) {
            return database.jdbc()
                            .sql("select alive_ms from coverage_plan where plan_no = ?")
                            .param(no)
                            .query(Long.class)
                            .single()
                    == portfolio.clock().millis();
        }

        @Override
        public void close() {
            open.forEach(CoveragePlans::close);
            portfolio.close();
        }
    }
}
