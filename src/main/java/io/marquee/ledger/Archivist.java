package io.marquee.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after chains beside those who write them: has segments closed in time, ends the chains of instances that no
 * longer run, and deletes entries after their time.
 */
final class Archivist implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);

    /** A segment is closed after this time, however few its entries are, so that they can be deleted in time. */
    private static final Duration OLDEST_OPEN = Duration.ofHours(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration DEAD = Duration.ofMinutes(5);
    private static final Duration BETWEEN_DELETIONS = Duration.ofMinutes(10);

    private final Writers writers;
    private final Entries entries;
    private final Filing filing;
    private final LedgerKey key;
    private final Clock clock;
    private final Retention retention;
    private final Pace pace;
    private final Map<Integer, Head> heads = new ConcurrentHashMap<>();
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "ledger-archivist");

    private volatile @Nullable Head head;
    private volatile boolean closing;
    private @Nullable Head filed;
    private long firstOpenMs;
    private long beatMs;
    private long deletedMs;
    private @Nullable String trouble;

    Archivist(Tables tables, TransactionTemplate transaction, LedgerKey key, Clock clock, Keep keep, Pace pace) {
        this.writers = tables.writers();
        this.entries = tables.entries();
        this.filing = new Filing(tables, transaction, key, clock);
        this.key = key;
        this.clock = clock;
        this.retention = new Retention(tables, transaction, key, keep);
        this.pace = pace;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes notice of a head that is kept. */
    void kept(Head latest) {
        Head before = head;
        heads.put(latest.writer(), latest);
        head = latest;
        if (before == null
                || before.writer() != latest.writer()
                || before.seq() / pace.segment() != latest.seq() / pace.segment()) {
            work.release();
        }
    }

    /** The last entry of each chain of this instance that was kept for certain, by their numbers. */
    Map<Integer, Head> heads() {
        return Map.copyOf(heads);
    }

    private void run() {
        while (!closing) {
            try {
                if (work.tryAcquire(pace.round().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                tend();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void tend() {
        long now = clock.millis();
        Head latest = head;
        if (latest == null) {
            return;
        }
        // one that fails must not keep the others from being done, least of all the heartbeat
        String failed = join(beat(latest, now), attempt(() -> fileOwn(latest, now)), delete(now));
        if (failed != null && !failed.equals(trouble)) {
            LOG.warn("the ledger cannot be looked after now: {}", failed);
        }
        trouble = failed;
    }

    private @Nullable String beat(Head latest, long now) {
        if (now - beatMs < HEARTBEAT.toMillis()) {
            return null;
        }
        String failed =
                join(attempt(() -> writers.alive(latest.writer(), now)), attempt(() -> endDead(latest.writer(), now)));
        beatMs = failed == null ? now : beatMs;
        return failed;
    }

    private @Nullable String delete(long now) {
        if (now - deletedMs < BETWEEN_DELETIONS.toMillis()) {
            return null;
        }
        String failed = attempt(() -> retention.deleteOld(now));
        deletedMs = failed == null ? now : deletedMs;
        return failed;
    }

    /** Says why something could not be done; {@code null} if it is done. */
    private static @Nullable String attempt(Runnable task) {
        try {
            task.run();
            return null;
        } catch (RuntimeException e) {
            LOG.debug("the ledger cannot be looked after", e);
            return String.valueOf(e.getMessage());
        }
    }

    private static @Nullable String join(@Nullable String... troubles) {
        String all = Stream.of(troubles).filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private void fileOwn(Head latest, long now) {
        Head before = filed;
        if (before == null || before.writer() != latest.writer()) {
            if (before != null) {
                end(before.writer());
            }
            before = filing.reached(latest.writer());
            filed = before;
            firstOpenMs = now;
        }
        if (latest.seq() == before.seq()) {
            firstOpenMs = now;
        } else if (latest.seq() - before.seq() >= pace.segment() || now - firstOpenMs >= OLDEST_OPEN.toMillis()) {
            // where it is not closed, this is behind what is stored: a commit may succeed and yet not be answered
            filed = filing.close(before, latest) ? latest : filing.reached(latest.writer());
            firstOpenMs = now;
        }
    }

    private void endDead(int own, long now) {
        for (Writers.Row writer : writers.unsealed()) {
            if (writer.writer() != own && now - writer.aliveMs() > DEAD.toMillis()) {
                end(writer.writer());
            }
        }
    }

    /** Ends a chain that is no longer written to, unless it is not what its writer left. */
    private void end(int number) {
        Optional<Writers.Row> found = writers.find(number).filter(row -> row.end() == null);
        if (found.isEmpty()) {
            return;
        }
        Writers.Row writer = found.get();
        Head before = filing.reached(number);
        if (writer.keyId().equals(key.id()) && isWhole(before, writer)) {
            if (filing.closeAndEnd(before, writer.head())) {
                LOG.info("chain {} is ended at entry {}", number, writer.head().seq());
            }
        } else if (broken.add(number)) {
            LOG.error("chain {} is not as its writer left it; verify the ledger", number);
        }
    }

    private boolean isWhole(Head before, Writers.Row writer) {
        Walk walk = new Walk(before);
        entries.each(writer.writer(), before.seq() + 1, writer.head().seq(), walk::next);
        Head kept = heads.get(writer.writer());
        return walk.fault() == null
                && (kept == null || kept.seq() <= writer.head().seq())
                && walk.seq() == writer.head().seq()
                && walk.link().equals(writer.head().link())
                && key.mac(writer.head().statement()).equals(writer.mac());
    }

    /** Closes what is open and ends the own chain; to be called when nobody writes any more. */
    @Override
    public void close() {
        closing = true;
        work.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            Head last = head;
            if (last != null) {
                end(last.writer());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the last segment stays open: {}", String.valueOf(e.getMessage()));
        }
    }
}
