package io.marquee.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the entries of a batch, their keys, which steps they are of, and the head of their chain in one transaction,
 * or nothing.
 */
final class BatchTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);

    private static final String ENTRIES =
            "insert into ledger_entry (writer, seq, id, account_id, tier, release_no, rules, content, link)";

    /** An array for each column: a database reads and plans it once, however many entries there are. */
    private static final String ARRAYS = """
            unnest(cast(? as integer array), cast(? as bigint array), cast(? as uuid array),
                cast(? as varchar array), cast(? as varchar array), cast(? as integer array),
                cast(? as bytea array), cast(? as bytea array), cast(? as bytea array))""";

    private static final String ADD = ENTRIES + " select * from " + ARRAYS;

    /** Adds nothing where the chain was ended. */
    private static final String ADVANCE_AND_ADD = "with chain as (" + Writers.ADVANCE + " returning writer) " + ENTRIES
            + " select entry.* from chain, " + ARRAYS + " as entry";

    private final DataSource database;
    private final LedgerKey key;
    private @Nullable Boolean postgresql;

    BatchTransaction(DataSource database, LedgerKey key) {
        this.database = database;
        this.key = key;
    }

    /** Writes a batch; when it returns, the batch is on the disk. */
    void write(Batch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean remote = isPostgresql(connection);
            if (remote && isOfEntriesOnly(batch)) {
                writeAtOnce(connection, batch);
                return;
            }
            writeInSteps(connection, batch);
            if (!remote) {
                sync(connection);
            }
        }
    }

    private boolean isPostgresql(Connection connection) throws SQLException {
        Boolean known = postgresql;
        if (known == null) {
            known = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            postgresql = known;
        }
        return known;
    }

    private static boolean isOfEntriesOnly(Batch batch) {
        return batch.entries().stream().map(Entry::draft).allMatch(draft -> draft.key() == null && draft.step() == 0);
    }

    /** In a single statement, and so a single exchange with the server, where a transaction takes three. */
    private void writeAtOnce(Connection connection, Batch batch) throws SQLException {
        connection.setAutoCommit(true); // a pool may be set otherwise, and then nothing would last
        try (PreparedStatement write = connection.prepareStatement(ADVANCE_AND_ADD)) {
            setHead(write, batch);
            setEntries(write, 7, connection, batch.entries());
            if (write.executeUpdate() != batch.size()) {
                throw ended(batch);
            }
        }
    }

    private void writeInSteps(Connection connection, Batch batch) throws SQLException {
        connection.setAutoCommit(false);
        boolean whole = false;
        try {
            addEntries(connection, batch);
            if (!isOfEntriesOnly(batch)) {
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                addKeys(new RequestKeys(jdbc), batch);
                enterSteps(new Steps(jdbc), batch);
            }
            advance(connection, batch);
            connection.commit();
            whole = true;
        } finally {
            if (!whole) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("nothing to roll back", e);
        }
    }

    private static void addEntries(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            setEntries(add, 1, connection, batch.entries());
            add.executeUpdate();
        }
    }

    private static void setEntries(PreparedStatement add, int from, Connection connection, List<Entry> entries)
            throws SQLException {
        int at = from;
        add.setArray(
                at++,
                array(connection, "integer", entries, entry -> entry.place().writer()));
        add.setArray(
                at++,
                array(connection, "bigint", entries, entry -> entry.place().seq()));
        add.setArray(at++, array(connection, "uuid", entries, Entry::id));
        add.setArray(
                at++, array(connection, "varchar", entries, entry -> card(entry).accountId()));
        add.setArray(
                at++, array(connection, "varchar", entries, entry -> card(entry).tier()));
        add.setArray(
                at++, array(connection, "integer", entries, entry -> card(entry).releaseNo()));
        add.setArray(
                at++, arrayOfBytes(connection, entries, entry -> card(entry).rules()));
        add.setArray(
                at++, arrayOfBytes(connection, entries, entry -> entry.draft().content()));
        add.setArray(at, arrayOfBytes(connection, entries, Entry::link));
    }

    private static Entries.Card card(Entry entry) {
        return entry.draft().card();
    }

    private static Array array(Connection connection, String type, List<Entry> entries, Function<Entry, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }

    /** PostgreSQL's driver sends bytes as they are only if it is told that there is nothing else. */
    private static Array arrayOfBytes(Connection connection, List<Entry> entries, Function<Entry, Bytes> value)
            throws SQLException {
        return connection.createArrayOf(
                "bytea",
                entries.stream().map(entry -> value.apply(entry).array()).toArray(byte[][]::new));
    }

    /** Where a key was used before, even a moment ago by another instance, the entry of then is answered. */
    private static void addKeys(RequestKeys keys, Batch batch) {
        for (Asking asking : Asking.of(batch)) {
            if (!keys.add(asking.key(), asking.entry().id())) {
                asking.entry().earlier(before(keys, asking.key()));
            }
        }
    }

    private static UUID before(RequestKeys keys, RequestKey asked) {
        return keys.find(asked.askedBy(), asked.key()).orElseThrow().id();
    }

    /** An entry that was asked for under a key. */
    private record Asking(RequestKey key, Entry entry) {

        /** In one order for all instances, so that none waits for another that waits for it. */
        private static final Comparator<Asking> ORDER = Comparator.comparing(
                        (Asking each) -> each.key().askedBy())
                .thenComparing(each -> each.key().key());

        static List<Asking> of(Batch batch) {
            List<Asking> all = new ArrayList<>();
            for (Entry entry : batch.entries()) {
                RequestKey key = entry.draft().key();
                if (key != null) {
                    all.add(new Asking(key, entry));
                }
            }
            all.sort(ORDER);
            return all;
        }
    }

    /** Whoever else entered a step meanwhile did so for good, and this batch is not written. */
    private static void enterSteps(Steps steps, Batch batch) throws SQLException {
        for (Entry entry : batch.entries()) {
            long step = entry.draft().step();
            if (step > 0 && !steps.enter(step, entry.id())) {
                throw new SQLException("step " + step + " of publishing was entered by another instance");
            }
        }
    }

    private void advance(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(Writers.ADVANCE)) {
            setHead(advance, batch);
            if (advance.executeUpdate() != 1) {
                throw ended(batch);
            }
        }
    }

    private void setHead(PreparedStatement advance, Batch batch) throws SQLException {
        Head head = batch.head();
        advance.setLong(1, head.seq());
        advance.setBytes(2, head.link().array());
        advance.setLong(3, head.ms());
        advance.setBytes(4, key.mac(head.statement()).array());
        advance.setInt(5, head.writer());
        advance.setLong(6, head.seq() - batch.size());
    }

    private static SQLException ended(Batch batch) {
        return new SQLException("chain " + batch.head().writer() + " was ended by another instance");
    }

    /** H2 returns from a commit before its pages have reached the disk; PostgreSQL does not. */
    private static void sync(Connection connection) throws SQLException {
        try (Statement sync = connection.createStatement()) {
            sync.execute("checkpoint sync");
        }
    }
}
