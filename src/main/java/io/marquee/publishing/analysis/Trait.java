package io.marquee.publishing.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of accounts that rules ask about, and the one fact that is changed to give an account this figure.
 *
 * @param property the figure as rules ask about it
 * @param field the fact that is changed; its absence makes the figure unknown
 * @param better whether more of it is better, all else equal
 * @param values the values to try, ascending
 * @param setting gives an account the figure
 */
record Trait(String property, String field, Better better, List<Object> values, Setting setting) {

    /** In which direction a figure improves an account. */
    enum Better {
        MORE,
        LESS,
        NEITHER
    }

    /** Gives an account a figure. */
    interface Setting {
        /** The account with the figure, or {@code null} where it cannot have it. */
        @Nullable Sketch of(Sketch sketch, Object value);
    }

    /** The values from the worst to the best; {@link Better#NEITHER}: as they are. */
    List<Object> ascending() {
        if (better != Better.LESS) {
            return values;
        }
        List<Object> reversed = new java.util.ArrayList<>(values);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    /** Whether an improvement is judged. */
    boolean isJudged() {
        return better != Better.NEITHER;
    }
}
