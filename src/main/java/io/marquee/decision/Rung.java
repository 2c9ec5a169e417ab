package io.marquee.decision;

/**
 * A level on an entitlement's ladder.
 *
 * @param height the higher, the more is owed
 * @param level in words
 */
public record Rung(int height, String level) implements Comparable<Rung> {

    private static final int ABOVE_WORDS = 1_000_000;

    public static Rung word(EntitlementType type, String level) {
        return new Rung(type.rungs().indexOf(level), level);
    }

    /** So many a year: more is higher. */
    public static Rung count(int times) {
        return new Rung(ABOVE_WORDS + times, String.valueOf(times));
    }

    /** So long a wait: less is higher. */
    public static Rung wait(int time, String level) {
        return new Rung(ABOVE_WORDS - time, level);
    }

    @Override
    public int compareTo(Rung other) {
        return Integer.compare(height, other.height);
    }
}
