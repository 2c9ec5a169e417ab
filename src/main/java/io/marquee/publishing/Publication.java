package io.marquee.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a release becomes the active one, and why.
 *
 * @param id its number, from 1
 * @param release the id of the release
 * @param kind how it came about
 * @param draft the number of the draft that was approved; {@code null} if none was
 * @param by the subject of who decided it
 * @param reason why, in their words
 * @param recordedAt when it was decided
 * @param effectiveFrom from when on the release is to decide
 * @param liveSince since when it does, or did; {@code null}: not yet
 */
public record Publication(
        int id,
        String release,
        Kind kind,
        @Nullable Integer draft,
        String by,
        String reason,
        Instant recordedAt,
        Instant effectiveFrom,
        @Nullable Instant liveSince) {

    /** How a publication came about. */
    public enum Kind {
        /** The first release of a new store. */
        FIRST,
        /** A draft was approved. */
        APPROVED,
        /** An earlier release was called back. */
        ROLLBACK,
        /** The folder of rules changed. */
        FOLDER
    }
}
