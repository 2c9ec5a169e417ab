package io.marquee.ledger;

import io.marquee.decision.Kept;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that has its place in a chain and is being written. */
final class Entry implements Kept {

    private final EntryId place;
    private final UUID id;
    private final Draft draft;
    private final Bytes link;
    private final Batch batch;
    private final long since = System.nanoTime();
    private volatile @Nullable UUID earlier;

    Entry(EntryId place, Draft draft, Bytes link, Batch batch) {
        this.place = place;
        this.id = place.uuid();
        this.draft = draft;
        this.link = link;
        this.batch = batch;
    }

    EntryId place() {
        return place;
    }

    UUID id() {
        return id;
    }

    Draft draft() {
        return draft;
    }

    Bytes link() {
        return link;
    }

    /** The entry that was kept before under the same key, if there is one: that one is answered, not this. */
    @Nullable UUID earlier() {
        return earlier;
    }

    void earlier(UUID other) {
        earlier = other;
    }

    /** Whether it is known whether the entry is kept. */
    boolean isOver() {
        return batch.isOver();
    }

    @Override
    public UUID decisionId() {
        return id;
    }

    @Override
    public String release() {
        return draft.decision().release();
    }

    @Override
    public byte[] answer() {
        return draft.answer(id);
    }

    /** Its patience counts from when it got its place: the lines of a stream, awaited in turn, wait together. */
    @Override
    public void await() {
        batch.await(since);
    }
}
