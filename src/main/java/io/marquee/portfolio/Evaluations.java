package io.marquee.portfolio;

import io.marquee.account.Objective;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evaluations' table. */
final class Evaluations implements SharedJobs {

    private static final String COLUMNS = """
            evaluation_no, status, as_of, objective, supplier_revenue, supplier_revenue_given, capacity_hours, release_id,
            dry_run, asked_by, base_no, total, done, refused, started_ms, ended_ms, problem, alive_ms, resumed_ms, resumed_done""";

    private static final RowMapper<Evaluation> EVALUATION = (row, at) -> evaluation(row);

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        boolean running = row.getString("status").equals("RUNNING");
        long total = row.getLong("total");
        long done = row.getLong("done");
        long ms = row.getLong("alive_ms") - row.getLong("resumed_ms");
        long since = done - row.getLong("resumed_done");
        boolean rated = running && ms > 0 && since > 0;
        return new Evaluation(
                row.getInt("evaluation_no"),
                Evaluation.Status.valueOf(row.getString("status")),
                row.getDate("as_of").toLocalDate(),
                Objective.valueOf(row.getString("objective")),
                plain(row.getBigDecimal("supplier_revenue")),
                row.getBoolean("supplier_revenue_given"),
                plain(row.getBigDecimal("capacity_hours")),
                row.getString("release_id"),
                row.getBoolean("dry_run"),
                row.getString("asked_by"),
                row.getObject("base_no", Integer.class),
                total,
                done,
                row.getLong("refused"),
                rated ? since * 1000 / ms : null,
                rated ? (total - done) * ms / since / 1000 : null,
                Instant.ofEpochMilli(row.getLong("started_ms")),
                instant(row.getObject("ended_ms", Long.class)),
                row.getString("problem"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Exact.plain(number);
    }

    private static @Nullable Instant instant(@Nullable Long ms) {
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }

    /** Where a run is: what it has reached, and the sums so far. */
    record Cursor(
            String reached,
            Tally tally,
            long snapshotRevision,
            @Nullable Applied base) {}

    Optional<Evaluation> find(int no) {
        return jdbc.sql("select " + COLUMNS + " from evaluation where evaluation_no = ?")
                .param(no)
                .query(EVALUATION)
                .optional();
    }

    /** Some evaluations before a number, the latest first. */
    List<Evaluation> before(int no, int most) {
        return jdbc.sql("select " + COLUMNS + " from evaluation where evaluation_no < ? order by evaluation_no desc"
                        + " limit ?")
                .params(no, most)
                .query(EVALUATION)
                .list();
    }

    /** The number that comes next. */
    int next() {
        return jdbc.sql("select coalesce(max(evaluation_no), 0) + 1 from evaluation")
                .query(Integer.class)
                .single();
    }

    void add(Evaluation evaluation, long snapshotRevision, String owner) {
        long now = evaluation.startedAt().toEpochMilli();
        jdbc.sql("insert into evaluation (" + COLUMNS + ", snapshot_revision, reached, tally, owner)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        evaluation.id(),
                        evaluation.status().name(),
                        Date.valueOf(evaluation.asOf()),
                        evaluation.objective().name(),
                        evaluation.supplierRevenue(),
                        evaluation.supplierRevenueGiven(),
                        evaluation.personalisationCapacityHours(),
                        evaluation.release(),
                        evaluation.dryRun(),
                        evaluation.askedBy(),
                        evaluation.previous(),
                        evaluation.total(),
                        0L,
                        0L,
                        now,
                        null,
                        null,
                        now,
                        now,
                        0L,
                        snapshotRevision,
                        "",
                        PortfolioJson.write(Tally.empty()),
                        owner))
                .update();
    }

    /** Where a run goes on. */
    Cursor cursor(int no) {
        return jdbc.sql("select e.reached, e.tally, e.snapshot_revision, e.base_no, b.snapshot_revision"
                        + " from evaluation e left join evaluation b on b.evaluation_no = e.base_no"
                        + " where e.evaluation_no = ?")
                .param(no)
                .query((row, at) -> new Cursor(
                        row.getString(1),
                        PortfolioJson.read(row.getString(2), Tally.class),
                        row.getLong(3),
                        row.getObject(4) == null ? null : new Applied(row.getInt(4), row.getLong(5))))
                .single();
    }

    /** Notes how far a run is; says whether it may go on: it is neither cancelled nor taken over. */
    boolean advance(int no, String owner, String reached, Tally tally, long done, long refused, long now) {
        return jdbc.sql("update evaluation set reached = ?, tally = ?, done = done + ?, refused = refused + ?,"
                                + " alive_ms = ? where evaluation_no = ? and owner = ? and status = 'RUNNING'")
                        .params(reached, PortfolioJson.write(tally), done, refused, now, no, owner)
                        .update()
                == 1;
    }

    @Override
    public List<Integer> running() {
        return jdbc.sql("select evaluation_no from evaluation where status = 'RUNNING' order by evaluation_no")
                .query((row, at) -> row.getInt(1))
                .list();
    }

    @Override
    public boolean alive(int no, String owner, long now) {
        return jdbc.sql(
                                "update evaluation set alive_ms = ? where evaluation_no = ? and owner = ? and status = 'RUNNING'")
                        .params(now, no, owner)
                        .update()
                == 1;
    }

    @Override
    public boolean takeOver(int no, String owner, long silentSince, long now) {
        return jdbc.sql("update evaluation set owner = ?, alive_ms = ?, resumed_ms = ?, resumed_done = done"
                                + " where evaluation_no = ? and status = 'RUNNING' and alive_ms < ?")
                        .params(owner, now, now, no, silentSince)
                        .update()
                == 1;
    }

    /** Leaves a run to whoever takes it over. */
    void leave(int no, String owner) {
        jdbc.sql("update evaluation set alive_ms = 0 where evaluation_no = ? and owner = ? and status = 'RUNNING'")
                .params(no, owner)
                .update();
    }

    /** Ends a run, if it still runs; says whether it did. */
    boolean end(int no, Evaluation.Status as, @Nullable String problem, long now) {
        return jdbc.sql("update evaluation set status = ?, problem = ?, ended_ms = ?"
                                + " where evaluation_no = ? and status = 'RUNNING'")
                        .params(Arrays.asList(as.name(), problem, now, no))
                        .update()
                == 1;
    }

    /**
     * Keeps what a run says of the whole.
     *
     * @param gone accounts that the evaluation before had found and this one did not; {@code null} if it is the first
     * @param appliedRevision by which change its tiers became the accounts' own; {@code null} if they did not
     */
    void conclude(int no, Analysis analysis, Accounts.@Nullable Sum gone, @Nullable Long appliedRevision) {
        jdbc.sql("update evaluation set analysis = ?, gone_accounts = ?, gone_revenue = ?, applied_revision = ?"
                        + " where evaluation_no = ?")
                .params(Arrays.asList(
                        PortfolioJson.write(analysis),
                        gone == null ? null : gone.accounts(),
                        gone == null ? null : gone.revenue(),
                        appliedRevision,
                        no))
                .update();
    }

    /** Accounts that the evaluation before had found and this one did not, if that was worked out when it ended. */
    Optional<Accounts.Sum> gone(int no) {
        return jdbc.sql("select gone_accounts, gone_revenue from evaluation"
                        + " where evaluation_no = ? and gone_accounts is not null")
                .param(no)
                .query((row, at) -> new Accounts.Sum(row.getLong(1), Exact.plain(row.getBigDecimal(2))))
                .optional();
    }

    /** What an evaluation says of the whole; empty until it is done. */
    Optional<String> analysis(int no) {
        return jdbc.sql("select analysis from evaluation where evaluation_no = ? and analysis is not null")
                .param(no)
                .query(String.class)
                .optional();
    }

    /** Marks ended evaluations whose accounts are not kept any more, but for those that something rests on. */
    void markOld(int keep, long now) {
        jdbc.sql("""
                        update evaluation set accounts_deleted_ms = ?
                        where accounts_deleted_ms is null and status <> 'RUNNING' and evaluation_no not in (
                            select evaluation_no from evaluation where status <> 'RUNNING'
                            order by evaluation_no desc limit ?)
                        and evaluation_no not in (
                            select applied_no from evaluation_state where applied_no is not null)
                        and evaluation_no not in (
                            select e.base_no from evaluation e where e.base_no is not null
                            and (e.status = 'RUNNING' or e.evaluation_no in (select applied_no from evaluation_state)))""").params(now, keep).update();
    }

    /** Whether what an evaluation found of each account is kept no more. */
    boolean isWithoutAccounts(int no) {
        return jdbc.sql("select count(*) from evaluation where evaluation_no = ? and accounts_deleted_ms is not null")
                        .param(no)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
