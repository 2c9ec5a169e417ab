package io.marquee.ledger;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads every chain again and says where the first is broken. */
final class Verification {

    private static final int SEGMENTS_AT_ONCE = 100;

    private final Writers writers;
    private final Segments segments;
    private final Entries entries;
    private final StoredReleases releases;
    private final LedgerKey key;
    private final TrustedKeys trusted;

    Verification(Tables tables, LedgerKey key, TrustedKeys trusted) {
        this.writers = tables.writers();
        this.segments = tables.segments();
        this.entries = tables.entries();
        this.releases = tables.releases();
        this.key = key;
        this.trusted = trusted;
    }

    /**
     * What was verified.
     *
     * @param entries how many entries are as they were written
     * @param deleted how many are deleted as they were to be
     * @param broken the first that is not as it was; {@code null} if all are
     */
    record Report(
            boolean intact,
            int writers,
            long segments,
            long entries,
            long deleted,
            @Nullable Broken broken) {}

    /**
     * A broken place.
     *
     * @param writer the chain; {@code null} if the fault is in a release
     * @param entry the first entry that is not as it was written; {@code null} if the fault is in no entry
     */
    record Broken(@Nullable Integer writer, @Nullable Long entry, String what) {}

    /** Verifies everything. */
    Report verify() {
        Count count = new Count();
        Broken broken = releases();
        int last = writers.last();
        for (int writer = 1; writer <= last && broken == null; writer++) {
            broken = chain(writer, count);
            count.writers += broken == null ? 1 : 0;
        }
        return new Report(broken == null, count.writers, count.segments, count.entries, count.deleted, broken);
    }

    private static final class Count {
        private int writers;
        private long segments;
        private long entries;
        private long deleted;
    }

    private @Nullable Broken releases() {
        for (int number : releases.all()) {
            String id = releases.id(number);
            if (!PolicyFile.hash(releases.rules(number)).equals(id)) {
                return new Broken(null, null, "the rules of release " + id + " are not those that were stored");
            }
            for (String features : releases.featureSets(number)) {
                Features stored = releases.features(features);
                if (!PolicyFile.hash(stored.files()).equals(features)) {
                    return new Broken(null, null, "the features of release " + id + " are not those that were stored");
                }
            }
        }
        return null;
    }

    private @Nullable Broken chain(int number, Count count) {
        Optional<Writers.Row> found = writers.find(number);
        if (found.isEmpty()) {
            return new Broken(number, null, "the chain is missing");
        }
        Writers.Row writer = found.get();
        Head start = new Head(number, 0, Link.first(number, writer.openedMs()), writer.openedMs());
        Head reached = start;
        List<Segment> some = segments.from(number, 1, SEGMENTS_AT_ONCE);
        while (!some.isEmpty()) {
            for (Segment segment : some) {
                Broken broken = segment(segment, reached, count);
                if (broken != null) {
                    return broken;
                }
                reached = new Head(number, segment.lastSeq(), segment.linkAfter(), segment.lastMs());
            }
            some = segments.from(number, reached.seq() + 1, SEGMENTS_AT_ONCE);
        }
        return tail(number, reached, count);
    }

    private @Nullable Broken segment(Segment segment, Head before, Count count) {
        if (segment.firstSeq() != before.seq() + 1 || !segment.linkBefore().equals(before.link())) {
            return new Broken(
                    segment.writer(), before.seq() + 1, "the segment that begins here is missing or another's");
        }
        if (!trusted.verify(segment.keyId(), segment.statement(), segment.signature())) {
            return new Broken(
                    segment.writer(),
                    segment.firstSeq(),
                    "the segment from here to entry " + segment.lastSeq() + " is not signed with a key of this ledger");
        }
        Segment.Deletion deletion = segment.deletion();
        count.segments++;
        if (deletion != null) {
            count.deleted += segment.lastSeq() - segment.firstSeq() + 1;
            return deleted(segment, deletion);
        }
        Broken broken = entries(segment, before);
        count.entries += broken == null ? segment.lastSeq() - segment.firstSeq() + 1 : 0;
        return broken;
    }

    private @Nullable Broken deleted(Segment segment, Segment.Deletion deletion) {
        Bytes statement = segment.deletionStatement(deletion.ms(), deletion.because());
        if (!trusted.verify(deletion.keyId(), statement, deletion.signature())) {
            return new Broken(
                    segment.writer(),
                    segment.firstSeq(),
                    "the deletion from here to entry " + segment.lastSeq()
                            + " is not signed with a key of this ledger");
        }
        List<Entries.Card> left = entries.cards(segment.writer(), segment.firstSeq(), segment.lastSeq());
        return left.isEmpty()
                ? null
                : new Broken(
                        segment.writer(), EntryId.of(left.get(0).id()).seq(), "the entry was deleted and is there");
    }

    private @Nullable Broken entries(Segment segment, Head before) {
        Walk walk = new Walk(before);
        Checks checks = new Checks(true);
        entries.each(segment.writer(), segment.firstSeq(), segment.lastSeq(), row -> {
            walk.next(row);
            if (walk.fault() == null) {
                checks.next(row);
            }
        });
        Broken broken = broken(walk, checks);
        if (broken != null) {
            return broken;
        }
        if (walk.seq() != segment.lastSeq()) {
            return new Broken(segment.writer(), walk.seq() + 1, "the entry is missing");
        }
        if (!walk.link().equals(segment.linkAfter())) {
            return new Broken(
                    segment.writer(),
                    segment.firstSeq(),
                    "the entries from here to " + segment.lastSeq() + " are not those that were signed");
        }
        return null;
    }

    private static @Nullable Broken broken(Walk walk, Checks checks) {
        Walk.Fault fault = walk.fault();
        if (checks.broken != null) {
            return checks.broken;
        }
        return fault == null ? null : new Broken(fault.writer(), fault.seq(), "the entry " + fault.what());
    }

    /** The entries behind the last closed segment, which the authenticated head holds to. */
    private @Nullable Broken tail(int number, Head before, Count count) {
        Writers.Row writer = writers.find(number).orElseThrow();
        if (writer.filedSeq() > before.seq()) {
            return closedMeanwhile(number, before, count);
        }
        if (writer.keyId().equals(key.id())
                && !key.mac(writer.head().statement()).equals(writer.mac())) {
            return new Broken(number, null, "the head of the chain is not what its writer wrote");
        }
        Walk walk = new Walk(before);
        Checks checks = new Checks(false);
        entries.each(number, before.seq() + 1, writer.head().seq(), row -> {
            walk.next(row);
            if (walk.fault() == null) {
                checks.next(row);
            }
        });
        Broken broken = broken(walk, checks);
        if (broken != null) {
            return broken;
        }
        if (walk.seq() != writer.head().seq()) {
            return new Broken(number, walk.seq() + 1, "the entry is missing");
        }
        if (!walk.link().equals(writer.head().link())) {
            return new Broken(
                    number, before.seq() + 1, "the entries from here on are not those that their writer left");
        }
        count.entries += walk.seq() - before.seq();
        return behind(writer);
    }

    private @Nullable Broken closedMeanwhile(int number, Head before, Count count) {
        List<Segment> more = segments.from(number, before.seq() + 1, 1);
        if (more.isEmpty()) {
            return new Broken(number, before.seq() + 1, "the segment that begins here is missing or another's");
        }
        Head reached = before;
        for (Segment segment : more) {
            Broken broken = segment(segment, reached, count);
            if (broken != null) {
                return broken;
            }
            reached = new Head(number, segment.lastSeq(), segment.linkAfter(), segment.lastMs());
        }
        return tail(number, reached, count);
    }

    private @Nullable Broken behind(Writers.Row writer) {
        long last = entries.last(writer.writer());
        boolean grown = last > writer.head().seq()
                && writers.find(writer.writer()).orElseThrow().head().seq() < last;
        return grown
                ? new Broken(writer.writer(), writer.head().seq() + 1, "the entry stands behind the end of the chain")
                : null;
    }

    /** Whether entries are found by what they say. */
    private final class Checks {

        private final boolean filed;
        private @Nullable Broken broken;

        /** @param filed whether they are to be in the catalogue */
        Checks(boolean filed) {
            this.filed = filed;
        }

        void next(Entries.Row row) {
            if (broken == null) {
                String what = fault(row);
                broken = what == null ? null : new Broken(row.writer(), row.seq(), what);
            }
        }

        private @Nullable String fault(Entries.Row row) {
            Content content;
            try {
                content = Content.read(row.text());
            } catch (IllegalArgumentException e) {
                return "the entry has a content that cannot be read";
            }
            Entries.Card card = row.card();
            if (!content.decision().required("accountId").stringValue().equals(card.accountId())
                    || !content.tier().equals(card.tier())
                    || !content.release().equals(releases.id(card.releaseNo()))
                    || !content.fired().equals(card.rules())) {
                return "the entry is to be found by what it does not say";
            }
            if (filed && !entries.card(card.id()).equals(Optional.of(card))) {
                return "the entry is not found by what it says";
            }
            return null;
        }
    }
}
