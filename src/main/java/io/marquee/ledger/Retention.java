package io.marquee.ledger;

import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes entries after their time, in whole closed segments, and puts a signed tombstone in the place of each. Steps
 * of publishing are told still, each signed by itself from then on.
 */
final class Retention {

    private static final int SEGMENTS_AT_ONCE = 100;

    private final Segments segments;
    private final Entries entries;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final LedgerKey key;
    private final Keep keep;

    Retention(Tables tables, TransactionTemplate transaction, LedgerKey key, Keep keep) {
        this.segments = tables.segments();
        this.entries = tables.entries();
        this.steps = tables.steps();
        this.transaction = transaction;
        this.key = key;
        this.keep = keep;
    }

    void deleteOld(long now) {
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
                steps.of(segment).forEach(this::sign);
                entries.delete(segment);
            }
        });
    }

    private void sign(ToldStep step) {
        steps.leave(step, new ToldStep.Left(key.id(), key.sign(step.leavingStatement())));
    }
}
