package io.marquee.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The writers' table: one row for each chain. */
final class Writers {

    /** What is written of the head with each batch; nothing once another instance has sealed the chain. */
    static final String ADVANCE = "update ledger_writer set head_seq = ?, head_link = ?, head_ms = ?, head_mac = ?"
            + " where writer = ? and head_seq = ? and sealed_ms is null";

    private static final RowMapper<Row> ROW = (row, at) -> new Row(
            new Head(
                    row.getInt("writer"),
                    row.getLong("head_seq"),
                    Bytes.of(row.getBytes("head_link")),
                    row.getLong("head_ms")),
            row.getLong("opened_ms"),
            row.getLong("alive_ms"),
            row.getString("key_id"),
            Bytes.of(row.getBytes("head_mac")),
            row.getLong("filed_seq"),
            end(row.getObject("sealed_ms", Long.class), row.getBytes("sealed_signature")));

    private final JdbcClient jdbc;

    Writers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A writer.
     *
     * @param aliveMs when it was last known to run
     * @param filedSeq the last entry in a closed segment
     * @param end how its chain was ended; {@code null} if it goes on
     */
    record Row(
            Head head,
            long openedMs,
            long aliveMs,
            String keyId,
            Bytes mac,
            long filedSeq,
            @Nullable End end) {

        int writer() {
            return head.writer();
        }
    }

    /**
     * How a chain was ended.
     *
     * @param signature signs the head's {@link Head#endStatement}
     */
    record End(long ms, Bytes signature) {}

    private static @Nullable End end(@Nullable Long ms, byte @Nullable [] signature) {
        return ms == null ? null : new End(ms, signature == null ? Bytes.utf8("") : Bytes.of(signature));
    }

    /** Opens a chain under a number that no other has. */
    Head open(long now, LedgerKey key) {
        while (true) {
            int writer = last() + 1;
            Head head = new Head(writer, 0, Link.first(writer, now), now);
            try {
                jdbc.sql("""
                                insert into ledger_writer (writer, opened_ms, alive_ms, key_id,
                                    head_seq, head_link, head_ms, head_mac, filed_seq)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                writer,
                                now,
                                now,
                                key.id(),
                                0L,
                                head.link().array(),
                                now,
                                key.mac(head.statement()).array(),
                                0L)
                        .update();
                return head;
            } catch (DuplicateKeyException e) {
                // another instance was quicker
            }
        }
    }

    /** The number of the last writer; 0 if there is none. */
    int last() {
        return jdbc.sql("select coalesce(max(writer), 0) from ledger_writer")
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(int writer) {
        return jdbc.sql("select * from ledger_writer where writer = ?")
                .param(writer)
                .query(ROW)
                .optional();
    }

    List<Row> unsealed() {
        return jdbc.sql("select * from ledger_writer where sealed_ms is null order by writer")
                .query(ROW)
                .list();
    }

    /** Notes that a writer runs. */
    void alive(int writer, long now) {
        jdbc.sql("update ledger_writer set alive_ms = ? where writer = ?")
                .params(now, writer)
                .update();
    }

    /** Notes that entries are in a closed segment; says whether nobody else did so before. */
    boolean file(int writer, long before, long filed) {
        return jdbc.sql(
                                "update ledger_writer set filed_seq = ? where writer = ? and filed_seq = ? and sealed_ms is null")
                        .params(filed, writer, before)
                        .update()
                == 1;
    }

    /** Ends a chain at its head, if that is still where it was; says whether it did. */
    boolean seal(Head head, End end) {
        return jdbc.sql("update ledger_writer set sealed_ms = ?, sealed_signature = ?"
                                + " where writer = ? and head_seq = ? and sealed_ms is null")
                        .params(end.ms(), end.signature().array(), head.writer(), head.seq())
                        .update()
                == 1;
    }
}
