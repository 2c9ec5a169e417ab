package io.marquee.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is stored. */
record Tables(
        Writers writers,
        Segments segments,
        Entries entries,
        RequestKeys keys,
        RuleIndex rules,
        StoredReleases releases,
        Steps steps) {

    static Tables of(DataSource database, TransactionTemplate transaction) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new Tables(
                new Writers(jdbc),
                new Segments(jdbc),
                new Entries(jdbc),
                new RequestKeys(jdbc),
                new RuleIndex(jdbc),
                new StoredReleases(jdbc, transaction),
                new Steps(jdbc));
    }
}
