package io.marquee.ledger;

import org.jspecify.annotations.Nullable;

/** Goes along a chain from a head and notes the first entry that is not as it was written. */
final class Walk {

    private final int writer;
    private long seq;
    private Bytes link;
    private long ms;
    private @Nullable Fault fault;

    Walk(Head start) {
        this.writer = start.writer();
        this.seq = start.seq();
        this.link = start.link();
        this.ms = start.ms();
    }

    /** What is wrong, and at which entry. */
    record Fault(int writer, long seq, String what) {}

    /** Takes the next entry into account. */
    void next(Entries.Row row) {
        if (fault == null) {
            fault = check(row);
        }
    }

    private @Nullable Fault check(Entries.Row row) {
        if (row.seq() != seq + 1) {
            return new Fault(writer, seq + 1, "is missing");
        }
        EntryId place = EntryId.of(row.card().id());
        if (place.writer() != writer || place.seq() != row.seq()) {
            return new Fault(writer, row.seq(), "has the id of another place");
        }
        Bytes text;
        try {
            text = row.text();
        } catch (IllegalArgumentException e) {
            return new Fault(writer, row.seq(), "has a content that cannot be read");
        }
        Bytes next = Link.next(link, writer, row.seq(), place.ms(), Link.sha256(text));
        if (!next.equals(row.link()) || place.ms() < ms) {
            return new Fault(writer, row.seq(), "is not what was linked into the chain");
        }
        seq = row.seq();
        link = next;
        ms = place.ms();
        return null;
    }

    /** The first fault; {@code null} if there is none so far. */
    @Nullable Fault fault() {
        return fault;
    }

    long seq() {
        return seq;
    }

    Bytes link() {
        return link;
    }
}
