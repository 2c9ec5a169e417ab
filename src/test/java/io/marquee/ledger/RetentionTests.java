package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.decision.Kept;
import io.marquee.ledger.Verification.Broken;
import io.marquee.ledger.Verification.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RetentionTests {

    private static final Keep KEEP = new Keep(30);

    @DatabaseTest
    void entriesAreDeletedAfterTheirTimeAndYoungerOnesStay(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(Office.BRISK, KEEP, office.key());
            Request atlas = Request.example("atlas");
            ledger.once("old", atlas.read(), DefaultPolicy.release(), Office.CALLER, atlas::decide);
            List<Entry> old = Office.keep(ledger, 15);
            Office.await("the first segment", () -> office.count("ledger_segment") == 1);
            office.clock().turn(Duration.ofDays(20));
            ledger.once("young", atlas.read(), DefaultPolicy.release(), Office.CALLER, atlas::decide);
            List<Entry> young = Office.keep(ledger, 3);
            office.clock().turn(Duration.ofDays(10).minusMinutes(10));
            office.letRoundsPass();
            assertThat(office.count("ledger_entry")).isEqualTo(20);
            office.clock().turn(Duration.ofMinutes(11));
            Office.await("deletion", () -> office.count("ledger_entry") == 4);
            assertThat(ledger.verify()).isEqualTo(new Report(true, 1, office.count("ledger_segment"), 4, 16, null));
            UUID first = EntryId.from(young.get(0).place().ms());
            assertThat(office.count("ledger_card where id < '" + first + "'")).isZero();
            assertThat(database.jdbc()
                            .sql("select idempotency_key from ledger_key")
                            .query(String.class)
                            .list())
                    .containsExactly("young");
            assertThat(office.count("ledger_rule_segment where first_seq = 1")).isZero();
            assertThat(tombstones(database)).containsExactly("entries are kept for 30 days");
            UUID gone = old.get(7).id();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> ledger.find(gone))
                    .withMessage("no the decision `" + gone + "`");
            assertThat(ledger.search(Query.of(Map.of())).decisions())
                    .extracting(Found.Summary::decisionId)
                    .hasSize(4)
                    .doesNotContainAnyElementsOf(old.stream().map(Entry::id).toList());
            ledger.close();
            Ledger next = office.ledger();
            assertThat(next.verify()).isEqualTo(new Report(true, 2, office.count("ledger_segment"), 4, 16, null));
            // the key is free again
            Kept anew = next.once("old", atlas.read(), DefaultPolicy.release(), Office.CALLER, atlas::decide);
            UUID id = Objects.requireNonNull(anew.decisionId());
            assertThat(next.find(id).row().writer()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void whatIsKeptForEverStays(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            Office.keep(ledger, 16);
            Office.await("the first segment", () -> office.count("ledger_segment") == 1);
            office.clock().turn(Duration.ofDays(100_000));
            Office.keep(ledger, 16);
            Office.await("the second segment", () -> office.count("ledger_segment") == 2);
            assertThat(ledger.verify()).isEqualTo(new Report(true, 1, 2, 32, 0, null));
        }
    }

    /** An instance that is quiet closes what it has, so that even that is deleted in time. */
    @DatabaseTest
    void evenAFewEntriesAreDeletedInTheirTime(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(Office.BRISK, KEEP, office.key());
            Office.keep(ledger, 3);
            office.letRoundsPass();
            office.clock().turn(Duration.ofMinutes(61));
            Office.await("the segment", () -> office.count("ledger_segment") == 1);
            office.clock().turn(Duration.ofDays(30));
            Office.await("deletion", () -> office.count("ledger_entry") == 0);
            assertThat(ledger.verify()).isEqualTo(new Report(true, 1, 1, 0, 3, null));
        }
    }

    @DatabaseTest
    void aForgedTombstoneIsNone(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(Office.BRISK, KEEP, office.key());
            Office.keep(ledger, 16);
            Office.await("the first segment", () -> office.count("ledger_segment") == 1);
            office.clock().turn(Duration.ofDays(31));
            Office.await("deletion", () -> office.count("ledger_entry") == 0);
            String deletion = "the deletion from here to entry 16 is not signed with a key of this ledger";
            for (String change : List.of("deleted_ms = deleted_ms + 1", "deleted_because = 'why not'")) {
                database.jdbc()
                        .sql("create table was as select * from ledger_segment")
                        .update();
                database.jdbc().sql("update ledger_segment set " + change).update();
                assertThat(ledger.verify()).isEqualTo(new Report(false, 0, 0, 0, 0, new Broken(1, 1L, deletion)));
                database.jdbc().sql("delete from ledger_segment").update();
                database.jdbc()
                        .sql("insert into ledger_segment select * from was")
                        .update();
                database.jdbc().sql("drop table was").update();
            }
            assertThat(ledger.verify()).isEqualTo(new Report(true, 1, 1, 0, 16, null));
            database.jdbc().sql("update ledger_segment set deleted_ms = null").update();
            assertThat(ledger.verify())
                    .isEqualTo(new Report(false, 0, 0, 0, 0, new Broken(1, 1L, "the entry is missing")));
        }
    }

    /** A verification that reads while entries are deleted tells of no loss. */
    @DatabaseTest
    void deletionIsNoFalseAlarm(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(Office.BRISK, KEEP, office.key());
            Office.keep(ledger, 1600);
            office.clock().turn(Duration.ofDays(31));
            Office.await("deletion", () -> {
                assertThat(ledger.verify().broken()).isNull();
                return office.count("ledger_entry") < 16;
            });
            assertThat(ledger.verify().broken()).isNull();
        }
    }

    private static List<String> tombstones(Database database) {
        return database.jdbc()
                .sql("select deleted_because from ledger_segment where deleted_ms is not null")
                .query(String.class)
                .list();
    }
}
