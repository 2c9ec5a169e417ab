package io.marquee.coverage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to look for a better plan. Plans of the same request, release, number of moves and seed are the same, unless
 * time ran out first.
 *
 * @param moves the most changes that are tried, 0 or more; 0 takes the first draft as it is; {@code null}: any number
 * @param time the longest to look; {@code null}: as long as the moves take
 * @param seed where chance starts
 */
public record SearchLimits(@Nullable Long moves, @Nullable Duration time, long seed) {

    /** @throws IllegalArgumentException if a limit is negative, or there is none */
    public SearchLimits {
        if ((moves == null && time == null) || (moves != null && moves < 0) || (time != null && time.isNegative())) {
            throw new IllegalArgumentException("a search has a number of moves, or a time, of at least 0");
        }
    }

    /** A search of so many moves. */
    public static SearchLimits moves(long moves) {
        return new SearchLimits(moves, null, 0);
    }

    /** A search of so much time; two of them may end with different plans. */
    public static SearchLimits time(Duration time) {
        return new SearchLimits(null, time, 0);
    }

    boolean isNothing() {
        return (moves != null && moves == 0) || (time != null && time.isZero());
    }
}
