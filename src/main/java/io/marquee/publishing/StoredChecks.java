package io.marquee.publishing;

import io.marquee.account.FactsJson;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of complete checks. */
final class StoredChecks {

    private static final int LONGEST_PROBLEM = 1000;

    private static final String COLUMNS = """
            draft_no, check_no, status, version, proposal, active, active_features, portfolio_revision, as_of, asked_by,
            started_ms, ended_ms, doing, done, total, times, problem""";

    private static final String MINE = " where draft_no = ? and check_no = ? and owner = ? and status = 'RUNNING'";

    private static final RowMapper<CheckRun> RUN = (row, at) -> run(row);

    private final JdbcClient jdbc;

    StoredChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static CheckRun run(ResultSet row) throws SQLException {
        Long ended = row.getObject("ended_ms", Long.class);
        String doing = row.getString("doing");
        String times = row.getString("times");
        return new CheckRun(
                row.getInt("draft_no"),
                row.getInt("check_no"),
                CheckRun.Status.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getString("proposal"),
                row.getString("active"),
                row.getString("active_features"),
                row.getLong("portfolio_revision"),
                row.getDate("as_of").toLocalDate(),
                row.getString("asked_by"),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                ended == null ? null : Instant.ofEpochMilli(ended),
                doing == null ? null : CheckKind.valueOf(doing),
                row.getLong("done"),
                row.getLong("total"),
                times == null
                        ? List.of()
                        : FactsJson.EXACT.readValue(times, new TypeReference<List<CheckRun.Time>>() {}),
                row.getString("problem"));
    }

    /** The number of checks that are about to be added to a draft that is held. */
    int next(int draft) {
        return jdbc.sql("select coalesce(max(check_no), 0) + 1 from draft_check where draft_no = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    /** Adds checks that begin. */
    void add(CheckRun run, String owner) {
        long now = run.startedAt().toEpochMilli();
        jdbc.sql("insert into draft_check (" + COLUMNS + ", cancelled, owner, alive_ms)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, 0, 0, null, null, false, ?, ?)")
                .params(
                        run.draft(),
                        run.id(),
                        run.status().name(),
                        run.version(),
                        run.proposal(),
                        run.active(),
                        run.activeFeatures(),
                        run.portfolioRevision(),
                        Date.valueOf(run.asOf()),
                        run.askedBy(),
                        now,
                        owner,
                        now)
                .update();
    }

    /** All checks of a draft, the latest first. */
    List<CheckRun> of(int draft) {
        return jdbc.sql("select " + COLUMNS + " from draft_check where draft_no = ? order by check_no desc")
                .param(draft)
                .query(RUN)
                .list();
    }

    /** The checks of a draft that are under way, if any are. */
    Optional<CheckRun> running(int draft) {
        return of(draft).stream()
                .filter(run -> run.status() == CheckRun.Status.RUNNING)
                .findFirst();
    }

    /** @throws RefusedStep if there are none of this number */
    CheckReport report(CheckId id) {
        return jdbc.sql("select " + COLUMNS + ", findings from draft_check where draft_no = ? and check_no = ?")
                .params(id.draft(), id.no())
                .query((row, at) -> {
                    String findings = row.getString("findings");
                    return new CheckReport(run(row), findings == null ? null : FindingsJson.read(findings));
                })
                .optional()
                .orElseThrow(id::unknown);
    }

    /** What they found that the proposal would change, as JSON; empty where it was not studied. */
    Optional<String> impact(CheckId id) {
        return jdbc.sql("select impact from draft_check where draft_no = ? and check_no = ? and impact is not null")
                .params(id.draft(), id.no())
                .query(String.class)
                .optional();
    }

    /** What names a report that is done, for the ledger. */
    Map<String, String> told(CheckId id) {
        return jdbc.sql(
                        "select proposal, active, active_features, portfolio_revision, as_of, findings, impact from draft_check"
                                + " where draft_no = ? and check_no = ?")
                .params(id.draft(), id.no())
                .query((row, at) -> {
                    Map<String, String> told = new TreeMap<>();
                    told.put("report", Integer.toString(id.no()));
                    told.put("proposal", row.getString(1));
                    told.put("active", row.getString(2));
                    told.put("activeFeatures", row.getString(3));
                    told.put("portfolioRevision", Long.toString(row.getLong(4)));
                    told.put("asOf", row.getDate(5).toLocalDate().toString());
                    told.put("findings", Sha256.of(row.getString(6)));
                    String impact = row.getString(7);
                    if (impact != null) {
                        told.put("impact", Sha256.of(impact));
                    }
                    return told;
                })
                .single();
    }

    void progress(CheckId id, String owner, CheckKind doing, long done, long total) {
        jdbc.sql("update draft_check set doing = ?, done = ?, total = ?" + MINE)
                .params(doing.name(), done, total, id.draft(), id.no(), owner)
                .update();
    }

    /** Tells that checks are being done; says whether they are still wanted. */
    boolean alive(CheckId id, String owner, long now) {
        return jdbc.sql("update draft_check set alive_ms = ?" + MINE + " and not cancelled")
                        .params(now, id.draft(), id.no(), owner)
                        .update()
                == 1;
    }

    /** Asks whoever does them to stop; says whether they were being done. */
    boolean cancel(CheckId id) {
        return jdbc.sql("update draft_check set cancelled = true"
                                + " where draft_no = ? and check_no = ? and status = 'RUNNING'")
                        .params(id.draft(), id.no())
                        .update()
                == 1;
    }

    /** Keeps what was found, unless the checks were given up meanwhile; says whether it did. */
    boolean done(CheckId id, String owner, Examined examined, long now) {
        Impact impact = examined.impact();
        return jdbc.sql("update draft_check set status = 'DONE', doing = null, ended_ms = ?, times = ?, findings = ?,"
                                + " impact = ?, portfolio_revision = coalesce(?, portfolio_revision)" + MINE)
                        .params(Arrays.<@Nullable Object>asList(
                                now,
                                FactsJson.EXACT.writeValueAsString(examined.times()),
                                examined.findingsJson(),
                                examined.impactJson(),
                                impact == null ? null : impact.portfolioRevision(),
                                id.draft(),
                                id.no(),
                                owner))
                        .update()
                == 1;
    }

    void ended(CheckId id, String owner, CheckRun.Status status, @Nullable String problem, long now) {
        jdbc.sql("update draft_check set status = ?, problem = ?, doing = null, ended_ms = ?" + MINE)
                .params(Arrays.<@Nullable Object>asList(
                        status.name(),
                        problem == null ? null : problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())),
                        now,
                        id.draft(),
                        id.no(),
                        owner))
                .update();
    }

    /** Gives up checks of which nothing was heard since a time; says how many. */
    int giveUp(long silentSince, String problem, long now) {
        return jdbc.sql("update draft_check set status = 'FAILED', problem = ?, doing = null, ended_ms = ?"
                        + " where status = 'RUNNING' and alive_ms < ?")
                .params(problem, now, silentSince)
                .update();
    }
}
