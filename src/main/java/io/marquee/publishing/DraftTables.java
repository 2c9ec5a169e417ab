package io.marquee.publishing;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is stored of drafts. */
record DraftTables(StoredDrafts drafts, DraftVersions versions, StoredChecks checks, Diary diary) {

    static DraftTables of(DataSource database, Chronicle chronicle, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new DraftTables(
                new StoredDrafts(jdbc),
                new DraftVersions(jdbc),
                new StoredChecks(jdbc),
                new Diary(jdbc, chronicle, clock));
    }
}
