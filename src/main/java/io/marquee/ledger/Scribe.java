package io.marquee.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    /** So many lines of streams are written at once, however short they have waited. */
    private static final int MANY = 256;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final BatchTransaction transaction;
    private final Writers writers;
    private final LedgerKey key;
    private final Clock clock;
    private final Pace pace;
    private final Consumer<Head> kept;
    private final Thread thread = new Thread(this::run, "ledger-scribe");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private @Nullable Head end;
    private @Nullable Throwable failure;
    private int expected = 1;
    private boolean closing;

    /**
     * Opens a chain.
     *
     * @param kept is told of each head that is kept, and of each chain that is opened
     */
    Scribe(DataSource database, Writers writers, LedgerKey key, Clock clock, Pace pace, Consumer<Head> kept) {
        this.transaction = new BatchTransaction(database, key);
        this.writers = writers;
        this.key = key;
        this.clock = clock;
        this.pace = pace;
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
        return append(draft, true);
    }

    /**
     * Appends an entry like {@link #append}, but lets it wait for others, since nobody waits for it alone.
     *
     * @throws NotKept if nothing can be written now
     */
    Entry appendAmongMany(Draft draft) {
        return append(draft, false);
    }

    private Entry append(Draft draft, boolean hurried) {
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
            boolean hurries = hurried && !batch.isHurried();
            if (hurries) {
                batch.hurry();
            }
            end = new Head(place.writer(), place.seq(), link, ms);
            if (batch.size() == 1 || hurries || isGathered(batch)) {
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
            last = new Batch(pace.patience());
            batches.addLast(last);
        }
        return last;
    }

    private boolean isGathered(Batch batch) {
        return batch.size() >= (batch.isHurried() ? expected : MANY);
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
                transaction.write(batch);
                batch.succeeded();
                kept.accept(batch.head());
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
        long begun = System.nanoTime();
        try {
            while (!closing && batches.size() == 1 && !isGathered(batches.getFirst())) {
                Duration most = batches.getFirst().isHurried() ? GATHERING : pace.gathering();
                long left = most.toNanos() - (System.nanoTime() - begun);
                if (left <= 0) {
                    break;
                }
                long unused = changed.awaitNanos(left);
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
        } catch (RuntimeException | Error e) {
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
            thread.join(pace.patience().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
