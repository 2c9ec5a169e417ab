package io.marquee.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a draft.
 *
 * @param version the draft's version after it
 * @param what what was done, in lower case
 * @param by the subject of who did it
 * @param comment what they said; {@code null} if they said nothing
 */
public record DraftEvent(
        int version,
        String what,
        String by,
        Instant at,
        @Nullable String comment) {}
