package io.marquee.ledger;

/** Counts what is as it was written. */
final class Verified {

    long segments;
    long entries;
    long deleted;

    /** Keys that lead to the entries that were asked for under them. */
    long keys;

    void add(Verified other) {
        segments += other.segments;
        entries += other.entries;
        deleted += other.deleted;
        keys += other.keys;
    }
}
