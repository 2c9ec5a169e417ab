package io.marquee.ledger;

import java.time.Duration;

/**
 * How much a ledger does at a time.
 *
 * @param segment as many entries make a segment; the open one is searched entry by entry
 * @param looked so many entries are looked through for one page; a search for what is rarer goes on behind its end
 * @param patience how long an entry may wait to be kept
 */
record Pace(int segment, int looked, Duration patience) {

    /** The usual pace. */
    static final Pace USUAL = new Pace(1024, 200_000, Duration.ofSeconds(10));
}
