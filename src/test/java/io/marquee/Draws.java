package io.marquee;

/** Random numbers that follow from a start alone, by SplitMix64: quick to begin, so each account can have its own. */
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Draws(long seed, long number) {
        this.state = mix(seed + STEP) ^ mix(number * STEP);
    }

    private static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** From 0 up to but not 1. */
    double share() {
        state += STEP;
        return (mix(state) >>> 11) * UNIT;
    }

    /** From 0 up to but not the bound. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** About normal, around 0 with a deviation of about 1, and never further than 3.5 away. */
    double bell() {
        return (share() + share() + share() + share() - 2) * Math.sqrt(3);
    }

    String pick(String... from) {
        return from[below(from.length)];
    }
}
