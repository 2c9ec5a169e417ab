package io.marquee.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries to the end of a chain, which only it writes to: those that arrive while a transaction is under way
 * share the next. After a failure nobody knows which entries are kept, so the chain ends and another is opened.
 */
final class Scribe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    private static final int MOST_BATCHES = 32;
    private static final int MOST_EXPECTED = 64;
    private static final Duration GATHERING = Duration.ofMillis(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final String ADD = "insert into ledger_entry"
            + " (writer, seq, id, account_id, tier, release_no, rules, content, link) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_KEY = "insert into ledger_key (asked_by, idempotency_key, request_hash, id)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    private static final String FIND_KEY = "select id from ledger_key where asked_by = ? and idempotency_key = ?";

    private final DataSource database;
    private final Writers writers;
    private final LedgerKey key;
    private final Clock clock;
    private final Duration patience;
    private final Consumer<Head> kept;
    private final Thread thread = new Thread(this::run, "ledger-scribe");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private @Nullable Head end;
    private @Nullable Throwable failure;
    private int expected = 1;
    private boolean closing;
    private @Nullable Boolean syncs;

    /**
     * Opens a chain.
     *
     * @param patience how long an entry may wait to be kept
     * @param kept is told of each head that is kept, and of each chain that is opened
     */
    Scribe(DataSource database, Writers writers, LedgerKey key, Clock clock, Duration patience, Consumer<Head> kept) {
        this.database = database;
        this.writers = writers;
        this.key = key;
        this.clock = clock;
        this.patience = patience;
        this.kept = kept;
        open();
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Gives an entry its place at the end of the chain and lets it be written.
     *
     * @throws NotKept if nothing can be written now
     */
    Entry append(Draft draft) {
        lock.lock();
        try {
            Head before = end;
            if (closing || before == null) {
                throw new NotKept(closing ? "the service is stopping" : "the ledger cannot be written", failure);
            }
            Batch batch = batch();
            long ms = Math.max(before.ms(), clock.millis());
            EntryId place = new EntryId(ms, before.writer(), before.seq() + 1);
            Bytes link = Link.next(before.link(), place.writer(), place.seq(), ms, draft.contentHash());
            Entry entry = new Entry(place, draft, link, batch);
            batch.add(entry);
            end = new Head(place.writer(), place.seq(), link, ms);
            if (batch.size() == 1 || batch.size() >= expected) {
                changed.signalAll();
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    private Batch batch() {
        Batch last = batches.peekLast();
        if (last == null || last.isFull()) {
            if (batches.size() >= MOST_BATCHES) {
                throw new NotKept("the ledger is written too slowly", null);
            }
            last = new Batch(patience);
            batches.addLast(last);
        }
        return last;
    }

    /** Whether entries can be written, as far as is known. */
    boolean isWriting() {
        lock.lock();
        try {
            return end != null && !closing;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Batch batch = next(); batch != null; batch = next()) {
            try {
                write(batch);
                batch.succeeded();
                Entry last = batch.last();
                kept.accept(new Head(
                        last.place().writer(),
                        last.place().seq(),
                        last.link(),
                        last.place().ms()));
            } catch (SQLException | RuntimeException | Error e) {
                fail(batch, e);
            }
        }
    }

    /** The next batch to write; {@code null} when all is written and nothing more comes. */
    private @Nullable Batch next() {
        lock.lock();
        try {
            while (batches.isEmpty() && !closing) {
                if (end == null) {
                    reopen();
                } else {
                    changed.awaitUninterruptibly();
                }
            }
            gather();
            return batches.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits a moment until as many have come as shared the last transaction: where several ask one request after the
     * other, they soon do, and fewer transactions serve them all.
     */
    private void gather() {
        long left = GATHERING.toNanos();
        try {
            while (left > 0
                    && !closing
                    && batches.size() == 1
                    && batches.getFirst().size() < expected) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        expected = batches.isEmpty()
                ? 1
                : Math.min(MOST_EXPECTED, batches.getFirst().size());
    }

    /** Tries to open another chain, without the lock. */
    private void reopen() {
        lock.unlock();
        try {
            open();
        } catch (RuntimeException e) {
            LOG.debug("the ledger cannot be opened", e);
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        } finally {
            lock.lock();
        }
    }

    private void open() {
        Head head = writers.open(clock.millis(), key);
        lock.lock();
        try {
            end = head;
            failure = null;
        } finally {
            lock.unlock();
        }
        LOG.info("the ledger is written as chain {}", head.writer());
        kept.accept(head);
    }

    private void fail(Batch batch, Throwable cause) {
        List<Batch> lost = new ArrayList<>();
        lock.lock();
        try {
            end = null;
            failure = cause;
            lost.add(batch);
            lost.addAll(batches);
            batches.clear();
        } finally {
            lock.unlock();
        }
        LOG.error(
                "the ledger could not be written; {} decisions are refused",
                lost.stream().mapToInt(each -> each.entries().size()).sum(),
                cause);
        lost.forEach(each -> each.failed(cause));
    }

    private void write(Batch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean whole = false;
            try {
                addEntries(connection, batch);
                addKeys(connection, batch);
                advance(connection, batch);
                connection.commit();
                whole = true;
            } finally {
                if (!whole) {
                    rollBack(connection);
                }
            }
            sync(connection);
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
            for (Entry entry : batch.entries()) {
                Draft draft = entry.draft();
                add.setInt(1, entry.place().writer());
                add.setLong(2, entry.place().seq());
                add.setObject(3, entry.id());
                add.setString(4, draft.decision().accountId());
                add.setString(5, draft.decision().tier().effective().name());
                add.setInt(6, draft.releaseNo());
                add.setBytes(7, draft.rules().array());
                add.setBytes(8, draft.content().array());
                add.setBytes(9, entry.link().array());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** Where a key was used before, even a moment ago by another instance, the entry of then is answered. */
    private static void addKeys(Connection connection, Batch batch) throws SQLException {
        for (Asking asking : Asking.of(batch)) {
            if (!addKey(connection, asking.key(), asking.entry().id())) {
                asking.entry().earlier(find(connection, asking.key()));
            }
        }
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

    private static boolean addKey(Connection connection, RequestKey asked, UUID id) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_KEY)) {
            add.setString(1, asked.askedBy());
            add.setString(2, asked.key());
            add.setBytes(3, asked.requestHash().array());
            add.setObject(4, id);
            return add.executeUpdate() == 1;
        }
    }

    private static UUID find(Connection connection, RequestKey asked) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND_KEY)) {
            find.setString(1, asked.askedBy());
            find.setString(2, asked.key());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("a key vanished");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void advance(Connection connection, Batch batch) throws SQLException {
        Entry last = batch.last();
        Head head = new Head(
                last.place().writer(),
                last.place().seq(),
                last.link(),
                last.place().ms());
        try (PreparedStatement advance = connection.prepareStatement(Writers.ADVANCE)) {
            advance.setLong(1, head.seq());
            advance.setBytes(2, head.link().array());
            advance.setLong(3, head.ms());
            advance.setBytes(4, key.mac(head.statement()).array());
            advance.setInt(5, head.writer());
            advance.setLong(6, head.seq() - batch.entries().size());
            if (advance.executeUpdate() != 1) {
                throw new SQLException("chain " + head.writer() + " was ended by another instance");
            }
        }
    }

    /** H2 returns from a commit before its pages have reached the disk; PostgreSQL does not. */
    private void sync(Connection connection) throws SQLException {
        if (syncs == null) {
            syncs = connection.getMetaData().getDatabaseProductName().equals("H2");
        }
        if (syncs) {
            try (Statement sync = connection.createStatement()) {
                sync.execute("checkpoint sync");
            }
        }
    }

    /** Writes what was appended, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
