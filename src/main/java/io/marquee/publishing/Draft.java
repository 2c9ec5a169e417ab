package io.marquee.publishing;

import io.marquee.portfolio.Precondition;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A policy that is being written, to become the active release once it is approved.
 *
 * @param id its number, from 1
 * @param version how often it was written, the first time included
 * @param base the id of the release that it was begun from
 * @param reason why the policy is to change, in its authors' words
 * @param author the subject of who began it
 * @param report the number of the checks that it was submitted with; {@code null} if it is not submitted
 * @param publication the number of the publication that its approval led to; {@code null} unless it was approved
 */
public record Draft(
        int id,
        Status status,
        int version,
        String base,
        String reason,
        String author,
        Instant createdAt,
        Instant changedAt,
        @Nullable Integer report,
        @Nullable Integer publication) {

    /** How far a draft is. */
    public enum Status {
        /** It is being written. */
        OPEN,
        /** It waits, frozen, for approval. */
        SUBMITTED,
        /** It was approved. */
        APPROVED,
        /** It was given up. */
        DISCARDED
    }

    /** Names its text and, once it is no longer open, what was done with it. */
    String tag() {
        String state = status == Status.OPEN ? "" : "-" + status.name().toLowerCase(Locale.ROOT);
        return "\"" + version + state + (report == null ? "" : "-" + report) + "\"";
    }

    /**
     * Checks that whoever changes it has seen it as it is.
     *
     * @param match the tags of which one must be its own, or {@code *}
     * @throws RefusedStep if none is given
     * @throws io.marquee.portfolio.RefusedPortfolio if none is its own
     */
    void expect(@Nullable String match) {
        if (match == null) {
            throw new RefusedStep(
                    RefusedStep.Kind.UNCONDITIONAL,
                    "no `If-Match`",
                    "`If-Match` with the tag that the draft was answered with");
        }
        new Precondition(match, null).check(tag());
    }

    /** The same, written once more. */
    Draft written(String because, Instant at) {
        return new Draft(id, status, version + 1, base, because, author, createdAt, at, null, null);
    }

    /** The same in another status. */
    Draft turned(Status to, @Nullable Integer submitted, @Nullable Integer published, Instant at) {
        return new Draft(id, to, version, base, reason, author, createdAt, at, submitted, published);
    }

    /** Checks that it is not frozen. */
    void expectOpen() {
        if (status != Status.OPEN) {
            throw notNow("one that is OPEN");
        }
    }

    /** Checks that it may still become the active release. */
    void expectUnderWay() {
        if (status != Status.OPEN && status != Status.SUBMITTED) {
            throw notNow("one that is OPEN or SUBMITTED");
        }
    }

    /** What is thrown at a step that its status does not allow. */
    RefusedStep notNow(String allowed) {
        return new RefusedStep(RefusedStep.Kind.NOT_NOW, "the draft " + id + ", which is " + status, allowed);
    }
}
