package io.marquee.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries' table, and the catalogue of those in closed segments. */
final class Entries {

    /** No content is larger: requests and their lines are limited. */
    private static final int LARGEST_CONTENT = 16 * 1024 * 1024;

    /** So many times as many cards as there are entries are no more to read than the entries. */
    private static final int CROWD = 4;

    private static final RowMapper<Card> CARD = (row, at) -> card(row, Bytes.of(row.getBytes("rules")));

    /** As much of a card as the catalogue's indexes hold. */
    private static final RowMapper<Card> CARD_WITHOUT_RULES = (row, at) -> card(row, Card.NO_RULES);

    private static final RowMapper<Row> ROW = (row, at) -> new Row(
            card(row, Bytes.of(row.getBytes("rules"))),
            row.getInt("writer"),
            row.getLong("seq"),
            Bytes.of(row.getBytes("content")),
            Bytes.of(row.getBytes("link")));

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an entry is found by.
     *
     * @param releaseNo the release that decided; 0 for a step of publishing, which searches for decisions do not find
     */
    record Card(UUID id, String accountId, String tier, int releaseNo, Bytes rules) {

        private static final Bytes NO_RULES = Bytes.utf8("");

        /** The card of a step of publishing. */
        static Card ofStep(UUID id) {
            return new Card(id, "", "", 0, NO_RULES);
        }

        boolean isOfStep() {
            return releaseNo == 0;
        }
    }

    /** An entry as it is stored. */
    record Row(Card card, int writer, long seq, Bytes content, Bytes link) {

        /** @throws IllegalArgumentException if it is not what the ledger wrote */
        Bytes text() {
            return Compression.decompress(content, LARGEST_CONTENT);
        }

        long ms() {
            return EntryId.of(card.id()).ms();
        }
    }

    private static Card card(ResultSet row, Bytes rules) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("account_id"),
                row.getString("tier"),
                row.getInt("release_no"),
                rules);
    }

    Optional<Row> find(UUID id) {
        EntryId place = EntryId.of(id);
        return jdbc.sql("select * from ledger_entry where writer = ? and seq = ?")
                .params(place.writer(), place.seq())
                .query(ROW)
                .optional()
                .filter(row -> row.card().id().equals(id));
    }

    /** The link of an entry. */
    Optional<Bytes> link(int writer, long seq) {
        return jdbc.sql("select link from ledger_entry where writer = ? and seq = ?")
                .params(writer, seq)
                .query((row, at) -> Bytes.of(row.getBytes(1)))
                .optional();
    }

    /** A writer's entries in a range, in their order. */
    void each(int writer, long first, long last, Consumer<Row> reader) {
        long from = first;
        while (from <= last) {
            List<Row> rows = jdbc.sql(
                            "select * from ledger_entry where writer = ? and seq between ? and ? order by seq limit 256")
                    .params(writer, from, last)
                    .query(ROW)
                    .list();
            rows.forEach(reader);
            if (rows.isEmpty()) {
                return;
            }
            from = rows.get(rows.size() - 1).seq() + 1;
        }
    }

    /** What a writer's entries in a range are found by, in their order. */
    List<Card> cards(int writer, long first, long last) {
        return jdbc.sql("""
                        select id, account_id, tier, release_no, rules from ledger_entry
                        where writer = ? and seq between ? and ? order by seq""").params(writer, first, last).query(CARD).list();
    }

    /** The cards in the catalogue of a writer's entries in a range, by their ids. */
    Map<UUID, Card> filed(int writer, long first, long last) {
        return jdbc.sql("""
                        select c.id, c.account_id, c.tier, c.release_no, c.rules
                        from ledger_entry e join ledger_card c on c.id = e.id
                        where e.writer = ? and e.seq between ? and ?""").params(writer, first, last).query(CARD).list().stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
    }

    /**
     * What a segment's entries are found by, in no order. In the catalogue far less is read than of the entries, which
     * hold what was decided, unless many entries of other writers lie between them.
     */
    List<Card> cards(Segment segment) {
        UUID first = new EntryId(segment.firstMs(), segment.writer(), segment.firstSeq()).uuid();
        UUID last = new EntryId(segment.lastMs(), segment.writer(), segment.lastSeq()).uuid();
        long most = CROWD * (segment.lastSeq() - segment.firstSeq() + 1);
        List<Card> between = jdbc.sql(
                        "select id, account_id, tier, release_no, rules from ledger_card where id between ? and ? limit ?")
                .params(first, last, most)
                .query(CARD)
                .list();
        return between.size() == most
                ? cards(segment.writer(), segment.firstSeq(), segment.lastSeq())
                : between.stream()
                        .filter(card -> EntryId.of(card.id()).writer() == segment.writer())
                        .toList();
    }

    /** The card in the catalogue. */
    Optional<Card> card(UUID id) {
        return jdbc.sql("select * from ledger_card where id = ?")
                .param(id)
                .query(CARD)
                .optional();
    }

    /** How many cards there are in the catalogue more than entries in closed segments. */
    long strayCards() {
        return jdbc.sql("""
                        select (select count(*) from ledger_card) - (select coalesce(sum(last_seq - first_seq + 1), 0)
                            from ledger_segment where deleted_ms is null)""").query(Long.class).single();
    }

    /** Some cards in the catalogue behind an id, in the order of their ids. */
    List<Card> cardsBehind(UUID id, int most) {
        return jdbc.sql("select * from ledger_card where id > ? order by id limit ?")
                .params(id, most)
                .query(CARD)
                .list();
    }

    /** The first entry that stands in no chain. */
    Optional<Place> stray() {
        return jdbc.sql("""
                        select e.writer, e.seq from ledger_entry e
                        where e.seq < 1 or not exists (select 1 from ledger_writer w where w.writer = e.writer)
                        order by e.writer, e.seq limit 1""")
                .query((row, at) -> new Place(row.getInt(1), row.getLong(2)))
                .optional();
    }

    /** Where an entry stands, or should. */
    record Place(int writer, long seq) {}

    /**
     * What a query asks for among the entries of open segments, but for its rule, in no order.
     *
     * @param most of each writer, the latest; of a query for a rule, all
     */
    List<Card> open(Query query, @Nullable Integer release, int most) {
        List<Card> cards = new ArrayList<>();
        jdbc.sql(
                        "select writer, filed_seq, head_seq from ledger_writer where sealed_ms is null and head_seq > filed_seq")
                .query((row, at) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list()
                .forEach(writer -> cards.addAll(open(writer, query, release, most)));
        return cards;
    }

    /**
     * Between two bounds, lest a database believe that most of the table lies behind the first. They are selected and
     * the account is put so that PostgreSQL foresees the same cost whatever they are and however large the table is:
     * else it plans each search anew, which takes longer than the search.
     */
    private List<Card> open(long[] writer, Query query, @Nullable Integer release, int most) {
        return select(
                "ledger_entry where writer = ? and seq between (select cast(? as bigint)) and (select cast(? as bigint))",
                new ArrayList<>(List.of((int) writer[0], writer[1] + 1, writer[2])),
                "coalesce(account_id = ?, false)",
                query,
                release,
                query.end(),
                query.rule() == null ? " order by seq desc limit " + most : "");
    }

    /**
     * What a query asks for in the catalogue, but for its rule, the latest first.
     *
     * @param before only entries before this id
     * @return the cards, without rules if the query asks for none
     */
    List<Card> filed(Query query, @Nullable Integer release, @Nullable UUID before, int most) {
        String first = query.accountId() != null
                ? "account_id desc, "
                : query.tier() != null ? "tier desc, " : release != null ? "release_no desc, " : "";
        return select(
                "ledger_card where 1 = 1",
                new ArrayList<>(),
                "account_id = ?",
                query,
                release,
                before,
                " order by " + first + "id desc limit " + most);
    }

    private List<Card> select(
            String source,
            List<Object> values,
            String ofAccount,
            Query query,
            @Nullable Integer release,
            @Nullable UUID before,
            String order) {
        boolean withRules = query.rule() != null;
        StringBuilder text = new StringBuilder("select id, account_id, tier, release_no")
                .append(withRules ? ", rules from " : " from ")
                .append(source)
                .append(" and release_no <> 0");
        condition(text, values, ofAccount, query.accountId());
        condition(text, values, "tier = ?", query.tier());
        condition(text, values, "release_no = ?", release);
        condition(text, values, "id >= ?", query.least());
        condition(text, values, "id < ?", before);
        return jdbc.sql(text.append(order).toString())
                .params(values)
                .query(withRules ? CARD : CARD_WITHOUT_RULES)
                .list();
    }

    private static void condition(StringBuilder text, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.add(value);
        }
    }

    /** The number of the last entry of a writer; 0 if there is none. */
    long last(int writer) {
        return jdbc.sql("select coalesce(max(seq), 0) from ledger_entry where writer = ?")
                .param(writer)
                .query(Long.class)
                .single();
    }

    /** Puts a writer's entries in a range into the catalogue. */
    void file(int writer, long first, long last) {
        jdbc.sql("""
                        insert into ledger_card (id, account_id, tier, release_no, rules)
                        select id, account_id, tier, release_no, rules from ledger_entry
                        where writer = ? and seq between ? and ?""").params(writer, first, last).update();
    }

    /** Deletes a segment's entries and everything by which they are found. */
    void delete(Segment segment) {
        for (String sql : List.of(
                "delete from ledger_card where id in"
                        + " (select id from ledger_entry where writer = ? and seq between ? and ?)",
                "delete from ledger_key where id in"
                        + " (select id from ledger_entry where writer = ? and seq between ? and ?)",
                "delete from ledger_entry where writer = ? and seq between ? and ?")) {
            jdbc.sql(sql)
                    .params(segment.writer(), segment.firstSeq(), segment.lastSeq())
                    .update();
        }
        jdbc.sql("delete from ledger_rule_segment where writer = ? and first_seq = ?")
                .params(segment.writer(), segment.firstSeq())
                .update();
    }
}
