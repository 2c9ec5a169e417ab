package io.marquee.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps' table: what was told, and which of it has its entry. */
final class Steps {

    private static final RowMapper<ToldStep> STEP = (row, at) -> new ToldStep(
            row.getLong("step_no"),
            Bytes.utf8(row.getString("text")),
            Bytes.of(row.getBytes("mac")),
            row.getObject("entry_id", UUID.class),
            left(row.getString("left_key_id"), row.getBytes("left_signature")));

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static ToldStep.@Nullable Left left(@Nullable String keyId, byte @Nullable [] signature) {
        return keyId == null || signature == null ? null : new ToldStep.Left(keyId, Bytes.of(signature));
    }

    /** The number of a step that is about to be told; until the transaction ends, no other is. */
    long next() {
        jdbc.sql("update publishing_step_count set latest = latest + 1 where kind = 'told'")
                .update();
        return latest("told");
    }

    private long latest(String kind) {
        return jdbc.sql("select latest from publishing_step_count where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    void add(StepContent told, LedgerKey key) {
        Bytes text = told.write();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(told.number());
        values.add(told.step().draft());
        values.add(told.step().release());
        values.add(text.text());
        values.add(key.mac(ToldStep.tellingStatement(told.number(), text)).array());
        jdbc.sql("insert into publishing_step (step_no, draft_no, release_id, text, mac) values (?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    /** Claims for the transaction under way that nobody else enters steps; says whether nobody does. */
    boolean claim() {
        return jdbc.sql("select latest from publishing_step_count where kind = 'entering' for update skip locked")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Some steps that have no entry yet, in the order in which they were told. */
    List<ToldStep> waiting(int most) {
        return jdbc.sql("""
                        select * from publishing_step
                        where step_no > (select latest from publishing_step_count where kind = 'entered')
                        and entry_id is null order by step_no limit ?""").param(most).query(STEP).list();
    }

    /** Notes a step's entry, unless it or a later step has one; says whether it did. */
    boolean enter(long number, UUID entry) {
        return jdbc.sql("update publishing_step_count set latest = ? where kind = 'entered' and latest < ?")
                                .params(number, number)
                                .update()
                        == 1
                && jdbc.sql("update publishing_step set entry_id = ? where step_no = ? and entry_id is null")
                                .params(entry, number)
                                .update()
                        == 1;
    }

    /** The step of a number. */
    Optional<ToldStep> find(long number) {
        return jdbc.sql("select * from publishing_step where step_no = ?")
                .param(number)
                .query(STEP)
                .optional();
    }

    /** The steps that a query asks for, the latest first, and one more if there are more. */
    List<ToldStep> page(StepQuery query) {
        StringBuilder sql = new StringBuilder("select * from publishing_step where step_no < ?");
        List<Object> values = new ArrayList<>(List.of(query.before()));
        String order = "";
        if (query.release() != null) {
            sql.append(" and release_id = ?");
            values.add(query.release());
            order = "release_id desc, ";
        }
        if (query.draft() != null) {
            sql.append(" and draft_no = ?");
            values.add(query.draft());
            order = "draft_no desc, ";
        }
        return jdbc.sql(sql.append(" order by " + order + "step_no desc limit ")
                        .append(query.most() + 1)
                        .toString())
                .params(values)
                .query(STEP)
                .list();
    }

    /** Some steps behind a number, in the order in which they were told. */
    List<ToldStep> behind(long number, int most) {
        return jdbc.sql("select * from publishing_step where step_no > ? order by step_no limit ?")
                .params(number, most)
                .query(STEP)
                .list();
    }

    /** How many steps were told, and the number of the last that has its entry. */
    long[] counts() {
        return new long[] {latest("told"), latest("entered")};
    }

    /** The steps whose entries are in a segment. */
    List<ToldStep> of(Segment segment) {
        return jdbc.sql("""
                        select s.* from publishing_step s join ledger_entry e on e.id = s.entry_id
                        where e.writer = ? and e.seq between ? and ?""")
                .params(segment.writer(), segment.firstSeq(), segment.lastSeq())
                .query(STEP)
                .list();
    }

    /** Notes what signs a step whose entry is deleted. */
    void leave(ToldStep step, ToldStep.Left left) {
        jdbc.sql("update publishing_step set left_key_id = ?, left_signature = ? where step_no = ?")
                .params(left.keyId(), left.signature().array(), step.number())
                .update();
    }
}
