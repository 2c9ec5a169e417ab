package io.marquee.portfolio;

import io.marquee.account.FactsJson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonParser;

/**
 * Facts of one kind, each under its id, with all that was ever known. For thousands, not millions: accounts have tables
 * of their own.
 */
public final class KnownFacts<T extends Record> {

    private static final String CURRENT = "select * from known_facts where kind = ? and until_ms is null";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final Clock clock;
    private final String kind;
    private final RowMapper<Known<T>> mapper;

    /**
     * Facts that are kept in a database.
     *
     * @param kind what they are facts about, in one word
     * @param reader reads what was written
     */
    public KnownFacts(DataSource database, Clock clock, String kind, Function<JsonParser, T> reader) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new DurableTransaction(database);
        this.revisions = new Revisions(jdbc);
        this.clock = clock;
        this.kind = kind;
        this.mapper = (row, at) -> new Known<>(
                row.getString("id"),
                "\"" + row.getLong("revision") + "\"",
                FactsJson.read(row.getString("facts"), reader));
    }

    /**
     * Facts that are known.
     *
     * @param tag names them, and changes with them
     */
    public record Known<T>(String id, String tag, T facts) {}

    /** What is known now. */
    public Optional<Known<T>> find(String id) {
        return jdbc.sql(CURRENT + " and id = ?").params(kind, id).query(mapper).optional();
    }

    /** What was known at the end of a day, in UTC. */
    public Optional<Known<T>> known(String id, LocalDate day) {
        long end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return jdbc.sql("select * from known_facts where kind = ? and id = ? and known_ms < ?"
                        + " and (until_ms is null or until_ms >= ?) order by revision desc limit 1")
                .params(kind, id, end, end)
                .query(mapper)
                .optional();
    }

    /** All that is known now, in the order of the ids. */
    public List<Known<T>> all() {
        return jdbc.sql(CURRENT + " order by id").param(kind).query(mapper).list();
    }

    /**
     * Keeps facts as they are known from now on.
     *
     * @return whether nothing was known before
     * @throws RefusedPortfolio if the precondition does not hold
     */
    public boolean put(String id, T facts, Precondition precondition) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long revision = revisions.next();
            Known<T> before = find(id).orElse(null);
            precondition.check(tag(before));
            if (before == null || !before.facts().equals(facts)) {
                long now = clock.millis();
                retire(id, now);
                jdbc.sql("insert into known_facts (kind, id, revision, known_ms, facts) values (?, ?, ?, ?, ?)")
                        .params(kind, id, revision, now, FactsJson.write(facts))
                        .update();
            }
            return before == null;
        }));
    }

    /**
     * Forgets facts from now on; what was known can be read still.
     *
     * @return whether anything was known
     * @throws RefusedPortfolio if the precondition does not hold
     */
    public boolean remove(String id, Precondition precondition) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            revisions.next();
            precondition.check(tag(find(id).orElse(null)));
            return retire(id, clock.millis());
        }));
    }

    private static @Nullable String tag(@Nullable Known<?> known) {
        return known == null ? null : known.tag();
    }

    private boolean retire(String id, long now) {
        return jdbc.sql("update known_facts set until_ms = ? where kind = ? and id = ? and until_ms is null")
                        .params(now, kind, id)
                        .update()
                == 1;
    }
}
