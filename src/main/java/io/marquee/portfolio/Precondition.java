package io.marquee.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before something is changed (RFC 9110, 13.1).
 *
 * @param match tags of which one must be the thing's, or {@code *}: it must be there; {@code null} asks for nothing
 * @param noneMatch {@code *}: it must not be there; {@code null} asks for nothing
 */
public record Precondition(@Nullable String match, @Nullable String noneMatch) {

    /** Nothing. */
    public static final Precondition NONE = new Precondition(null, null);

    /**
     * Checks what is there.
     *
     * @param tag the tag of what is there; {@code null} if nothing is
     * @throws RefusedPortfolio if that is not what must hold
     */
    public void check(@Nullable String tag) {
        String is = tag == null ? "nothing is there" : "the tag is `" + tag + "`";
        if (match != null && !matches(match, tag)) {
            throw RefusedPortfolio.changed("`If-Match: " + match + "` while " + is, "the tag of what is there");
        }
        if (noneMatch != null && matches(noneMatch, tag)) {
            throw RefusedPortfolio.changed("`If-None-Match: " + noneMatch + "` while " + is, "a tag that is not there");
        }
    }

    private static boolean matches(String tags, @Nullable String tag) {
        return tag != null
                && (tags.strip().equals("*")
                        || Arrays.stream(tags.split(",")).map(String::strip).anyMatch(tag::equals));
    }
}
