package io.marquee.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes what is done with drafts, here and in the ledger. */
final class Diary {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final Clock clock;

    Diary(JdbcClient jdbc, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * Notes a step in the transaction under way.
     *
     * @param step a step of a draft that is held, and of one of its versions
     * @param what what was done, in words
     */
    void note(Step step, String what) {
        jdbc.sql(
                        "insert into draft_event (draft_no, event_no, version, what, done_by, done_ms, comment)"
                                + " select ?, coalesce(max(event_no), 0) + 1, ?, ?, ?, ?, ? from draft_event where draft_no = ?")
                .params(Arrays.asList(
                        Objects.requireNonNull(step.draft()),
                        Objects.requireNonNull(step.version()),
                        what.substring(0, Math.min(LONGEST, what.length())),
                        step.by(),
                        clock.millis(),
                        step.reason(),
                        step.draft()))
                .update();
        chronicle.tell(step);
    }

    /** Everything that was done with a draft, the first first. */
    List<DraftEvent> of(int draft) {
        return jdbc.sql("select version, what, done_by, done_ms, comment from draft_event where draft_no = ?"
                        + " order by event_no")
                .param(draft)
                .query((row, at) -> new DraftEvent(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5)))
                .list();
    }
}
