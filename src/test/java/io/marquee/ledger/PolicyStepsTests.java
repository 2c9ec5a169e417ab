package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.ledger.ToldStep.State;
import io.marquee.ledger.Verification.Broken;
import io.marquee.ledger.Verification.Report;
import io.marquee.policy.Compiler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PolicyStepsTests {

    private static final StepQuery ALL = StepQuery.of(Map.of());

    @DatabaseTest
    void whatIsToldGetsItsEntryInOrder(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database);
                PolicySteps steps = telling.steps(office.ledger())) {
            telling.tell(steps, 3);
            telling.awaitEntries(3);
            assertThat(telling.texts()).containsExactly(Telling.text(1, 1), Telling.text(2, 2), Telling.text(3, 3));
            assertThat(steps.page(ALL).steps())
                    .extracting(ShownStep::step, ShownStep::draft, ShownStep::state, ShownStep::entryId)
                    .containsExactly(tuple(3L, telling), tuple(2L, telling), tuple(1L, telling));
            assertThat(steps.page(ALL).next()).isNull();
        }
    }

    private static Tuple tuple(long step, Telling telling) {
        return Tuple.tuple(step, (int) step, State.IN_CHAIN, telling.entered().get((int) step - 1));
    }

    @DatabaseTest
    void whatIsRolledBackWasNeverTold(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database);
                PolicySteps steps = telling.steps(office.ledger())) {
            telling.transaction().executeWithoutResult(status -> {
                steps.tell(Telling.step(7));
                status.setRollbackOnly();
            });
            telling.tell(steps, 1);
            telling.awaitEntries(1);
            assertThat(telling.texts()).containsExactly(Telling.text(1, 1));
            assertThat(steps.page(ALL).steps()).hasSize(1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> steps.tell(Telling.step(1)))
                    .withMessage("a step of publishing is told outside of a transaction");
        }
    }

    /** Whoever told them died before they had their entries. */
    @DatabaseTest
    void whatWasLeftGetsItsEntryAfterARestart(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            PolicySteps before = new PolicySteps(office.ledger(), telling.transaction(), false);
            telling.tell(before, 150);
            assertThat(before.page(new StepQuery(null, null, 2, 1)).steps())
                    .extracting(ShownStep::state)
                    .containsExactly(State.WAITING);
            assertThat(telling.entered()).isEmpty();
            try (PolicySteps after = telling.steps(office.ledger())) {
                telling.awaitEntries(150);
                assertThat(telling.texts())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 150)
                                .mapToObj(each -> Telling.text(each, each))
                                .toList());
                assertThat(after.evidence(150).chain()).isNotNull();
            }
        }
    }

    /** The transaction of an entry succeeds, and nobody hears of it. */
    @DatabaseTest
    void noStepIsEnteredTwiceWhenTheAnswerIsLost(Database database) {
        Telling telling = new Telling(database);
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            try (PolicySteps steps = telling.steps(ledger)) {
                way.fail("ledger-scribe", Switch.Fault.LOST_ANSWER);
                telling.tell(steps, 1);
                telling.awaitEntries(1);
                Office.await("the fault", way::hasFailed);
                telling.tell(steps, 1);
                telling.awaitEntries(2);
                assertThat(telling.texts()).containsExactly(Telling.text(1, 1), Telling.text(2, 1));
                assertThat(ledger.verify().broken()).isNull();
            }
        }
    }

    /** What fails between two of them must not let the later one pass the earlier. */
    @DatabaseTest
    void whatIsToldWhileTheLedgerCannotBeWrittenGetsItsEntryLaterAndInOrder(Database database) {
        assertEntered(database, Switch.Fault.NO_MEMORY, 20, 20);
    }

    @DatabaseTest
    void whatIsToldWhileTheLedgerCannotBeOpenedEitherGetsItsEntryLater(Database database) {
        assertEntered(database, Switch.Fault.NO_MEMORY_TWICE, 1, 2);
    }

    private static void assertEntered(Database database, Switch.Fault fault, int rounds, int steps) {
        Telling telling = new Telling(database);
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            try (PolicySteps entering = telling.steps(ledger)) {
                for (int round = 1; round <= rounds; round++) {
                    way.fail("ledger-scribe", fault);
                    telling.tell(entering, steps);
                    telling.awaitEntries((long) steps * round);
                    assertThat(way.hasFailed()).isTrue();
                }
            }
            assertThat(telling.texts())
                    .containsExactlyElementsOf(IntStream.range(0, rounds * steps)
                            .mapToObj(each -> Telling.text(each + 1, each % steps + 1))
                            .toList());
            assertThat(ledger.verify().broken()).isNull();
        }
    }

    @DatabaseTest
    void severalInstancesEnterEachStepOnceAndInOrder(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database);
                PolicySteps one = telling.steps(office.ledger());
                PolicySteps other = telling.steps(office.ledger())) {
            for (int i = 0; i < 30; i++) {
                telling.tell(i % 2 == 0 ? one : other, 2);
            }
            telling.awaitEntries(60);
            List<Long> order = database.jdbc()
                    .sql("select step_no from publishing_step order by entry_id")
                    .query(Long.class)
                    .list();
            assertThat(order).hasSize(60).doesNotHaveDuplicates();
            assertThat(inEachChain(database))
                    .allSatisfy(chain -> assertThat(chain).isSorted());
            assertThat(office.ledger().verify().broken()).isNull();
        }
    }

    private static List<List<Long>> inEachChain(Database database) {
        List<List<Long>> chains = new ArrayList<>();
        for (int writer = 1; writer <= 2; writer++) {
            chains.add(database.jdbc()
                    .sql("select s.step_no from publishing_step s join ledger_entry e on e.id = s.entry_id"
                            + " where e.writer = ? order by e.seq")
                    .param(writer)
                    .query(Long.class)
                    .list());
        }
        return chains;
    }

    @DatabaseTest
    void stepsAreFoundByDraftAndRelease(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            PolicySteps steps = new PolicySteps(office.ledger(), telling.transaction(), false);
            telling.tell(steps, 3);
            telling.tell(steps, 2);
            assertThat(numbers(steps, Map.of())).containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(numbers(steps, Map.of("draft", List.of("2")))).containsExactly(5L, 2L);
            assertThat(numbers(steps, Map.of("release", List.of("a".repeat(64)))))
                    .containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(numbers(steps, Map.of("release", List.of("b".repeat(64)))))
                    .isEmpty();
            assertThat(numbers(steps, Map.of("draft", List.of("2"), "release", List.of("a".repeat(64)))))
                    .containsExactly(5L, 2L);
            StepPage page = steps.page(StepQuery.of(Map.of("limit", List.of("2"))));
            assertThat(page.steps()).extracting(ShownStep::step).containsExactly(5L, 4L);
            assertThat(page.next()).isEqualTo(4L);
            assertThat(numbers(steps, Map.of("before", List.of("4"), "limit", List.of("3"))))
                    .containsExactly(3L, 2L, 1L);
        }
    }

    private static List<Long> numbers(PolicySteps steps, Map<String, List<String>> query) {
        return steps.page(StepQuery.of(query)).steps().stream()
                .map(ShownStep::step)
                .toList();
    }

    /** Steps between decisions, in closed segments and open ones, are found by no search and by no decision's id. */
    @DatabaseTest
    void decisionsAreFoundAsIfThereWereNoSteps(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            try (PolicySteps steps = telling.steps(ledger)) {
                List<Entry> kept = new ArrayList<>();
                for (int i = 1; i <= 10; i++) {
                    kept.addAll(Office.keep(ledger, 3));
                    telling.tell(steps, 1);
                    telling.awaitEntries(i);
                }
                Office.await("segments", () -> office.count("ledger_segment") == 2);
                List<UUID> ids = new ArrayList<>(kept.stream().map(Entry::id).toList());
                Collections.reverse(ids);
                assertThat(found(ledger, Map.of("limit", List.of("500")))).containsExactlyElementsOf(ids);
                assertThat(pages(ledger)).containsExactlyElementsOf(ids);
                String rule = kept.get(0).draft().decision().reasons().get(0).rule();
                assertThat(found(ledger, Map.of("rule", List.of(rule))))
                        .isNotEmpty()
                        .isSubsetOf(ids);
                assertThat(found(ledger, Map.of("tier", List.of("KEY")))).isSubsetOf(ids);
                for (UUID step : telling.entered()) {
                    assertThat(catchThrowable(() -> ledger.find(step))).isInstanceOf(NotFound.class);
                }
                assertThat(ledger.verify()).isEqualTo(new Report(true, 1, 2, 40, 0, null));
                assertThat(EvidenceCheck.of(ledger.evidence(ids.get(0)), ledger.openKey(), new Compiler()::compile))
                        .isNull();
            }
        }
    }

    private static List<UUID> found(Ledger ledger, Map<String, List<String>> query) {
        return ledger.search(Query.of(query)).decisions().stream()
                .map(Found.Summary::decisionId)
                .toList();
    }

    private static List<UUID> pages(Ledger ledger) {
        List<UUID> all = new ArrayList<>();
        Found page = ledger.search(Query.of(Map.of("limit", List.of("4"))));
        while (true) {
            page.decisions().forEach(each -> all.add(each.decisionId()));
            if (page.next() == null) {
                return all;
            }
            page = ledger.search(Query.of(
                    Map.of("limit", List.of("4"), "before", List.of(page.next().toString()))));
        }
    }

    @DatabaseTest
    void aStepIsProvedByWhatItSays(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            try (PolicySteps steps = telling.steps(ledger)) {
                telling.tell(steps, 2);
                telling.awaitEntries(2);
                Office.keep(ledger, 3);
                StepEvidence evidence = steps.evidence(2);
                assertThat(evidence.content()).isEqualTo(Telling.text(2, 2));
                assertThat(evidence.left()).isNull();
                Proof proof = Objects.requireNonNull(evidence.proof());
                assertThat(proof.steps().get(0).contentHash())
                        .isEqualTo(Link.sha256(Bytes.utf8(evidence.content())).hex());
                assertThat(proof.statement()).contains("link " + proof.reached().hex());
            }
        }
    }

    /** Entries 1 to 16 are in a closed segment, with steps 1 and 2; steps 3 and 4 are in the open one. */
    @DatabaseTest
    void tamperingWithStepsIsFound(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            try (PolicySteps steps = telling.steps(ledger)) {
                Office.keep(ledger, 3);
                telling.tell(steps, 2);
                telling.awaitEntries(2);
                Office.keep(ledger, 11);
                Office.await("the segment", () -> office.count("ledger_segment") == 1);
                telling.tell(steps, 2);
                telling.awaitEntries(4);
            }
            Report intact = new Report(true, 1, 1, 18, 0, null);
            assertThat(ledger.verify()).isEqualTo(intact);
            Tampering tampering = new Tampering(database, ledger);
            byte[] forged = Compression.compress(Bytes.utf8(Telling.text(1, 9))).array();
            String linked = "the entry is not what was linked into the chain";
            String otherwise = "the step is told otherwise beside the chain";
            String untold = "the step of the entry is not told beside the chain";

            // edited, in the chain or beside it
            tampering.broken(at(1, 4L, linked), "update ledger_entry set content = ? where seq = 4", forged);
            tampering.broken(at(1, 17L, linked), "update ledger_entry set content = ? where seq = 17", forged);
            tampering.broken(
                    at(1, 4L, otherwise), "update publishing_step set text = ? where step_no = 1", Telling.text(1, 9));
            tampering.broken(
                    at(1, 17L, otherwise), "update publishing_step set text = ? where step_no = 3", Telling.text(3, 9));
            tampering.broken(
                    at(1, 4L, "the entry is to be found by what it does not say"),
                    "update ledger_entry set account_id = 'X' where seq = 4");
            tampering.broken(
                    at(1, 4L, "the entry has a content that cannot be read"),
                    "update ledger_entry set release_no = 1 where seq = 4");
            tampering.broken(
                    at(1, 3L, "the entry is to be found by what it does not say"),
                    "update ledger_entry set release_no = 0 where seq = 3");
            tampering.broken(
                    at(1, 4L, "the entry is not found by what it says"),
                    "delete from ledger_card where release_no = 0");

            // removed
            tampering.broken(at(1, 5L, "the entry is missing"), "delete from ledger_entry where seq = 5");
            tampering.broken(at(1, 18L, "the entry is missing"), "delete from ledger_entry where seq = 18");
            tampering.broken(at(1, 5L, untold), "delete from publishing_step where step_no = 2");
            tampering.broken(at(1, 18L, untold), "update publishing_step set entry_id = null where step_no = 4");

            // reordered
            tampering.broken(
                    at(1, 4L, untold), "update publishing_step set step_no = 7 - step_no where step_no in (1, 6)");
            tampering.broken(
                    at(1, 17L, linked),
                    "update ledger_entry set content = (select content from ledger_entry where seq = 18) where seq = 17");

            // inserted
            tampering.broken(
                    new Report(
                            false,
                            0,
                            1,
                            18,
                            0,
                            at(1, 19L, "the entry stands behind the end of the chain")
                                    .broken()),
                    "insert into ledger_entry select writer, 19, ?, account_id, tier, release_no, rules, content, link"
                            + " from ledger_entry where seq = 18",
                    new EntryId(office.clock().millis(), 1, 19).uuid());
            tampering.broken(
                    beside("step 5 of publishing was not told under the key of this ledger"),
                    "insert into publishing_step (step_no, text, mac) select 5, text, mac from publishing_step"
                            + " where step_no = 4");
            tampering.broken(
                    beside("step 5 of publishing is missing"),
                    "update publishing_step_count set latest = 5 where kind = 'told'");
        }
    }

    private static Report at(int writer, long entry, String what) {
        return new Report(false, 0, entry > 16 ? 1 : 0, entry > 16 ? 16 : 0, 0, new Broken(writer, entry, what));
    }

    private static Report beside(String what) {
        return new Report(false, 1, 1, 18, 0, new Broken(null, null, what));
    }

    /** Changes what is stored, and puts it back. */
    private record Tampering(Database database, Ledger ledger) {

        private static final List<String> TABLES =
                List.of("ledger_entry", "ledger_card", "publishing_step", "publishing_step_count");

        void broken(Report report, String sql, Object... values) {
            broken(
                    report,
                    jdbc -> assertThat(database.jdbc().sql(sql).params(values).update())
                            .as(sql)
                            .isPositive());
        }

        void broken(Report report, Consumer<Database> change) {
            TABLES.forEach(table -> run("create table copy_of_" + table + " as select * from " + table));
            change.accept(database);
            assertThat(ledger.verify()).isEqualTo(report);
            TABLES.forEach(table -> {
                run("delete from " + table);
                run("insert into " + table + " select * from copy_of_" + table);
                run("drop table copy_of_" + table);
            });
        }

        private void run(String sql) {
            database.jdbc().sql(sql).update();
        }
    }

    /** Who can only write rows cannot have a step entered. */
    @DatabaseTest
    void whatWasNotToldUnderTheKeyGetsNoEntry(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database);
                PolicySteps steps = telling.steps(office.ledger())) {
            telling.tell(steps, 1);
            telling.awaitEntries(1);
            database.jdbc()
                    .sql("insert into publishing_step (step_no, text, mac) select 2, text, mac from publishing_step")
                    .update();
            database.jdbc()
                    .sql("update publishing_step_count set latest = 2 where kind = 'told'")
                    .update();
            telling.tell(steps, 2);
            telling.awaitEntries(3);
            assertThat(telling.texts()).containsExactly(Telling.text(1, 1), Telling.text(3, 1), Telling.text(4, 2));
            assertThat(office.ledger().verify().broken())
                    .isEqualTo(
                            new Broken(null, null, "step 2 of publishing was not told under the key of this ledger"));
        }
    }

    /** After their time, entries are deleted; their steps are told still, and nobody can change them unseen. */
    @DatabaseTest
    void stepsStayWhenTheirEntriesAreDeleted(Database database) {
        Telling telling = new Telling(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(Office.BRISK, new Keep(30), office.key());
            try (PolicySteps steps = telling.steps(ledger)) {
                telling.tell(steps, 2);
                telling.awaitEntries(2);
                Office.keep(ledger, 14);
                Office.await("the segment", () -> office.count("ledger_segment") == 1);
                office.clock().turn(Duration.ofDays(31));
                Office.await("deletion", () -> office.count("ledger_entry") == 0);
                telling.tell(steps, 1);
                telling.awaitEntries(1);
                assertThat(steps.page(ALL).steps())
                        .extracting(ShownStep::state)
                        .containsExactly(State.IN_CHAIN, State.LEFT_CHAIN, State.LEFT_CHAIN);
                StepEvidence evidence = steps.evidence(1);
                StepEvidence.Leaving left = Objects.requireNonNull(evidence.left());
                assertThat(evidence.content()).isEqualTo(Telling.text(1, 1));
                assertThat(evidence.chain()).isNull();
                assertThat(ledger.openKey().verifies(Bytes.utf8(left.statement()), Bytes.hex(left.signature())))
                        .isTrue();
                assertThat(left.statement())
                        .contains(Link.sha256(Bytes.utf8(evidence.content())).hex());
                Report intact = ledger.verify();
                assertThat(intact.broken()).isNull();
                assertThat(intact.deleted()).isEqualTo(16);
            }
            Tampering tampering = new Tampering(database, ledger);
            Report before = ledger.verify();
            String loose = "step 1 of publishing is in no chain, nor signed with a key of this ledger";
            tampering.broken(
                    like(before, loose), "update publishing_step set text = ? where step_no = 1", Telling.text(1, 9));
            tampering.broken(like(before, loose), "update publishing_step set left_signature = null where step_no = 1");
            tampering.broken(
                    like(before, "step 1 of publishing is missing"), "delete from publishing_step where step_no = 1");
            tampering.broken(
                    like(before, "step 1 of publishing has lost its entry"),
                    "update publishing_step set entry_id = null where step_no = 1");
            assertThat(ledger.verify()).isEqualTo(before);
        }
    }

    private static Report like(Report report, String what) {
        return new Report(
                false,
                report.writers(),
                report.segments(),
                report.entries(),
                report.deleted(),
                new Broken(null, null, what));
    }
}
