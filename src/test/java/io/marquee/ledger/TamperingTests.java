package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.ledger.Verification.Broken;
import io.marquee.ledger.Verification.Report;
import io.marquee.policy.Release;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;

/**
 * Whoever may write to the database, but has not the key, changes what was kept. Chain 1 is ended: its entries 1 to 16
 * and 17 to 20 are in closed segments. In chain 2, entries 1 to 16 are closed and 17 to 20 are open.
 */
@Timeout(300)
class TamperingTests {

    private static final String LINKED = "the entry is not what was linked into the chain";
    private static final String MISSING = "the entry is missing";
    private static final String SEGMENT = "the segment that begins here is missing or another's";
    private static final String FOUND = "the entry is to be found by what it does not say";
    private static final String HEAD = "the head of the chain is not what its writer wrote";
    private static final Report INTACT = new Report(true, 2, 3, 40, 0, null);

    /** So many chains, segments and entries are intact before the first that is broken; nothing was deleted. */
    private static Report brokenAfter(int writers, long segments, long entries, Broken broken) {
        return new Report(false, writers, segments, entries, 0, broken);
    }

    @DatabaseTest
    void theFirstBrokenEntryIsNamed(Database database) {
        Bench bench = new Bench(database);
        bench.untouched();

        // content
        bench.broken(content(1, 5), brokenAfter(0, 0, 0, new Broken(1, 5L, LINKED)));
        bench.broken(content(1, 17), brokenAfter(0, 1, 16, new Broken(1, 17L, LINKED)));
        bench.broken(content(2, 18), brokenAfter(1, 3, 36, new Broken(2, 18L, LINKED)));
        bench.broken(
                b -> b.sql("update ledger_entry set content = ? where writer = 2 and seq = 18", new byte[] {1, 2, 3}),
                brokenAfter(1, 3, 36, new Broken(2, 18L, "the entry has a content that cannot be read")));

        // places changed
        bench.broken(b -> b.swapContents(1, 3, 7), brokenAfter(0, 0, 0, new Broken(1, 3L, LINKED)));
        bench.broken(b -> b.swapContents(2, 18, 19), brokenAfter(1, 3, 36, new Broken(2, 18L, LINKED)));
        bench.broken(
                b -> b.swapPlaces(1, 3, 7),
                brokenAfter(0, 0, 0, new Broken(1, 3L, "the entry has the id of another place")));
        bench.broken(
                b -> b.swapPlaces(2, 18, 19),
                brokenAfter(1, 3, 36, new Broken(2, 18L, "the entry has the id of another place")));

        // removed
        for (long seq : List.of(1L, 9L, 16L)) {
            bench.broken(remove(1, seq), brokenAfter(0, 0, 0, new Broken(1, seq, MISSING)));
        }
        bench.broken(remove(1, 20), brokenAfter(0, 1, 16, new Broken(1, 20L, MISSING)));
        for (long seq : List.of(17L, 18L, 20L)) {
            bench.broken(remove(2, seq), brokenAfter(1, 3, 36, new Broken(2, seq, MISSING)));
        }

        // inserted
        bench.broken(
                insert(1, 21),
                brokenAfter(0, 2, 20, new Broken(1, 21L, "the entry stands behind the end of the chain")));
        bench.broken(
                insert(2, 21),
                brokenAfter(1, 3, 40, new Broken(2, 21L, "the entry stands behind the end of the chain")));
        bench.broken(insert(2, 0), strayed(2, 0));
        bench.broken(insert(7, 1), strayed(7, 1));

        // links
        bench.broken(link(1, 4), brokenAfter(0, 0, 0, new Broken(1, 4L, LINKED)));
        bench.broken(link(2, 20), brokenAfter(1, 3, 36, new Broken(2, 20L, LINKED)));

        // everything behind written again
        bench.broken(
                b -> b.rewrite(1, 5, 16),
                brokenAfter(0, 0, 0, new Broken(1, 1L, "the entries from here to 16 are not those that were signed")));
        bench.broken(
                b -> b.rewrite(1, 17, 20),
                brokenAfter(
                        0, 1, 16, new Broken(1, 17L, "the entries from here to 20 are not those that were signed")));
        bench.broken(
                b -> b.rewrite(2, 18, 20),
                brokenAfter(
                        1, 3, 36, new Broken(2, 17L, "the entries from here on are not those that their writer left")));
        bench.broken(
                b -> {
                    b.rewrite(2, 18, 20);
                    b.sql("update ledger_writer set head_link = (select link from ledger_entry"
                            + " where writer = 2 and seq = 20) where writer = 2");
                },
                brokenAfter(1, 3, 36, new Broken(2, null, HEAD)));
        bench.untouched();
        bench.close();
    }

    @DatabaseTest
    void whatEntriesAreFoundByIsVerifiedToo(Database database) {
        Bench bench = new Bench(database);
        bench.broken(
                b -> b.sql("update ledger_entry set account_id = 'X' where writer = 1 and seq = 2"),
                brokenAfter(0, 0, 0, new Broken(1, 2L, FOUND)));
        bench.broken(
                b -> b.sql("update ledger_entry set tier = 'KEY?' where writer = 2 and seq = 19"),
                brokenAfter(1, 3, 36, new Broken(2, 19L, FOUND)));
        bench.broken(
                b -> b.sql("update ledger_entry set release_no = 3 - release_no where writer = 2 and seq = 19"),
                brokenAfter(1, 3, 36, new Broken(2, 19L, FOUND)));
        bench.broken(
                b -> b.sql("update ledger_entry set rules = ? where writer = 1 and seq = 18", new byte[] {1}),
                brokenAfter(0, 1, 16, new Broken(1, 18L, FOUND)));
        Report notFound = brokenAfter(0, 0, 0, new Broken(1, 3L, "the entry is not found by what it says"));
        bench.broken(b -> b.sql("delete from ledger_card where id = ?", b.id(1, 3)), notFound);
        for (String change : List.of("account_id = 'X'", "tier = 'KEY?'", "release_no = 3 - release_no")) {
            bench.broken(b -> b.sql("update ledger_card set " + change + " where id = ?", b.id(1, 3)), notFound);
        }
        bench.broken(b -> b.sql("update ledger_card set rules = ? where id = ?", new byte[] {1}, b.id(1, 3)), notFound);

        String catalogued = "the entry is in the catalogue and in no closed segment";
        bench.broken(b -> b.card(b.id(2, 20)), brokenAfter(2, 3, 40, new Broken(2, 20L, catalogued)));
        UUID made = new EntryId(bench.office.clock().millis(), 1, 30).uuid();
        bench.broken(b -> b.card(made), brokenAfter(2, 3, 40, new Broken(1, 30L, catalogued)));

        bench.broken(
                b -> b.sql("delete from ledger_rule_segment where writer = 1 and first_seq = 17 and rule_no ="
                        + " (select min(rule_no) from ledger_rule_segment where writer = 1 and first_seq = 17)"),
                brokenAfter(
                        0,
                        1,
                        16,
                        new Broken(1, 17L, "the entries from here to 20 are not found by the rules that fired")));

        Report otherKey =
                brokenAfter(1, 3, 36, new Broken(2, 19L, "the entry is not found by the key that it was asked under"));
        bench.broken(b -> b.sql("update ledger_key set id = ? where idempotency_key = 'one'", b.id(2, 20)), otherKey);
        bench.broken(b -> b.sql("update ledger_key set id = ? where idempotency_key = 'one'", b.id(1, 1)), otherKey);
        bench.broken(b -> b.sql("delete from ledger_key where idempotency_key = 'one'"), otherKey);
        bench.broken(b -> b.sql("update ledger_key set request_hash = ?", new byte[32]), otherKey);
        bench.broken(
                b -> b.sql("insert into ledger_key select asked_by, 'three', request_hash, id from ledger_key"
                        + " where idempotency_key = 'two'"),
                brokenAfter(2, 3, 40, new Broken(2, 20L, "the entry is found by a key that it was not asked under")));
        bench.untouched();
        bench.close();
    }

    @DatabaseTest
    void whatHoldsTheChainsTogetherIsVerified(Database database) {
        Bench bench = new Bench(database);

        // segments
        bench.broken(
                b -> b.sql("delete from ledger_segment where writer = 1 and first_seq = 1"),
                brokenAfter(0, 0, 0, new Broken(1, 1L, SEGMENT)));
        bench.broken(
                b -> b.sql("delete from ledger_segment where writer = 1 and first_seq = 17"),
                brokenAfter(0, 1, 16, new Broken(1, 17L, SEGMENT)));
        String unsigned = "the segment from here to entry 20 is not signed with a key of this ledger";
        for (String change : List.of("last_ms = last_ms + 1", "key_id = 'another'", "first_ms = 1")) {
            bench.broken(
                    b -> b.sql("update ledger_segment set " + change + " where writer = 1 and first_seq = 17"),
                    brokenAfter(0, 1, 16, new Broken(1, 17L, unsigned)));
        }
        bench.broken(
                b -> b.sql("update ledger_segment set last_seq = 19 where writer = 1 and first_seq = 17"),
                brokenAfter(
                        0,
                        1,
                        16,
                        new Broken(
                                1, 17L, "the segment from here to entry 19 is not signed with a key of this ledger")));
        bench.broken(
                b -> b.sql("update ledger_segment set deleted_ms = 1, deleted_because = 'because', deleted_key_id ="
                        + " key_id, deleted_signature = signature where writer = 1 and first_seq = 17"),
                brokenAfter(
                        0,
                        1,
                        16,
                        new Broken(
                                1, 17L, "the deletion from here to entry 20 is not signed with a key of this ledger")));

        // the signer's own words, said again of entries that it did not mean
        bench.broken(
                b -> {
                    b.sql("update ledger_segment set deleted_ms = 1, deleted_because = 'because', deleted_key_id ="
                            + " key_id, deleted_signature = signature where writer = 1 and first_seq = 17");
                    b.sql("delete from ledger_entry where writer = 1 and seq > 16");
                },
                brokenAfter(
                        0,
                        1,
                        16,
                        new Broken(
                                1, 17L, "the deletion from here to entry 20 is not signed with a key of this ledger")));

        // heads
        bench.broken(
                b -> b.sql("update ledger_writer set filed_seq = 0 where writer = 2"),
                brokenAfter(1, 3, 36, new Broken(2, 1L, "the closed segments do not end where the chain says")));
        bench.broken(
                b -> b.sql("update ledger_writer set filed_seq = 20 where writer = 2"),
                brokenAfter(1, 3, 36, new Broken(2, 17L, SEGMENT)));
        bench.broken(
                b -> {
                    b.truncate(2, 18);
                    b.sql("delete from ledger_key");
                },
                brokenAfter(1, 3, 36, new Broken(2, null, HEAD)));
        bench.broken(
                b -> {
                    b.truncate(2, 18);
                    b.sql("update ledger_writer set key_id = 'another' where writer = 2");
                },
                brokenAfter(
                        1,
                        3,
                        36,
                        new Broken(2, null, "the chain was not ended under its key, which is not this ledger's")));
        String end = "the end of the chain is not signed with a key of this ledger";
        bench.broken(
                b -> {
                    b.truncate(2, 18);
                    b.sql("update ledger_writer set sealed_ms = 1 where writer = 2");
                },
                brokenAfter(1, 3, 36, new Broken(2, null, end)));
        bench.broken(
                b -> {
                    b.truncate(1, 16);
                    b.sql("delete from ledger_segment where writer = 1 and first_seq = 17");
                },
                brokenAfter(0, 1, 16, new Broken(1, null, end)));
        bench.broken(
                b -> b.sql("update ledger_writer set opened_ms = 1 where writer = 1"),
                brokenAfter(0, 0, 0, new Broken(1, 1L, SEGMENT)));

        // even with a head of before, what this instance wrote itself it knows
        bench.broken(b -> b.goBackTo(2, bench.before), brokenAfter(1, 3, 36, new Broken(2, 19L, MISSING)));

        // whole chains
        bench.broken(
                b -> b.sql("delete from ledger_writer where writer = 1"),
                brokenAfter(0, 0, 0, new Broken(1, null, "the chain is missing")));
        bench.broken(
                b -> b.sql("delete from ledger_writer where writer = 2"),
                brokenAfter(1, 2, 20, new Broken(2, null, "the chain is missing")));
        bench.broken(
                b -> {
                    b.sql("delete from ledger_writer where writer = 2");
                    b.sql("delete from ledger_entry where writer = 2");
                    b.sql("delete from ledger_segment where writer = 2");
                },
                brokenAfter(1, 2, 20, new Broken(2, null, "the chain is missing")));

        // releases
        String id = DefaultPolicy.release().id();
        bench.broken(
                b -> b.sql(
                        "update policy_rule_file set text = text || ' ' where release_no = 1 and name = 'tiers.dslr'"),
                brokenAfter(
                        0,
                        0,
                        0,
                        new Broken(null, null, "the rules of release " + id + " are not those that were stored")));
        bench.broken(
                b -> b.sql("delete from policy_rule_file where release_no = 1 and name = 'tiers.dslr'"),
                brokenAfter(
                        0,
                        0,
                        0,
                        new Broken(null, null, "the rules of release " + id + " are not those that were stored")));
        bench.broken(
                b -> b.sql("update policy_feature_file set text = text || ' '"),
                brokenAfter(
                        0,
                        0,
                        0,
                        new Broken(null, null, "the features of release " + id + " are not those that were stored")));
        bench.broken(
                b -> b.sql("update policy_release set release_id = 'another' where release_no = 1"),
                brokenAfter(
                        0,
                        0,
                        0,
                        new Broken(null, null, "the rules of release another are not those that were stored")));
        bench.untouched();
        bench.close();
    }

    @DatabaseTest
    void aLedgerThatWasWrittenUnderAnotherKeyIsVerifiedByItsPublicKey(Database database) {
        try (Office office = new Office(database)) {
            Ledger before = office.ledger();
            Office.keep(before, 20);
            before.close();
            Ledger after = office.ledger(Office.BRISK, new Keep(0), LedgerKey.generate());
            Office.keep(after, 3);
            assertThat(after.verify()).isEqualTo(new Report(true, 2, office.count("ledger_segment"), 23, 0, null));
        }
    }

    private static Consumer<Bench> content(int writer, long seq) {
        return b -> b.sql(
                "update ledger_entry set content = ? where writer = ? and seq = ?",
                b.content("X").array(),
                writer,
                seq);
    }

    private static Consumer<Bench> link(int writer, long seq) {
        return b -> b.sql("update ledger_entry set link = ? where writer = ? and seq = ?", new byte[32], writer, seq);
    }

    private static Consumer<Bench> remove(int writer, long seq) {
        return b -> b.sql("delete from ledger_entry where writer = ? and seq = ?", writer, seq);
    }

    private static Consumer<Bench> insert(int writer, long seq) {
        return b -> b.sql(
                "insert into ledger_entry select ?, ?, ?, account_id, tier, release_no, rules, content, link"
                        + " from ledger_entry where writer = 1 and seq = 20",
                writer,
                seq,
                new EntryId(b.office.clock().millis(), writer, seq).uuid());
    }

    private static Report strayed(int writer, long seq) {
        return brokenAfter(2, 3, 40, new Broken(writer, seq, "the entry stands in no chain"));
    }

    /** Two chains, and a copy of what was in them, with which every change is undone. */
    private static final class Bench {

        private static final List<String> TABLES = List.of(
                "policy_release",
                "policy_rule_file",
                "policy_feature_set",
                "policy_feature_file",
                "ledger_writer",
                "ledger_entry",
                "ledger_segment",
                "ledger_card",
                "ledger_rule",
                "ledger_rule_segment",
                "ledger_key");

        private final Database database;
        private final Office office;
        private final Ledger ledger;
        private final Writers.Row before;

        Bench(Database database) {
            this.database = database;
            this.office = new Office(database);
            Ledger ended = office.ledger();
            Office.keep(ended, 16);
            Office.await("the first segment", () -> office.count("ledger_segment") == 1);
            Office.keep(ended, 4);
            ended.close();
            this.ledger = office.ledger();
            Office.keep(ledger, 16);
            Office.await("the first segment", () -> office.count("ledger_segment") == 3);
            Office.keep(ledger, 2);
            this.before = Tables.of(database.source(), null).writers().find(2).orElseThrow();
            Release release = DefaultPolicy.release();
            for (String key : List.of("one", "two")) {
                Request atlas = Request.example("atlas");
                ledger.once(key, atlas.read(), release, Office.CALLER, atlas::decide);
            }
            office.clock().turn(Duration.ofSeconds(1));
            TABLES.forEach(table -> database.jdbc()
                    .sql("create table copy_of_" + table + " as select * from " + table)
                    .update());
        }

        void untouched() {
            assertThat(ledger.verify()).isEqualTo(INTACT);
        }

        void broken(Consumer<Bench> change, Report report) {
            change.accept(this);
            assertThat(ledger.verify()).isEqualTo(report);
            undo();
        }

        private void undo() {
            for (int i = TABLES.size() - 1; i >= 0; i--) {
                database.jdbc().sql("delete from " + TABLES.get(i)).update();
            }
            TABLES.forEach(table -> database.jdbc()
                    .sql("insert into " + table + " select * from copy_of_" + table)
                    .update());
        }

        void sql(String sql, Object... values) {
            assertThat(database.jdbc().sql(sql).params(values).update()).as(sql).isPositive();
        }

        UUID id(int writer, long seq) {
            return row(writer, seq).card().id();
        }

        private Entries.Row row(int writer, long seq) {
            Entries.Row[] row = new Entries.Row[1];
            Tables.of(database.source(), null).entries().each(writer, seq, seq, each -> row[0] = each);
            return row[0];
        }

        /** A content that reads well, but was never written. */
        Bytes content(String by) {
            Office.Case some = Office.some().get(0);
            return Compression.compress(Content.write(
                    by,
                    null,
                    Content.canonical(some.enquiry()),
                    Outline.of(some.decision(), some.release(), Wording.of(some.release()))
                            .shorthand()));
        }

        void swapContents(int writer, long one, long other) {
            byte[] first = row(writer, one).content().array();
            byte[] second = row(writer, other).content().array();
            String set = "update ledger_entry set content = ? where writer = ? and seq = ?";
            sql(set, second, writer, one);
            sql(set, first, writer, other);
        }

        void swapPlaces(int writer, long one, long other) {
            String set = "update ledger_entry set seq = ? where writer = ? and seq = ?";
            sql(set, -1, writer, one);
            sql(set, one, writer, other);
            sql(set, other, writer, -1);
        }

        /** Gives an entry another author, and every link behind it the value that fits. */
        void rewrite(int writer, long from, long to) {
            Bytes link = row(writer, from - 1).link();
            for (long seq = from; seq <= to; seq++) {
                Entries.Row row = row(writer, seq);
                String text = new String(row.text().array(), StandardCharsets.UTF_8);
                Bytes content = Bytes.utf8(seq == from ? text.replace(Office.CALLER, "somebody") : text);
                link = Link.next(link, writer, seq, row.ms(), Link.sha256(content));
                sql(
                        "update ledger_entry set content = ?, link = ? where writer = ? and seq = ?",
                        Compression.compress(content).array(),
                        link.array(),
                        writer,
                        seq);
            }
        }

        void card(UUID id) {
            sql(
                    "insert into ledger_card select ?, account_id, tier, release_no, rules from ledger_entry"
                            + " where writer = 2 and seq = 20",
                    id);
        }

        /** Takes entries away and lets the chain end before them, as well as that can be done without the key. */
        void truncate(int writer, long seq) {
            Entries.Row last = row(writer, seq);
            sql("delete from ledger_entry where writer = ? and seq > ?", writer, seq);
            sql(
                    "update ledger_writer set head_seq = ?, head_link = ?, head_ms = ?,"
                            + " filed_seq = case when filed_seq > ? then ? else filed_seq end where writer = ?",
                    seq,
                    last.link().array(),
                    last.ms(),
                    seq,
                    seq,
                    writer);
        }

        /** The same with a head that the writer itself had authenticated once. */
        void goBackTo(int writer, Writers.Row row) {
            truncate(writer, row.head().seq());
            sql(
                    "update ledger_writer set head_ms = ?, head_mac = ? where writer = ?",
                    row.head().ms(),
                    row.mac().array(),
                    writer);
            sql("delete from ledger_key");
        }

        void close() {
            office.close();
        }
    }
}
