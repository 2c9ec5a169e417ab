package io.marquee.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords by address and user, and lets nobody in where there were too many. A right password does not
 * clear the count, or whoever guesses could hide behind a system that asks often.
 */
final class FailedAttempts {

    /** No more are told apart, so that made-up addresses fill no memory; all others share one count. */
    private static final int MOST_CALLERS = 1_000;

    private static final Caller OTHERS = new Caller("", "");

    private final int allowed;
    private final Duration within;
    private final Clock clock;
    private final Map<Caller, Failures> failures = new ConcurrentHashMap<>();

    FailedAttempts(int allowed, Duration within, Clock clock) {
        this.allowed = allowed;
        this.within = within;
        this.clock = clock;
    }

    private record Caller(String address, String user) {}

    private record Failures(Instant since, int count) {}

    /**
     * Takes note of an attempt.
     *
     * @param user one of few names, lest names be made up
     * @param right whether the password was right
     * @throws TooManyAttempts if too many were wrong, whether this one is right or not
     */
    void note(String address, String user, boolean right) {
        Instant now = clock.instant();
        Caller caller = known(new Caller(address, user), now);
        Failures counted =
                right ? failures.get(caller) : failures.compute(caller, (key, before) -> another(before, now));
        if (counted != null && isLive(counted, now) && counted.count() >= (right ? allowed : allowed + 1)) {
            throw new TooManyAttempts(Duration.between(now, counted.since().plus(within)));
        }
    }

    /** How many callers are told apart now. */
    int size() {
        return failures.size();
    }

    private Caller known(Caller caller, Instant now) {
        if (failures.size() < MOST_CALLERS || failures.containsKey(caller)) {
            return caller;
        }
        failures.values().removeIf(each -> !isLive(each, now));
        return failures.size() < MOST_CALLERS ? caller : OTHERS;
    }

    private Failures another(@Nullable Failures before, Instant now) {
        return before == null || !isLive(before, now)
                ? new Failures(now, 1)
                : new Failures(before.since(), Math.min(before.count(), allowed) + 1);
    }

    private boolean isLive(Failures each, Instant now) {
        return now.isBefore(each.since().plus(within));
    }
}
