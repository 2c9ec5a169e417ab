package io.marquee.ledger;

import io.marquee.ledger.Verification.Broken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one chain again: its closed segments, which are signed, and the open one, which its head holds to. */
final class ChainCheck {

    private static final int SEGMENTS_AT_ONCE = 100;

    private final Tables tables;
    private final LedgerKey key;
    private final TrustedKeys trusted;
    private final Map<Integer, String> releases;
    private final int number;
    private final @Nullable Head kept;

    /** @param kept what this instance itself kept last in the chain; {@code null} if the chain is another's */
    ChainCheck(
            Tables tables,
            LedgerKey key,
            TrustedKeys trusted,
            Map<Integer, String> releases,
            int number,
            @Nullable Head kept) {
        this.tables = tables;
        this.key = key;
        this.trusted = trusted;
        this.releases = releases;
        this.number = number;
        this.kept = kept;
    }

    /** The first place that is not as it was written; {@code null} if there is none. */
    @Nullable Broken first(Verified verified) {
        Optional<Writers.Row> opened = tables.writers().find(number);
        if (opened.isEmpty()) {
            return chain("the chain is missing");
        }
        Head reached = new Head(
                number,
                0,
                Link.first(number, opened.get().openedMs()),
                opened.get().openedMs());
        while (true) {
            List<Segment> some = tables.segments().from(number, reached.seq() + 1, SEGMENTS_AT_ONCE);
            for (Segment segment : some) {
                Broken broken = segment(segment, reached, verified);
                if (broken != null) {
                    return broken;
                }
                reached = new Head(number, segment.lastSeq(), segment.linkAfter(), segment.lastMs());
            }
            // read behind the segments: those that it knows of are all there by now
            Optional<Writers.Row> writer = some.isEmpty() ? tables.writers().find(number) : Optional.empty();
            if (writer.isPresent() && writer.get().filedSeq() <= reached.seq()) {
                return tail(writer.get(), reached, verified);
            }
            if (some.isEmpty()
                    && tables.segments().from(number, reached.seq() + 1, 1).isEmpty()) {
                return writer.isEmpty() ? chain("the chain is missing") : segmentMissing(reached);
            }
        }
    }

    private Broken chain(String what) {
        return new Broken(number, null, what);
    }

    private Broken entry(long seq, String what) {
        return new Broken(number, seq, what);
    }

    private Broken segmentMissing(Head before) {
        return entry(before.seq() + 1, "the segment that begins here is missing or another's");
    }

    private @Nullable Broken segment(Segment segment, Head before, Verified verified) {
        if (segment.firstSeq() != before.seq() + 1 || !segment.linkBefore().equals(before.link())) {
            return segmentMissing(before);
        }
        if (!trusted.verify(segment.keyId(), segment.statement(), segment.signature())) {
            return entry(
                    segment.firstSeq(),
                    "the segment from here to entry " + segment.lastSeq() + " is not signed with a key of this ledger");
        }
        Segment.Deletion deletion = segment.deletion();
        Broken broken = deletion != null ? deleted(segment, deletion) : entries(segment, before, verified);
        if (broken != null && deletion == null) {
            Optional<Segment> buried = tables.segments()
                    .of(number, segment.firstSeq())
                    .filter(now -> now.firstSeq() == segment.firstSeq() && now.deletion() != null);
            if (buried.isPresent()) { // while it was read
                return segment(buried.get(), before, verified);
            }
        }
        if (broken == null) {
            long length = segment.lastSeq() - segment.firstSeq() + 1;
            verified.segments++;
            verified.entries += deletion == null ? length : 0;
            verified.deleted += deletion == null ? 0 : length;
        }
        return broken;
    }

    private @Nullable Broken deleted(Segment segment, Segment.Deletion deletion) {
        Bytes statement = segment.deletionStatement(deletion.ms(), deletion.because());
        if (!trusted.verify(deletion.keyId(), statement, deletion.signature())) {
            return entry(
                    segment.firstSeq(),
                    "the deletion from here to entry " + segment.lastSeq()
                            + " is not signed with a key of this ledger");
        }
        List<Entries.Card> left = tables.entries().cards(number, segment.firstSeq(), segment.lastSeq());
        return left.isEmpty() ? null : entry(EntryId.of(left.get(0).id()).seq(), "the entry was deleted and is there");
    }

    private @Nullable Broken entries(Segment segment, Head before, Verified verified) {
        Walk walk = new Walk(before);
        EntryCheck check = EntryCheck.ofFiled(tables, releases, segment);
        Broken broken = walk(walk, check, segment.lastSeq());
        if (broken != null) {
            return broken;
        }
        if (!walk.link().equals(segment.linkAfter())) {
            return entry(
                    segment.firstSeq(),
                    "the entries from here to " + segment.lastSeq() + " are not those that were signed");
        }
        if (!check.fired().equals(tables.rules().rules(segment))) {
            return entry(
                    segment.firstSeq(),
                    "the entries from here to " + segment.lastSeq() + " are not found by the rules that fired");
        }
        verified.keys += check.keys();
        return null;
    }

    private @Nullable Broken walk(Walk walk, EntryCheck check, long last) {
        long first = walk.seq() + 1;
        tables.entries().each(number, first, last, row -> {
            walk.next(row);
            if (walk.fault() == null) {
                check.next(row);
            }
        });
        Walk.Fault fault = walk.fault();
        if (check.broken() != null) {
            return check.broken();
        }
        if (fault != null) {
            return entry(fault.seq(), "the entry " + fault.what());
        }
        return walk.seq() == last ? null : entry(walk.seq() + 1, "the entry is missing");
    }

    /** The entries behind the last closed segment. */
    private @Nullable Broken tail(Writers.Row writer, Head before, Verified verified) {
        Broken broken = head(writer, before);
        if (broken != null) {
            return broken;
        }
        Walk walk = new Walk(before);
        EntryCheck check = EntryCheck.ofOpen(tables, releases);
        broken = walk(walk, check, writer.head().seq());
        if (broken != null) {
            return broken;
        }
        if (!walk.link().equals(writer.head().link())) {
            return entry(before.seq() + 1, "the entries from here on are not those that their writer left");
        }
        verified.entries += walk.seq() - before.seq();
        verified.keys += check.keys();
        return behind(writer);
    }

    private @Nullable Broken head(Writers.Row writer, Head before) {
        Head head = writer.head();
        Writers.End end = writer.end();
        if (end != null) {
            return trusted.verify(writer.keyId(), head.endStatement(end.ms()), end.signature())
                    ? null
                    : chain("the end of the chain is not signed with a key of this ledger");
        }
        if (!writer.keyId().equals(key.id())) {
            return chain("the chain was not ended under its key, which is not this ledger's");
        }
        if (!key.mac(head.statement()).equals(writer.mac())) {
            return chain("the head of the chain is not what its writer wrote");
        }
        if (writer.filedSeq() != before.seq()) {
            return entry(writer.filedSeq() + 1, "the closed segments do not end where the chain says");
        }
        return kept == null || kept.seq() <= head.seq() ? null : entry(head.seq() + 1, "the entry is missing");
    }

    private @Nullable Broken behind(Writers.Row writer) {
        long last = tables.entries().last(number);
        boolean grown = last > writer.head().seq()
                && tables.writers().find(number).map(Writers.Row::head).stream().noneMatch(head -> head.seq() >= last);
        return grown ? entry(writer.head().seq() + 1, "the entry stands behind the end of the chain") : null;
    }
}
