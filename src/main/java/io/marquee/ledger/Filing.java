package io.marquee.ledger;

import io.marquee.policy.Release;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes segments: signs them and puts their entries into the catalogue. */
final class Filing {

    private final Writers writers;
    private final Segments segments;
    private final Entries entries;
    private final RuleIndex rules;
    private final StoredReleases releases;
    private final TransactionTemplate transaction;
    private final LedgerKey key;
    private final Clock clock;

    Filing(Tables tables, TransactionTemplate transaction, LedgerKey key, Clock clock) {
        this.writers = tables.writers();
        this.segments = tables.segments();
        this.entries = tables.entries();
        this.rules = tables.rules();
        this.releases = tables.releases();
        this.transaction = transaction;
        this.key = key;
        this.clock = clock;
    }

    /** The last entry of a chain that is in a closed segment. */
    Head reached(int writer) {
        return segments.last(writer)
                .map(last -> new Head(writer, last.lastSeq(), last.linkAfter(), last.lastMs()))
                .orElseGet(() -> start(writer));
    }

    private Head start(int writer) {
        Writers.Row row = writers.find(writer).orElseThrow();
        return new Head(writer, 0, Link.first(writer, row.openedMs()), row.openedMs());
    }

    /** Closes a segment: the entries behind one head up to another; says whether it did. */
    boolean close(Head before, Head last) {
        return close(before, last, false);
    }

    /** Closes what is left of a chain as its last segment, and ends the chain; says whether it did. */
    boolean closeAndEnd(Head before, Head last) {
        return close(before, last, true);
    }

    private boolean close(Head before, Head last, boolean seal) {
        boolean closed = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = writers.file(last.writer(), before.seq(), last.seq());
            if (mine && last.seq() > before.seq()) {
                file(before, last);
            }
            boolean done = mine && (!seal || seal(last));
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
        rules.remember();
        return closed;
    }

    private boolean seal(Head last) {
        long now = clock.millis();
        return writers.seal(last, new Writers.End(now, key.sign(last.endStatement(now))));
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
            if (!card.isOfStep()) {
                fired.merge(card.releaseNo(), card.rules(), Filing::or);
            }
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
}
