package io.marquee.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the release before.
 *
 * @param since its id; {@code null}: there was none
 * @param words a sentence for each change
 */
record Changes(@Nullable String since, List<String> words) {

    /** There was no release before. */
    static final Changes OF_THE_FIRST = new Changes(null, List.of());

    String told() {
        if (since == null) {
            return "This is the first release.";
        }
        return words.isEmpty() ? "Nothing changed since release " + since + "." : "Since release " + since + ":";
    }
}
