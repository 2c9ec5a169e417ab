package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of old evaluations the accounts are deleted, while what they say of the whole stays. */
class OldEvaluationsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final Parameters ALL = new Parameters(Map.of(), Set.of());

    @DatabaseTest
    void keepsTheLastAndWhatSomethingRestsOn(Database database) {
        try (House house = new House(database)) {
            keepTwo(house);
            FormalEvaluations evaluations = house.evaluations();
            for (boolean dry : List.of(false, true, false, true, false, true)) {
                run(evaluations, dry);
            }
            house.old(0).delete();
            assertThat(withAccounts(database)).containsExactly(1, 2, 3, 4, 5, 6);
            house.old(5).delete();
            assertThat(withAccounts(database)).containsExactly(2, 3, 4, 5, 6);
            house.old(1).delete();
            assertThat(withAccounts(database)).containsExactly(3, 5, 6);
            assertThat(refusals(database)).containsExactly(3, 5, 6);
        }
    }

    @DatabaseTest
    void deletesAfterEachEvaluation(Database database) {
        try (House house = new House(database)) {
            keepTwo(house);
            FormalEvaluations evaluations = house.evaluationsThatKeep(1);
            run(evaluations, true);
            run(evaluations, true);
            await().untilAsserted(() -> assertThat(withAccounts(database)).containsExactly(2));
        }
    }

    @DatabaseTest
    void tellsWhatItKeepsNoMore(Database database) {
        try (House house = new House(database)) {
            keepTwo(house);
            FormalEvaluations evaluations = house.evaluations();
            EvaluationReading reading = house.reading(evaluations);
            for (int no = 1; no <= 4; no++) {
                run(evaluations, false);
                house.pass(Duration.ofDays(1));
            }
            Analysis analysis = reading.analysis(2);
            List<EvaluationReading.Changes> changes =
                    IntStream.rangeClosed(1, 4).mapToObj(reading::changes).toList();
            house.old(1).delete();
            String gone = "given the accounts of evaluation `2`, which are kept no more; allowed is an evaluation whose"
                    + " accounts are kept; of this one, what it says of the whole";
            assertThatThrownBy(() -> reading.accounts(2, ALL)).hasMessage(gone);
            assertThatThrownBy(() -> reading.moved(2, ALL)).hasMessage(gone);
            assertThatThrownBy(() -> reading.refused(2, ALL)).hasMessage(gone);
            assertThat(reading.analysis(2)).isEqualTo(analysis);
            assertThat(evaluations.find(2).done()).isEqualTo(2);
            assertThat(IntStream.rangeClosed(1, 4).mapToObj(reading::changes)).isEqualTo(changes);
            database.jdbc().sql("update evaluation set gone_accounts = null").update();
            assertThat(reading.changes(4)).isEqualTo(changes.get(3));
            assertThatThrownBy(() -> reading.changes(3)).hasMessage(gone);
            assertThat(reading.accounts(3, ALL).accounts()).hasSize(2);
            assertThatThrownBy(() -> house.portfolio().known("A", AS_OF.plusDays(1)))
                    .hasMessage(
                            "given the account `A` in the tier that evaluation 2 gave it, whose accounts are kept no"
                                    + " more; allowed is a day on which it held a tier that is known");
            assertThat(house.portfolio().known("A", AS_OF.plusDays(2)).account())
                    .isEqualTo(house.portfolio().find("A").account());
        }
    }

    @DatabaseTest
    void leavesWhatRunsAndWhatItRestsOn(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            keepTwo(house);
            FormalEvaluations evaluations = house.evaluations();
            run(evaluations, false);
            run(evaluations, false);
            house.kept().stopAt("A");
            int running = evaluations
                    .begin(request(false), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().awaitStop();
            house.old(1).delete();
            assertThat(withAccounts(database)).containsExactly(1, 2);
            house.kept().goOn();
            ended(evaluations, running);
            house.old(1).delete();
            assertThat(withAccounts(database)).containsExactly(2, 3);
        }
    }

    @DatabaseTest
    void goesOnWithADeletionThatBrokeOff(Database database) {
        try (House house = new House(database)) {
            keepTwo(house);
            FormalEvaluations evaluations = house.evaluations();
            run(evaluations, true);
            run(evaluations, true);
            house.tables().evaluations().markOld(1, 1);
            assertThat(house.tables().evaluated().delete(1, 1)).isEqualTo(2);
            assertThat(withAccounts(database)).containsExactly(1, 2);
            house.old(1).delete();
            assertThat(withAccounts(database)).containsExactly(2);
        }
    }

    @Test
    void keepsNoNegativeNumberOfThem() {
        assertThatThrownBy(() -> new PortfolioOptions(-1))
                .hasMessage("`marquee.portfolio.keep-evaluations` is -1; allowed is 0, for all, or more");
    }

    /** Two accounts, one of which contradicts the day. */
    private static void keepTwo(House house) {
        house.keep(
                "{'accountId':'A','annualRevenue':10}",
                "{'accountId':'B','annualRevenue':10,'lastOrderDate':'2026-01-16'}");
    }

    private static EvaluationRequest request(boolean dry) {
        return new EvaluationRequest(AS_OF, null, null, null, dry);
    }

    private static void run(FormalEvaluations evaluations, boolean dry) {
        ended(
                evaluations,
                evaluations
                        .begin(request(dry), DefaultPolicy.release(), House.CALLER)
                        .id());
    }

    private static void ended(FormalEvaluations evaluations, int no) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !evaluations.find(no).isRunning());
    }

    private static List<Integer> withAccounts(Database database) {
        return evaluations(database, "evaluated");
    }

    private static List<Integer> refusals(Database database) {
        return evaluations(database, "evaluation_refusal");
    }

    private static List<Integer> evaluations(Database database, String table) {
        return database.jdbc()
                .sql("select distinct evaluation_no from " + table + " order by evaluation_no")
                .query(Integer.class)
                .list();
    }
}
