package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what imports have read that are kept whole or not at all. */
final class Staged {

    private static final String ADD =
            "insert into account_staged (import_id, line, staged_ms, facts) values (?, ?, ?, ?)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Staged(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** An account and the line that it came on. */
    record Line(long line, Account account) {}

    void add(UUID id, List<Line> lines, long ms) {
        template.batchUpdate(ADD, lines, lines.size(), (add, each) -> {
            add.setObject(1, id);
            add.setLong(2, each.line());
            add.setLong(3, ms);
            add.setString(4, FactsJson.write(each.account()));
        });
    }

    /** Some lines behind a line, in their order. */
    List<Line> behind(UUID id, long line, int most) {
        return jdbc.sql("select line, facts from account_staged where import_id = ? and line > ? order by line limit ?")
                .params(id, line, most)
                .query((row, at) -> new Line(row.getLong(1), FactsJson.read(row.getString(2), Account::read)))
                .list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from account_staged where import_id = ?").param(id).update();
    }

    /** Drops what imports left that broke off. */
    void dropOlder(long ms) {
        jdbc.sql("delete from account_staged where staged_ms < ?").param(ms).update();
    }
}
