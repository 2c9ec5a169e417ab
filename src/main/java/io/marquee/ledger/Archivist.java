package io.marquee.ledger;

import io.marquee.policy.Release;
import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after chains beside those who write them: closes segments – signs them and puts their entries into the
 * catalogue –, ends the chains of instances that no longer run, and deletes entries after their time.
 */
final class Archivist implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);

    /** As many entries make a segment; the open one is searched entry by entry. */
    static final int SEGMENT = 1024;

    /** A segment is closed after this time, however few its entries are, so that they can be deleted in time. */
    private static final Duration OLDEST_OPEN = Duration.ofHours(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration DEAD = Duration.ofMinutes(5);
    private static final Duration BETWEEN_DELETIONS = Duration.ofMinutes(10);
    private static final int SEGMENTS_AT_ONCE = 100;

    private final Writers writers;
    private final Segments segments;
    private final Entries entries;
    private final RuleIndex rules;
    private final StoredReleases releases;
    private final TransactionTemplate transaction;
    private final LedgerKey key;
    private final Clock clock;
    private final Keep keep;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "ledger-archivist");

    private volatile @Nullable Head head;
    private volatile boolean closing;
    private @Nullable Head filed;
    private long firstOpenMs;
    private long beatMs;
    private long deletedMs;

    Archivist(Tables tables, TransactionTemplate transaction, LedgerKey key, Clock clock, Keep keep) {
        this.writers = tables.writers();
        this.segments = tables.segments();
        this.entries = tables.entries();
        this.rules = tables.rules();
        this.releases = tables.releases();
        this.transaction = transaction;
        this.key = key;
        this.clock = clock;
        this.keep = keep;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes notice of a head that is kept. */
    void kept(Head latest) {
        Head before = head;
        head = latest;
        if (before == null || before.writer() != latest.writer() || before.seq() / SEGMENT != latest.seq() / SEGMENT) {
            work.release();
        }
    }

    private void run() {
        while (!closing) {
            try {
                if (work.tryAcquire(1, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
                tend();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the ledger cannot be looked after now: {}", String.valueOf(e.getMessage()));
                LOG.debug("because", e);
            }
        }
    }

    private void tend() {
        long now = clock.millis();
        Head latest = head;
        if (latest == null) {
            return;
        }
        fileOwn(latest, now);
        if (now - beatMs >= HEARTBEAT.toMillis()) {
            writers.alive(latest.writer(), now);
            endDead(latest.writer(), now);
            beatMs = now;
        }
        if (now - deletedMs >= BETWEEN_DELETIONS.toMillis()) {
            deleteOld(now);
            deletedMs = now;
        }
    }

    private void fileOwn(Head latest, long now) {
        Head before = filed;
        if (before == null || before.writer() != latest.writer()) {
            if (before != null) {
                end(before.writer());
            }
            before = start(latest.writer());
            filed = before;
        }
        if (latest.seq() == before.seq()) {
            firstOpenMs = now;
        } else if (latest.seq() - before.seq() >= SEGMENT || now - firstOpenMs >= OLDEST_OPEN.toMillis()) {
            close(before, latest, false);
            filed = latest;
            firstOpenMs = now;
        }
    }

    private Head start(int writer) {
        Writers.Row row = writers.find(writer).orElseThrow();
        return new Head(writer, 0, Link.first(writer, row.openedMs()), row.openedMs());
    }

    /** Closes a segment: the entries behind one head up to another. */
    private void close(Head before, Head last, boolean seal) {
        transaction.executeWithoutResult(status -> {
            boolean mine = writers.file(last.writer(), before.seq(), last.seq());
            if (mine && last.seq() > before.seq()) {
                file(before, last);
            }
            if (!mine || (seal && !writers.seal(last.writer(), last.seq(), clock.millis()))) {
                status.setRollbackOnly();
            }
        });
        rules.remember();
    }

    private void file(Head before, Head last) {
        List<Entries.Card> cards = entries.cards(last.writer(), before.seq() + 1, last.seq());
        if (cards.size() != last.seq() - before.seq()) {
            throw new IllegalStateException("entries of chain " + last.writer() + " are missing; verify the ledger");
        }
        Segment segment = new Segment(
                        last.writer(),
                        before.seq() + 1,
                        last.seq(),
                        EntryId.of(cards.get(0).id()).ms(),
                        last.ms(),
                        before.link(),
                        last.link(),
                        "",
                        Bytes.utf8(""),
                        null)
                .signed(key);
        segments.add(segment);
        entries.file(last.writer(), before.seq() + 1, last.seq());
        fired(cards).forEach((number, bits) -> rules.add(segment, release(number), bits));
    }

    private static Map<Integer, Bytes> fired(List<Entries.Card> cards) {
        Map<Integer, Bytes> fired = new TreeMap<>();
        for (Entries.Card card : cards) {
            fired.merge(card.releaseNo(), card.rules(), Archivist::or);
        }
        return fired;
    }

    private static Bytes or(Bytes some, Bytes others) {
        BitSet all = BitSet.valueOf(some.array());
        all.or(BitSet.valueOf(others.array()));
        return Bytes.of(all.toByteArray());
    }

    private Release release(int number) {
        return releases.find(releases.id(number)).orElseThrow();
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
        Optional<Writers.Row> found = writers.find(number).filter(row -> row.sealedMs() == null);
        if (found.isEmpty()) {
            return;
        }
        Writers.Row writer = found.get();
        Head before = segments.last(number)
                .map(segment -> new Head(number, segment.lastSeq(), segment.linkAfter(), segment.lastMs()))
                .orElseGet(() -> start(number));
        if (writer.keyId().equals(key.id()) && isWhole(before, writer)) {
            close(before, writer.head(), true);
            LOG.info("chain {} is ended at entry {}", number, writer.head().seq());
        } else {
            LOG.error("chain {} is not as its writer left it; verify the ledger", number);
        }
    }

    private boolean isWhole(Head before, Writers.Row writer) {
        Walk walk = new Walk(before);
        entries.each(writer.writer(), before.seq() + 1, writer.head().seq(), walk::next);
        return walk.fault() == null
                && walk.seq() == writer.head().seq()
                && walk.link().equals(writer.head().link())
                && key.mac(writer.head().statement()).equals(writer.mac());
    }

    private void deleteOld(long now) {
        if (keep.isForever()) {
            return;
        }
        List<Segment> old = segments.olderThan(keep.until(now), SEGMENTS_AT_ONCE);
        while (!old.isEmpty()) {
            old.forEach(segment -> delete(segment, now));
            old = segments.olderThan(keep.until(now), SEGMENTS_AT_ONCE);
        }
    }

    private void delete(Segment segment, long now) {
        Segment.Deletion deletion = new Segment.Deletion(
                now, keep.because(), key.id(), key.sign(segment.deletionStatement(now, keep.because())));
        transaction.executeWithoutResult(status -> {
            if (segments.bury(segment, deletion)) {
                entries.delete(segment);
            }
        });
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
