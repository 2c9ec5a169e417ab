package io.marquee.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The segments' table. */
final class Segments {

    private static final RowMapper<Segment> SEGMENT = (row, at) -> new Segment(
            row.getInt("writer"),
            row.getLong("first_seq"),
            row.getLong("last_seq"),
            row.getLong("first_ms"),
            row.getLong("last_ms"),
            Bytes.of(row.getBytes("link_before")),
            Bytes.of(row.getBytes("link_after")),
            row.getString("key_id"),
            Bytes.of(row.getBytes("signature")),
            deletion(
                    row.getObject("deleted_ms", Long.class),
                    row.getString("deleted_because"),
                    row.getString("deleted_key_id"),
                    row.getBytes("deleted_signature")));

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Segment.@Nullable Deletion deletion(
            @Nullable Long ms, @Nullable String because, @Nullable String keyId, byte @Nullable [] signature) {
        return ms == null || because == null || keyId == null || signature == null
                ? null
                : new Segment.Deletion(ms, because, keyId, Bytes.of(signature));
    }

    void add(Segment segment) {
        jdbc.sql("""
                        insert into ledger_segment (writer, first_seq, last_seq, first_ms, last_ms,
                            link_before, link_after, key_id, signature)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        segment.writer(),
                        segment.firstSeq(),
                        segment.lastSeq(),
                        segment.firstMs(),
                        segment.lastMs(),
                        segment.linkBefore().array(),
                        segment.linkAfter().array(),
                        segment.keyId(),
                        segment.signature().array())
                .update();
    }

    /** The last closed segment of a writer. */
    Optional<Segment> last(int writer) {
        return jdbc.sql("select * from ledger_segment where writer = ? order by writer desc, first_seq desc limit 1")
                .param(writer)
                .query(SEGMENT)
                .optional();
    }

    /** The segment that holds an entry. */
    Optional<Segment> of(int writer, long seq) {
        return jdbc.sql("""
                        select * from ledger_segment where writer = ? and first_seq <= ? and last_seq >= ?
                        order by writer desc, first_seq desc limit 1""").params(writer, seq, seq).query(SEGMENT).optional();
    }

    /** Some segments of a writer, in their order, from the one that begins at or behind an entry. */
    List<Segment> from(int writer, long seq, int most) {
        return jdbc.sql("select * from ledger_segment where writer = ? and first_seq >= ? order by first_seq limit ?")
                .params(writer, seq, most)
                .query(SEGMENT)
                .list();
    }

    /** Some segments whose entries are all older than a time and not yet deleted, the oldest first. */
    List<Segment> olderThan(long ms, int most) {
        return jdbc.sql("""
                        select * from ledger_segment where last_ms < ? and deleted_ms is null
                        order by last_ms limit ?""").params(ms, most).query(SEGMENT).list();
    }

    /** The first segment that stands in no chain. */
    Optional<Segment> stray() {
        return jdbc.sql("""
                        select * from ledger_segment s
                        where s.first_seq < 1 or not exists (select 1 from ledger_writer w where w.writer = s.writer)
                        order by s.writer, s.first_seq limit 1""").query(SEGMENT).optional();
    }

    /** Whether entries were ever deleted. */
    boolean hasDeletions() {
        return jdbc.sql("select 1 from ledger_segment where deleted_ms is not null limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Puts the tombstone; says whether there was none. */
    boolean bury(Segment segment, Segment.Deletion deletion) {
        return jdbc.sql("""
                                update ledger_segment set deleted_ms = ?, deleted_because = ?,
                                    deleted_key_id = ?, deleted_signature = ?
                                where writer = ? and first_seq = ? and deleted_ms is null""")
                        .params(
                                deletion.ms(),
                                deletion.because(),
                                deletion.keyId(),
                                deletion.signature().array(),
                                segment.writer(),
                                segment.firstSeq())
                        .update()
                == 1;
    }
}
