package io.marquee.scenario;

import java.time.Duration;

/** Until when scenarios may run. */
record Deadline(long nanos, Duration limit) {

    /** Never. */
    static final Deadline NONE = new Deadline(0, Duration.ZERO);

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), limit);
    }

    /** What is left; not positive if nothing is. */
    long left() {
        return nanos - System.nanoTime();
    }

    /** @throws OutOfTime if it is over */
    void check() {
        if (!limit.isZero() && left() < 0) {
            throw new OutOfTime(limit);
        }
    }
}
