package io.marquee.ledger;

import java.time.Duration;

/**
 * How long entries are kept.
 *
 * @param days after which they are deleted; 0: never
 */
record Keep(int days) {

    Keep {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "`marquee.ledger.keep-days` is `" + days + "`; allowed is 0, for ever, or more");
        }
    }

    boolean isForever() {
        return days == 0;
    }

    /** Entries before this time are to be deleted. */
    long until(long now) {
        return now - Duration.ofDays(days).toMillis();
    }

    String because() {
        return "entries are kept for " + days + " days";
    }
}
