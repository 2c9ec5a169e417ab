package io.marquee.ledger;

import io.marquee.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tells the ledger steps of publishing in one database. */
final class Telling {

    private static final Instant AT = Instant.parse("2026-01-15T09:00:00Z");

    private final Database database;

    Telling(Database database) {
        this.database = database;
    }

    /** A step about a draft. */
    static PolicyStep step(int draft) {
        return new PolicyStep(
                "draft-submitted",
                draft,
                3,
                "a".repeat(64),
                "author",
                "more \"growth\"",
                Map.of("b", "2", "a", "1"),
                AT);
    }

    static String text(int number, int draft) {
        return "{\"askedBy\":\"author\",\"step\":{\"number\":" + number
                + ",\"what\":\"draft-submitted\",\"draft\":" + draft + ",\"version\":3,\"release\":\"" + "a".repeat(64)
                + "\",\"by\":\"author\",\"reason\":\"more \\\"growth\\\"\",\"details\":{\"a\":\"1\",\"b\":\"2\"},"
                + "\"at\":\"2026-01-15T09:00:00Z\"}}";
    }

    TransactionTemplate transaction() {
        return transaction(database.source());
    }

    static TransactionTemplate transaction(DataSource way) {
        return new TransactionTemplate(new JdbcTransactionManager(way));
    }

    /** Steps that get their entries by a ledger. */
    PolicySteps steps(Ledger ledger) {
        return new PolicySteps(ledger, transaction(), true);
    }

    /** Tells so many steps, a transaction each. */
    void tell(PolicySteps steps, int howMany) {
        for (int i = 1; i <= howMany; i++) {
            int draft = i;
            transaction().executeWithoutResult(status -> steps.tell(step(draft)));
        }
    }

    void awaitEntries(long howMany) {
        Office.await("entries of steps", () -> entered().size() == howMany);
    }

    /** The entries of steps, in their order in the chains. */
    List<UUID> entered() {
        return database.jdbc()
                .sql("select id from ledger_entry where release_no = 0 order by writer, seq")
                .query(UUID.class)
                .list();
    }

    /** What the entries of steps say, in their order in the chains. */
    List<String> texts() {
        Entries entries = Tables.of(database.source(), null).entries();
        return entered().stream()
                .map(id -> entries.find(id).orElseThrow().text().text())
                .toList();
    }
}
