package io.marquee.policy;

import java.time.Duration;

/**
 * How much a policy may do for one decision before it is cut off.
 *
 * @param firings the most rules that may fire
 * @param time the longest that it may take
 */
public record Limits(int firings, Duration time) {

    /** Far beyond what a sane policy needs: a thousand times the firings and the time of the default one. */
    public static final Limits DEFAULT = new Limits(50_000, Duration.ofSeconds(5));

    public Limits {
        if (firings < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits must leave room to decide");
        }
    }
}
