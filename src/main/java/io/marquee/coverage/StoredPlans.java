package io.marquee.coverage;

import io.marquee.account.FactsJson;
import io.marquee.portfolio.SharedJobs;
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

/** The plans' table. */
final class StoredPlans implements SharedJobs {

    private static final String COLUMNS = """
            plan_no, status, as_of, seed, moves, seconds, release_id, asked_by, evaluation_no, accounts, managers, best,
            started_ms, ended_ms, applied_ms, applied_by, problem""";

    private static final RowMapper<PlanJob> JOB = (row, at) -> job(row);

    private final JdbcClient jdbc;

    StoredPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static PlanJob job(ResultSet row) throws SQLException {
        String best = row.getString("best");
        return new PlanJob(
                row.getInt("plan_no"),
                PlanJob.Status.valueOf(row.getString("status")),
                new PlanRequest(
                        row.getDate("as_of").toLocalDate(),
                        row.getObject("seed", Integer.class),
                        row.getObject("moves", Integer.class),
                        row.getObject("seconds", Integer.class)),
                row.getString("release_id"),
                row.getString("asked_by"),
                row.getInt("evaluation_no"),
                row.getInt("accounts"),
                row.getInt("managers"),
                best == null ? null : FactsJson.EXACT.readValue(best, PlanScore.class),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                instant(row.getObject("ended_ms", Long.class)),
                instant(row.getObject("applied_ms", Long.class)),
                row.getString("applied_by"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable Long ms) {
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }

    int next() {
        return jdbc.sql("select coalesce(max(plan_no), 0) + 1 from coverage_plan")
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the number was taken meanwhile */
    void add(PlanJob job, PlanBasis basis, String owner) {
        long now = job.startedAt().toEpochMilli();
        jdbc.sql("insert into coverage_plan (" + COLUMNS + ", snapshot_revision, request, owner, alive_ms)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        job.id(),
                        job.status().name(),
                        Date.valueOf(job.asked().asOf()),
                        job.asked().seed(),
                        job.asked().moves(),
                        job.asked().seconds(),
                        job.release(),
                        job.askedBy(),
                        job.evaluation(),
                        job.accounts(),
                        job.managers(),
                        null,
                        now,
                        null,
                        null,
                        null,
                        null,
                        basis.revision(),
                        FactsJson.EXACT.writeValueAsString(basis.request()),
                        owner,
                        now))
                .update();
    }

    Optional<PlanJob> find(int no) {
        return jdbc.sql("select " + COLUMNS + " from coverage_plan where plan_no = ?")
                .param(no)
                .query(JOB)
                .optional();
    }

    /** Some plans before a number, the latest first. */
    List<PlanJob> before(int no, int most) {
        return jdbc.sql("select " + COLUMNS + " from coverage_plan where plan_no < ? order by plan_no desc limit ?")
                .params(no, most)
                .query(JOB)
                .list();
    }

    /** What a plan is made from. */
    PlanBasis basis(int no) {
        return jdbc.sql("select request, evaluation_no, snapshot_revision from coverage_plan where plan_no = ?")
                .param(no)
                .query((row, at) -> new PlanBasis(
                        FactsJson.EXACT.readValue(row.getString(1), CoverageRequest.class),
                        row.getInt(2),
                        row.getLong(3)))
                .single();
    }

    /** The plan itself, as JSON; empty until it is made. */
    Optional<String> plan(int no) {
        return jdbc.sql("select plan from coverage_plan where plan_no = ? and plan is not null")
                .param(no)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Integer> running() {
        return jdbc.sql("select plan_no from coverage_plan where status = 'RUNNING' order by plan_no")
                .query((row, at) -> row.getInt(1))
                .list();
    }

    void better(int no, PlanScore best) {
        jdbc.sql("update coverage_plan set best = ? where plan_no = ?")
                .params(FactsJson.EXACT.writeValueAsString(best), no)
                .update();
    }

    @Override
    public boolean alive(int no, String owner, long now) {
        return jdbc.sql("update coverage_plan set alive_ms = ? where plan_no = ? and owner = ? and status = 'RUNNING'")
                        .params(now, no, owner)
                        .update()
                == 1;
    }

    @Override
    public boolean takeOver(int no, String owner, long silentSince, long now) {
        return jdbc.sql("update coverage_plan set owner = ?, alive_ms = ?"
                                + " where plan_no = ? and status = 'RUNNING' and alive_ms < ?")
                        .params(owner, now, no, silentSince)
                        .update()
                == 1;
    }

    /** Keeps a plan that is made, unless another instance has taken it over. */
    void done(int no, String owner, CoveragePlan plan, long now) {
        jdbc.sql("update coverage_plan set status = 'DONE', plan = ?, best = ?, ended_ms = ?"
                        + " where plan_no = ? and owner = ? and status = 'RUNNING'")
                .params(
                        FactsJson.EXACT.writeValueAsString(plan),
                        FactsJson.EXACT.writeValueAsString(plan.score()),
                        now,
                        no,
                        owner)
                .update();
    }

    void failed(int no, String owner, String problem, long now) {
        jdbc.sql("update coverage_plan set status = 'FAILED', problem = ?, ended_ms = ?"
                        + " where plan_no = ? and owner = ? and status = 'RUNNING'")
                .params(problem.substring(0, Math.min(1000, problem.length())), now, no, owner)
                .update();
    }

    /** Notes that a plan was carried out; says whether it was not before. */
    boolean applied(int no, String by, long now) {
        return jdbc.sql("update coverage_plan set status = 'APPLIED', applied_by = ?, applied_ms = ?"
                                + " where plan_no = ? and status = 'DONE'")
                        .params(by, now, no)
                        .update()
                == 1;
    }
}
