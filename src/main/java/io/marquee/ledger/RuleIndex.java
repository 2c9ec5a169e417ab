package io.marquee.ledger;

import io.marquee.policy.Release;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which segments a rule fired. */
final class RuleIndex {

    private final JdbcClient jdbc;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    RuleIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A segment in which a rule fired. */
    record Place(UUID lastId, int writer, long firstSeq) {}

    /** Notes the rules of which a bit is set in a segment; to be called in its transaction. */
    void add(Segment segment, Release release, Bytes rules) {
        UUID lastId = lastId(segment);
        TreeSet<Integer> fired = new TreeSet<>();
        for (int place = 0; place < release.ruleCount(); place++) {
            if (Draft.fired(rules, place)) {
                fired.add(number(release.rule(place).name()));
            }
        }
        for (int number : fired) {
            jdbc.sql("insert into ledger_rule_segment (rule_no, last_id, writer, first_seq) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(number, lastId, segment.writer(), segment.firstSeq())
                    .update();
        }
    }

    private static UUID lastId(Segment segment) {
        return new EntryId(segment.lastMs(), segment.writer(), segment.lastSeq()).uuid();
    }

    private int number(String rule) {
        Integer known = numbers.get(rule);
        while (known == null) {
            jdbc.sql("insert into ledger_rule (rule_no, name)"
                            + " select coalesce(max(rule_no), 0) + 1, cast(? as varchar(300)) from ledger_rule"
                            + " on conflict do nothing")
                    .param(rule)
                    .update();
            known = jdbc.sql("select rule_no from ledger_rule where name = ?")
                    .param(rule)
                    .query(Integer.class)
                    .optional()
                    .orElse(null);
        }
        return known;
    }

    /** Remembers the number of every rule, once it is committed. */
    void remember() {
        jdbc.sql("select name, rule_no from ledger_rule")
                .query((row, at) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(rule -> numbers.put(rule.getKey(), rule.getValue()));
    }

    /** The names of the rules by which a segment is found. */
    Set<String> rules(Segment segment) {
        return Set.copyOf(jdbc.sql("""
                        select r.name from ledger_rule_segment s join ledger_rule r on r.rule_no = s.rule_no
                        where s.writer = ? and s.first_seq = ? and s.last_id = ?""")
                .params(segment.writer(), segment.firstSeq(), lastId(segment))
                .query((row, at) -> row.getString(1))
                .list());
    }

    /** Some segments in which a rule fired, the latest first, all but those whose last entry comes behind an id. */
    List<Place> segments(String rule, UUID notAfter, int most) {
        return jdbc.sql("""
                        select last_id, writer, first_seq from ledger_rule_segment
                        where rule_no = (select rule_no from ledger_rule where name = ?) and last_id <= ?
                        order by rule_no desc, last_id desc limit ?""")
                .params(rule, notAfter, most)
                .query((row, at) -> new Place(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)))
                .list();
    }
}
