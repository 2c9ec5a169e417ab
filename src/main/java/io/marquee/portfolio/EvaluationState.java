package io.marquee.portfolio;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which evaluation runs, and which was the last to give accounts their tiers. */
final class EvaluationState {

    private final JdbcClient jdbc;

    EvaluationState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last formal evaluation whose tiers the accounts hold; {@code null} if there was none. */
    @Nullable Applied applied() {
        return jdbc.sql("select e.evaluation_no, e.snapshot_revision from evaluation_state s"
                        + " join evaluation e on e.evaluation_no = s.applied_no")
                .query((row, at) -> new Applied(row.getInt(1), row.getLong(2)))
                .optional()
                .orElse(null);
    }

    /** The last formal evaluation whose tiers the accounts held at a time; {@code null} if there was none. */
    @Nullable Applied applied(long ms) {
        return jdbc.sql("select evaluation_no, snapshot_revision from evaluation"
                        + " where applied_revision is not null and ended_ms <= ?"
                        + " order by applied_revision desc limit 1")
                .param(ms)
                .query((row, at) -> new Applied(row.getInt(1), row.getLong(2)))
                .optional()
                .orElse(null);
    }

    /** Claims that an evaluation runs; says whether no other does. */
    boolean begin(int no) {
        return jdbc.sql("update evaluation_state set running_no = ? where running_no is null")
                        .param(no)
                        .update()
                == 1;
    }

    /** The evaluation that runs; {@code null} if none does. */
    @Nullable Integer running() {
        return jdbc.sql("select running_no from evaluation_state")
                .query((row, at) -> java.util.Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    /** An evaluation runs no more. */
    void end(int no) {
        jdbc.sql("update evaluation_state set running_no = null where running_no = ?")
                .param(no)
                .update();
    }

    /** The tiers of an evaluation become the accounts' own. */
    void apply(int no) {
        jdbc.sql("update evaluation_state set applied_no = ?").param(no).update();
    }
}
