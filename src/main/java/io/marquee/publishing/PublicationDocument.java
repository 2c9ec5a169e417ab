package io.marquee.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication as people read it, with what became of it.
 *
 * @param id its number, from 1
 * @param status what became of it
 * @param release the id of the release
 * @param features the hash of the features that come with it
 * @param kind how it came about
 * @param draft the number of the draft that was approved; {@code null} if none was
 * @param by the subject of who decided it
 * @param reason why, in their words
 * @param recordedAt when it was decided
 * @param effectiveFrom from when on the release is to decide
 * @param replacing the id of the release that it was to take the place of; {@code null} for the first
 * @param liveSince since when it does, or did; {@code null}: not yet, or never
 * @param ended why it never will; {@code null} unless it was cancelled or overtaken
 */
public record PublicationDocument(
        int id,
        Status status,
        String release,
        String features,
        Publication.Kind kind,
        @Nullable Integer draft,
        String by,
        String reason,
        Instant recordedAt,
        Instant effectiveFrom,
        @Nullable String replacing,
        @Nullable Instant liveSince,
        @Nullable Ended ended) {

    /** What became of a publication. */
    public enum Status {
        /** Its time has not come. */
        SCHEDULED,
        /** Its release decides. */
        ACTIVE,
        /** Its release decided until another took its place. */
        REPLACED,
        /** It was called off before its time came. */
        CANCELLED,
        /** Another release took the place of the one that it was approved against. */
        OVERTAKEN
    }

    /**
     * Why a publication that was to come will not.
     *
     * @param at since when that is so
     * @param by the subject of who decided it
     * @param reason why, in their words
     */
    public record Ended(Instant at, String by, String reason) {}

    Publication publication() {
        return new Publication(id, release, kind, draft, by, reason, recordedAt, effectiveFrom, liveSince);
    }

    boolean isOf(String otherRelease, String otherFeatures) {
        return release.equals(otherRelease) && features.equals(otherFeatures);
    }
}
