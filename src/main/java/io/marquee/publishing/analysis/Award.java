package io.marquee.publishing.analysis;

import io.marquee.policy.Claimed;
import io.marquee.policy.Law;

/**
 * What a rule claims, and for what.
 *
 * @param of what it is claimed for, for instance {@code earns GROWTH}; claims for the same compete
 * @param fold which of several claims holds
 * @param value the value claimed
 */
record Award(Law law, Claimed claim, String of, Fold fold, Comparable<?> value) {

    /** Which of several claims for the same holds. */
    enum Fold {
        /** The greatest. */
        HIGHEST,
        /** The least. */
        LOWEST,
        /** Only one makes sense: another value contradicts it. */
        ONE,
        /** All of them. */
        ALL
    }

    /** Whether this claim holds where both are made, and the other does not. */
    boolean beats(Award other) {
        int comparison = compare(value, other.value);
        return switch (fold) {
            case HIGHEST -> comparison > 0;
            case LOWEST -> comparison < 0;
            case ONE, ALL -> false;
        };
    }

    boolean isSame(Award other) {
        return compare(value, other.value) == 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // claims for the same are of one type
    static int compare(Comparable one, Comparable other) {
        return one.getClass() == other.getClass() || one instanceof Enum ? one.compareTo(other) : 0;
    }
}
