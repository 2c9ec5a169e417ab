package io.marquee.coverage;

import static io.marquee.coverage.Team.account;
import static io.marquee.coverage.Team.managed;
import static io.marquee.coverage.Team.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.account.Tier;
import io.marquee.coverage.CoveragePlan.Assigned;
import io.marquee.coverage.CoveragePlan.Balance;
import io.marquee.coverage.CoveragePlan.Load;
import io.marquee.coverage.CoveragePlan.Obstacle;
import io.marquee.coverage.CoveragePlan.Unassigned;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Plans as a whole: what limits forbid never happens, what is left undone is explained, on good days and bad ones. */
class CoveragePlannerTests {

    private static final String CAPACITY = "No manager is planned beyond capacity";

    private static List<String> alone(CoveragePlan plan) {
        return plan.unassigned().stream().map(Unassigned::accountId).toList();
    }

    private static List<String> managersOf(CoveragePlan plan) {
        return plan.assignments().stream()
                .map(each -> each.accountId() + " " + each.managerId())
                .toList();
    }

    @Test
    void nothingToDo() {
        CoveragePlan plan = new Team().with(manager("M", "1", 5)).plan();

        assertThat(plan.feasible()).isTrue();
        assertThat(plan.score()).isEqualTo(new PlanScore(0, 0, BigDecimal.ZERO));
        assertThat(plan.managers())
                .containsExactly(new Load(
                        "M", BigDecimal.ZERO, new BigDecimal(1200), BigDecimal.ZERO, false, 0, 0, 0, List.of()));
        assertThat(plan.balance())
                .isEqualTo(new Balance(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(plan.assignments()).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.reassignment().sharePercent()).isEqualTo(BigDecimal.ZERO);
        assertThat(plan.reassignment().waves()).isEmpty();
    }

    @Test
    void nobodyToDoIt() {
        CoveragePlan plan = new Team()
                .with(account("A", Tier.KEY, "80"), managed("B", Tier.DEVELOPMENT, "10", "GONE"))
                .plan();

        List<Obstacle> nobody = List.of(new Obstacle(Limit.NO_MANAGERS, 0, List.of(), null));
        assertThat(plan.unassigned())
                .containsExactly(new Unassigned("A", Tier.KEY, nobody), new Unassigned("B", Tier.DEVELOPMENT, nobody));
        assertThat(plan.feasible()).isTrue();
        assertThat(plan.balance()).isEqualTo(new Balance(null, null, null, null));
        assertThat(plan.reassignment().accountsMoved()).isEqualTo(1);
        assertThat(plan.reassignment().hoursNeeded()).isEqualTo(new BigDecimal(90));
        assertThat(plan.reassignment().fteAvailable()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void managerWithoutCapacity() {
        CoveragePlan plan = new Team()
                .with(manager("M", "0", 5))
                .with(account("A", Tier.KEY, "80"), account("B", Tier.KEY, "0"))
                .plan();

        assertThat(plan.unassigned())
                .containsExactly(new Unassigned(
                        "A", Tier.KEY, List.of(new Obstacle(Limit.TOO_LARGE, 1, List.of("M"), CAPACITY))));
        assertThat(managersOf(plan)).containsExactly("B M");
        assertThat(plan.managers())
                .containsExactly(new Load("M", BigDecimal.ZERO, BigDecimal.ZERO, null, false, 0, 1, 1, List.of()));
    }

    @Test
    void accountThatIsBiggerThanAnyonesCapacity() {
        CoveragePlan plan = new Team()
                .with(manager("M", "1", 5), manager("N", "0.5", 5))
                .with(account("A", Tier.STRATEGIC, "1200.01"), account("B", Tier.DEVELOPMENT, "601"))
                .plan();

        assertThat(plan.unassigned())
                .containsExactly(new Unassigned(
                        "A", Tier.STRATEGIC, List.of(new Obstacle(Limit.TOO_LARGE, 2, List.of("M", "N"), CAPACITY))));
        assertThat(managersOf(plan)).containsExactly("B M");
    }

    @Test
    void everythingEqual() {
        Team team = new Team().with(manager("M", "1", 3), manager("N", "1", 3), manager("O", "1", 3));
        IntStream.range(0, 30).forEach(i -> team.with(account("A-" + i, Tier.DEVELOPMENT, "20")));

        CoveragePlan plan = team.plan();

        assertThat(plan.managers()).extracting(Load::accounts).containsExactly(10, 10, 10);
        assertThat(plan.balance().spread()).isEqualTo(BigDecimal.ZERO);
        assertThat(plan.unassigned()).isEmpty();
    }

    @Test
    void effortThatNobodyKnows() {
        ManagedAccount unknown = new ManagedAccount("A", Tier.KEY, null, null, null, null, BigDecimal.ONE, "M");
        CoveragePlan plan = new Team().with(manager("M", "1", 5)).with(unknown).plan();

        assertThat(plan.unassigned())
                .containsExactly(
                        new Unassigned("A", Tier.KEY, List.of(new Obstacle(Limit.EFFORT_UNKNOWN, 0, List.of(), null))));
        assertThat(plan.gaps())
                .containsExactly(
                        new CoveragePlan.Gap("account", "score", "counts as the least important of its tier", 1),
                        new CoveragePlan.Gap("account", "effortHours", "cannot be planned", 1),
                        new CoveragePlan.Gap("account", "industry", "no manager counts as knowing its industry", 1),
                        new CoveragePlan.Gap("account", "homeRegion", "no manager counts as working where it sits", 1));
    }

    @Test
    void twoOfOneIdAreRefused() {
        RefusedFacts refused = catchThrowableOfType(
                RefusedFacts.class,
                () -> new Team()
                        .with(manager("M", "1", 5), manager("N", "1", 5), manager("M", "0.5", 4))
                        .with(account("A", Tier.KEY, "1"), account("A", Tier.KEY, "1"))
                        .request());

        assertThat(refused.refusals())
                .containsExactly(
                        new Refusal("/managers/2/managerId", "`M` again", "each one once"),
                        new Refusal("/accounts/1/accountId", "`A` again", "each one once"));
    }

    @Test
    void managerOfTodayWhomNobodyKnows() {
        CoveragePlan plan = new Team()
                .with(manager("M", "1", 5))
                .with(managed("A", Tier.KEY, "80", "LEFT"), managed("B", Tier.KEY, "80", "M"))
                .plan();

        assertThat(plan.assignments())
                .extracting(Assigned::accountId, Assigned::managerId, Assigned::kept)
                .containsExactly(tuple("A", "M", false), tuple("B", "M", true));
        assertThat(plan.reassignment().moves())
                .extracting(Reassignment.Move::accountId, Reassignment.Move::from, Reassignment.Move::to)
                .containsExactly(tuple("A", "LEFT", "M"));
    }

    @Test
    void limitsOfEachManagerAreToldApart() {
        Team team = new Team()
                .with(manager("FULL", "1", 5), manager("CROWDED", "1", 5))
                .with(manager("NEW", "0.02", 2), manager("OUT", "0", 5));
        team.with(managed("BIG", Tier.STRATEGIC, "1190", "FULL"));
        IntStream.range(0, 16).forEach(i -> team.with(managed("K-" + i, Tier.KEY, "50", "CROWDED")));

        CoveragePlan plan = team.plan();

        assertThat(plan.unassigned())
                .extracting(Unassigned::obstacles)
                .containsExactly(List.of(
                        new Obstacle(Limit.TOO_LARGE, 2, List.of("NEW", "OUT"), CAPACITY),
                        new Obstacle(Limit.SKILLS, 1, List.of("NEW"), "Key accounts ask for sound skills"),
                        new Obstacle(Limit.HOURS_LEFT, 1, List.of("FULL"), CAPACITY),
                        new Obstacle(
                                Limit.KEY_ACCOUNTS, 1, List.of("CROWDED"), "No manager has too many key accounts")));
    }

    @Test
    void importantAccountsAreTheLastToBeLeftAlone() {
        Team team = new Team().with(manager("M", "0.5", 5));
        team.with(
                account("S", Tier.STRATEGIC, "60", "300", null, null, "1", null),
                account("D", Tier.DEVELOPMENT, "99", "300", null, null, "1", "M"),
                account("K-LOW", Tier.KEY, "60", "300", null, null, "1", "M"),
                account("K-HIGH", Tier.KEY, "61", "300", null, null, "1", null));

        assertThat(alone(team.plan())).containsExactly("D", "K-LOW");
    }

    @Test
    void continuityDecidesBetweenEquals() {
        Team team = new Team().with(manager("M", "1", 5), manager("N", "1", 5));
        team.with(managed("A", Tier.KEY, "80", "N"), managed("B", Tier.KEY, "80", "M"));

        CoveragePlan plan = team.plan();

        assertThat(managersOf(plan)).containsExactly("A N", "B M");
        assertThat(plan.reassignment().accountsMoved()).isZero();
    }

    @Test
    void tellsWhatSpeaksForEachAssignment() {
        Manager expert = manager("M", "1", 4, Set.of("RETAIL"), Set.of("EMEA"));
        CoveragePlan plan = new Team()
                .with(expert)
                .with(account("A", Tier.KEY, "60", "80", "RETAIL", "EMEA", "1000", "M"))
                .plan();

        assertThat(plan.assignments())
                .containsExactly(new Assigned(
                        "A",
                        "M",
                        true,
                        List.of(
                                new CoveragePlan.Fit(Aim.INDUSTRY, new BigDecimal(30)),
                                new CoveragePlan.Fit(Aim.SKILLS, new BigDecimal("22.5")),
                                new CoveragePlan.Fit(Aim.REGION, new BigDecimal(20)),
                                new CoveragePlan.Fit(Aim.CONTINUITY, new BigDecimal(20)))));
        assertThat(plan.constraints())
                .filteredOn(each -> each.matches() > 0)
                .extracting(
                        CoveragePlan.Judgement::constraint,
                        CoveragePlan.Judgement::level,
                        CoveragePlan.Judgement::total,
                        CoveragePlan.Judgement::rules)
                .containsExactly(
                        tuple(
                                "An account is looked after by somebody who knows its industry",
                                CoveragePlan.Level.SOFT,
                                new BigDecimal(30),
                                List.of("A manager who knows the industry fits")),
                        tuple(
                                "An account is looked after by somebody skilled",
                                CoveragePlan.Level.SOFT,
                                new BigDecimal("22.5"),
                                List.of("A skilled manager fits")),
                        tuple(
                                "An account is looked after where it sits",
                                CoveragePlan.Level.SOFT,
                                new BigDecimal(20),
                                List.of("A manager of the region fits")),
                        tuple(
                                "An account keeps the manager whom it has today",
                                CoveragePlan.Level.SOFT,
                                new BigDecimal(20),
                                List.of("An account keeps its manager where it can")),
                        tuple(
                                "Work is spread evenly over the managers",
                                CoveragePlan.Level.SOFT,
                                new BigDecimal("-0.666"),
                                List.of("Work is spread evenly")));
        assertThat(plan.score()).isEqualTo(new PlanScore(0, 0, new BigDecimal("91.834")));
    }

    /** What is written and read again is the same, so no number loses a digit and no field its name. */
    @Test
    void isWrittenAsItsFieldsAreNamed() {
        CoveragePlan plan = RandomTeams.of(60, 3, 9).plan(100);
        JsonNode written = Json.tree(new String(Json.bytes(plan), StandardCharsets.UTF_8));

        assertThat(written.propertyNames())
                .containsExactlyInAnyOrder(Arrays.stream(CoveragePlan.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
        assertThat(written.at("/score/points").decimalValue())
                .isEqualByComparingTo(plan.score().points());
        assertThat(written.at("/managers/0/hours").decimalValue())
                .isEqualByComparingTo(plan.managers().get(0).hours());
        assertThat(written.at("/assignments/0/fits/0/aim").asString())
                .isEqualTo(plan.assignments().get(0).fits().get(0).aim().name());
    }

    @Test
    void sameSearchComesToTheSamePlan() {
        Team team = RandomTeams.of(300, 12, 5);

        CoveragePlan plan = team.plan(20_000);

        assertThat(Json.of(team.plan(20_000))).isEqualTo(Json.of(plan));
        assertThat(plan.score()).isGreaterThan(team.plan(0).score());
    }

    @Test
    void moreAccountsThanAnyoneHasHoursForKeepEveryLimit() {
        Team team = RandomTeams.of(400, 4, 7);

        CoveragePlan plan = team.plan(5_000);

        assertThat(plan.feasible()).isTrue();
        assertThat(plan.assignments().size()
                        + plan.unassigned().size()
                        + plan.withoutNeed().size())
                .isEqualTo(400);
        assertThat(plan.unassigned())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.obstacles()).isNotEmpty());
        assertThat(plan.managers()).allSatisfy(load -> {
            assertThat(load.hours()).isLessThanOrEqualTo(load.capacity());
            assertThat(load.strategicAccounts()).isLessThanOrEqualTo(8);
            assertThat(load.keyAccounts()).isLessThanOrEqualTo(15);
        });
    }

    /** Nobody of a higher tier is left alone while accounts of lower tiers take the room. */
    @Test
    void lesserAccountsNeverTakeTheRoomOfImportantOnes() {
        CoverageRequest request = RandomTeams.request(400, 4, 7);
        PlanRules rules = PlanRules.of(DefaultPolicy.release(), request.asOf());
        Draft draft = Draft.of(request, rules);
        draft.assignments().stream().filter(each -> !each.isKey()).forEach(each -> {
            Post post = draft.posts().get(each.accountId().hashCode() & 3);
            if (Burdens.of(draft).allows(each, post)) {
                each.give(post);
            }
        });

        new FirstDraft(rules, draft).assign();

        Burdens burdens = Burdens.of(draft);
        assertThat(draft.assignments()).filteredOn(each -> each.post() == null).isNotEmpty();
        for (Assignment alone : draft.assignments()) {
            for (Post post : draft.posts()) {
                long lesser = burdens.given(post).stream()
                        .filter(each -> each.tier().compareTo(alone.tier()) < 0)
                        .mapToLong(Assignment::effort)
                        .sum();
                boolean roomy = post.missingSkill(alone.tier()) == 0
                        && burdens.countsOneMore(alone.tier(), post)
                        && burdens.load(post) - lesser + alone.effort() <= post.limit();
                assertThat(alone.post() == null && roomy)
                        .as(alone + " with " + post)
                        .isFalse();
            }
        }
    }

    @Test
    void tellsOfEachBetterPlan() {
        List<Progress> told = new ArrayList<>();
        Planning planning = new CoveragePlanner()
                .prepare(
                        RandomTeams.of(300, 12, 5).request(),
                        DefaultPolicy.release(),
                        SearchLimits.moves(20_000),
                        told::add);

        CoveragePlan plan = planning.run();

        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told).extracting(Progress::best).isSorted();
        assertThat(told.get(told.size() - 1).best()).isEqualTo(plan.score());
    }

    @Test
    @Timeout(60)
    void canBeCancelled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<CoveragePlan> plan = new AtomicReference<>();
        Planning planning = new CoveragePlanner()
                .prepare(
                        RandomTeams.of(300, 12, 5).request(),
                        DefaultPolicy.release(),
                        SearchLimits.time(Duration.ofMinutes(10)),
                        progress -> begun.countDown());
        Thread thread = new Thread(() -> plan.set(planning.run()));
        thread.start();
        begun.await();
        planning.cancel();
        thread.join();

        assertThat(plan.get().feasible()).isTrue();
    }

    @Test
    @Timeout(60)
    void canBeCancelledBeforeItBegins() {
        Planning planning = new CoveragePlanner()
                .prepare(
                        RandomTeams.of(300, 12, 5).request(),
                        DefaultPolicy.release(),
                        SearchLimits.time(Duration.ofMinutes(10)),
                        progress -> {});
        planning.cancel();

        assertThat(planning.run().feasible()).isTrue();
    }

    @Test
    void searchWithoutEndIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchLimits(null, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SearchLimits.moves(-1));
    }
}
