package io.marquee.publishing;

import io.marquee.publishing.PublicationDocument.Ended;
import io.marquee.publishing.PublicationDocument.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of publications. */
final class StoredPublications {

    private static final String SELECT = """
            select p.publication_no, p.release_id, p.features_id, p.kind, p.draft_no, p.decided_by, p.reason, p.recorded_ms,
            p.effective_ms, p.replacing, p.live_no, p.live_ms, p.ended_as, p.ended_ms, p.ended_by, p.ended_because,
            s.live_no as active_no from publication p cross join publication_state s""";

    private static final RowMapper<PublicationDocument> PUBLICATION = (row, at) -> publication(row);

    private final JdbcClient jdbc;

    StoredPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where publishing stands.
     *
     * @param liveNo how many publications have become live; 0 before the first
     * @param dueMs when the next is due; {@code null} if none is scheduled
     */
    record State(int liveNo, @Nullable Long dueMs) {

        boolean isDue(long now) {
            return dueMs != null && dueMs <= now;
        }
    }

    State state() {
        return state("");
    }

    /** Where publishing stands, and stands still until the transaction under way ends. */
    State lock() {
        return state(" for update");
    }

    private State state(String how) {
        return jdbc.sql("select live_no, due_ms from publication_state where only_one = 1" + how)
                .query((row, at) -> new State(row.getInt(1), row.getObject(2, Long.class)))
                .single();
    }

    /** The one whose release decides; empty before the first. */
    Optional<PublicationDocument> active() {
        return jdbc.sql(SELECT + " where p.live_no = s.live_no")
                .query(PUBLICATION)
                .optional();
    }

    /** Those whose time is still to come, in the order in which they come. */
    List<PublicationDocument> scheduled() {
        return jdbc.sql(SELECT
                        + " where p.live_no is null and p.ended_as is null order by p.effective_ms, p.publication_no")
                .query(PUBLICATION)
                .list();
    }

    Optional<PublicationDocument> find(int no) {
        return jdbc.sql(SELECT + " where p.publication_no = ?")
                .param(no)
                .query(PUBLICATION)
                .optional();
    }

    /** Some before a number, the latest first. */
    List<PublicationDocument> before(int no, int most) {
        return jdbc.sql(SELECT + " where p.publication_no < ? order by p.publication_no desc limit ?")
                .params(no, most)
                .query(PUBLICATION)
                .list();
    }

    /** The last by which a release became the active one; empty if it never did. */
    Optional<PublicationDocument> lastOf(String release) {
        return jdbc.sql(SELECT + " where p.release_id = ? and p.live_no is not null order by p.live_no desc limit 1")
                .param(release)
                .query(PUBLICATION)
                .optional();
    }

    /** For each release that was ever active the last publication by which it became so, the latest first. */
    List<PublicationDocument> releasesBefore(int no, int most) {
        return jdbc.sql(SELECT + """
                         where p.live_no is not null and p.publication_no < ? and not exists (
                            select 1 from publication later
                            where later.release_id = p.release_id and later.live_no > p.live_no)
                        order by p.publication_no desc limit ?""").params(no, most).query(PUBLICATION).list();
    }

    /** The last that was live before a release with its features last became so, or at all if it never did. */
    Optional<PublicationDocument> liveBefore(String release, String features) {
        return jdbc.sql(SELECT + """
                         where not (p.release_id = ? and p.features_id = ?) and p.live_no < coalesce(
                            (select max(live_no) from publication where release_id = ? and features_id = ?), 2147483647)
                        order by p.live_no desc limit 1""")
                .params(release, features, release, features)
                .query(PUBLICATION)
                .optional();
    }

    int next() {
        return jdbc.sql("select coalesce(max(publication_no), 0) + 1 from publication")
                .query(Integer.class)
                .single();
    }

    void add(PublicationDocument each) {
        jdbc.sql("insert into publication (publication_no, release_id, features_id, kind, draft_no, decided_by, reason,"
                        + " recorded_ms, effective_ms, replacing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        each.id(),
                        each.release(),
                        each.features(),
                        each.kind().name(),
                        each.draft(),
                        each.by(),
                        each.reason(),
                        each.recordedAt().toEpochMilli(),
                        each.effectiveFrom().toEpochMilli(),
                        each.replacing()))
                .update();
    }

    /** A publication's release becomes the active one. */
    void live(int no, int liveNo, long now) {
        jdbc.sql("update publication set live_no = ?, live_ms = ? where publication_no = ?")
                .params(liveNo, now, no)
                .update();
        jdbc.sql("update publication_state set live_no = ? where only_one = 1")
                .param(liveNo)
                .update();
    }

    /** A publication that was to come will not. */
    void end(int no, Status as, Ended ended) {
        jdbc.sql("update publication set ended_as = ?, ended_ms = ?, ended_by = ?, ended_because = ?"
                        + " where publication_no = ?")
                .params(as.name(), ended.at().toEpochMilli(), ended.by(), ended.reason(), no)
                .update();
    }

    /** Notes when the next is due. */
    void noteDue() {
        jdbc.sql("update publication_state set due_ms ="
                        + " (select min(effective_ms) from publication where live_no is null and ended_as is null)")
                .update();
    }

    private static PublicationDocument publication(ResultSet row) throws SQLException {
        return new PublicationDocument(
                row.getInt("publication_no"),
                status(row),
                row.getString("release_id"),
                row.getString("features_id"),
                Publication.Kind.valueOf(row.getString("kind")),
                row.getObject("draft_no", Integer.class),
                row.getString("decided_by"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("recorded_ms")),
                Instant.ofEpochMilli(row.getLong("effective_ms")),
                row.getString("replacing"),
                instant(row.getObject("live_ms", Long.class)),
                ended(row));
    }

    private static Status status(ResultSet row) throws SQLException {
        String ended = row.getString("ended_as");
        if (ended != null) {
            return Status.valueOf(ended);
        }
        Integer live = row.getObject("live_no", Integer.class);
        if (live == null) {
            return Status.SCHEDULED;
        }
        return live == row.getInt("active_no") ? Status.ACTIVE : Status.REPLACED;
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        Instant at = instant(row.getObject("ended_ms", Long.class));
        return at == null ? null : new Ended(at, row.getString("ended_by"), row.getString("ended_because"));
    }

    private static @Nullable Instant instant(@Nullable Long ms) {
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }
}
