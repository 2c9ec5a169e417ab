package io.marquee.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drafts' table. Whoever changes a row holds it until the transaction ends. */
final class StoredDrafts {

    private static final String COLUMNS =
            "draft_no, status, version, base, reason, author, created_ms, changed_ms, report, publication";

    private static final RowMapper<Draft> DRAFT = (row, at) -> draft(row);

    private final JdbcClient jdbc;

    StoredDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("draft_no"),
                Draft.Status.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getString("base"),
                row.getString("reason"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                Instant.ofEpochMilli(row.getLong("changed_ms")),
                row.getObject("report", Integer.class),
                row.getObject("publication", Integer.class));
    }

    /** The number of a draft that is about to be added; until the transaction ends, no other is. */
    int next() {
        jdbc.sql("update draft_count set latest = latest + 1").update();
        return jdbc.sql("select latest from draft_count").query(Integer.class).single();
    }

    void add(Draft draft) {
        jdbc.sql("insert into draft (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        draft.id(),
                        draft.status().name(),
                        draft.version(),
                        draft.base(),
                        draft.reason(),
                        draft.author(),
                        draft.createdAt().toEpochMilli(),
                        draft.changedAt().toEpochMilli(),
                        draft.report(),
                        draft.publication()))
                .update();
    }

    /** @throws RefusedStep if there is none of this number */
    Draft find(int no) {
        return find(no, "");
    }

    /**
     * The same, and until the transaction ends nobody else changes it.
     *
     * @throws RefusedStep if there is none of this number
     */
    Draft hold(int no) {
        return find(no, " for update");
    }

    private Draft find(int no, String lock) {
        return jdbc.sql("select " + COLUMNS + " from draft where draft_no = ?" + lock)
                .param(no)
                .query(DRAFT)
                .optional()
                .orElseThrow(
                        () -> new RefusedStep(RefusedStep.Kind.UNKNOWN, "the draft `" + no + "`", "the id of a draft"));
    }

    /** Some drafts before a number, the latest first; one more than wanted says that there are more. */
    List<Draft> page(DraftQuery query) {
        String status =
                query.status() == null ? "" : " and status = '" + query.status().name() + "'";
        return jdbc.sql("select " + COLUMNS + " from draft where draft_no < ?" + status
                        + " order by draft_no desc limit ?")
                .params(query.before(), query.most() + 1)
                .query(DRAFT)
                .list();
    }

    /** Notes what became of a draft that is held. */
    void put(Draft draft) {
        jdbc.sql("update draft set status = ?, version = ?, reason = ?, changed_ms = ?, report = ?, publication = ?"
                        + " where draft_no = ?")
                .params(Arrays.<@Nullable Object>asList(
                        draft.status().name(),
                        draft.version(),
                        draft.reason(),
                        draft.changedAt().toEpochMilli(),
                        draft.report(),
                        draft.publication(),
                        draft.id()))
                .update();
    }
}
