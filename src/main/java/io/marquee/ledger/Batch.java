package io.marquee.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Entries that are written in one transaction. */
final class Batch {

    /** The most entries of a transaction. */
    static final int MOST_ENTRIES = 512;

    private final List<Entry> entries = new ArrayList<>();
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final Duration patience;
    private boolean hurried;

    /** @param patience how long to wait for the transaction to end */
    Batch(Duration patience) {
        this.patience = patience;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The head of the chain once it is written. */
    Head head() {
        Entry last = entries.get(entries.size() - 1);
        EntryId place = last.place();
        return new Head(place.writer(), place.seq(), last.link(), place.ms());
    }

    int size() {
        return entries.size();
    }

    boolean isFull() {
        return entries.size() >= MOST_ENTRIES;
    }

    /** Lets the transaction begin soon. */
    void hurry() {
        hurried = true;
    }

    boolean isHurried() {
        return hurried;
    }

    void succeeded() {
        written.complete(null);
    }

    void failed(Throwable cause) {
        written.completeExceptionally(cause);
    }

    /** Whether the transaction has ended, well or not. */
    boolean isOver() {
        return written.isDone();
    }

    /**
     * Waits for the end. An entry whose wait ended too early may still be written.
     *
     * @param since when the wait began, in nanoseconds
     */
    void await(long since) {
        try {
            long left = patience.toNanos() - (System.nanoTime() - since);
            written.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new NotKept("the ledger could not be written", e.getCause());
        } catch (TimeoutException e) {
            throw new NotKept("the ledger was not written in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept("the service is stopping", e);
        }
    }
}
