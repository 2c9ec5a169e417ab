package io.marquee.scenario;

import java.time.Duration;

/** A run of scenarios takes longer than it may. */
final class OutOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTime(Duration limit) {
        super("the scenarios do not end within " + limit.toSeconds() + " s");
    }
}
