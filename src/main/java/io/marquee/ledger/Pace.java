package io.marquee.ledger;

import java.time.Duration;

/**
 * How much a ledger does at a time.
 *
 * @param segment as many entries make a segment; the open one is searched entry by entry
 * @param looked so many entries are looked through for one page; a search for what is rarer goes on behind its end
 * @param gathering how long the lines of a stream wait for others to share a transaction: one costs as much as some ten
 *     entries, and nobody waits for a single line
 * @param patience how long an entry may wait to be kept
 * @param round after this time at the latest somebody looks whether chains need to be looked after
 */
record Pace(int segment, int looked, Duration gathering, Duration patience, Duration round) {

    /** The usual pace. */
    static final Pace USUAL =
            new Pace(1024, 200_000, Duration.ofMillis(10), Duration.ofSeconds(10), Duration.ofSeconds(1));
}
