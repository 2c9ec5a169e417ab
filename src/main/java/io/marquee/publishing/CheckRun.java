package io.marquee.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complete checks of a draft, and how far they are.
 *
 * @param draft the draft's number
 * @param id its number among those of the draft, from 1
 * @param version the draft's version that is checked
 * @param proposal the hash of that version's files
 * @param active the id of the release whose place it would take
 * @param activeFeatures the hash of the features that come with it
 * @param portfolioRevision the last change of the portfolio that is seen
 * @param asOf the day as of which the portfolio is decided
 * @param askedBy the subject of who asked
 * @param doing the check under way; {@code null} where none is
 * @param done how many accounts the study of the portfolio has done
 * @param total of how many; 0 while that is not known
 * @param times how long each check took; what is SAFE is part of COMPILES
 * @param problem why they failed; {@code null} unless they did
 */
public record CheckRun(
        int draft,
        int id,
        Status status,
        int version,
        String proposal,
        String active,
        String activeFeatures,
        long portfolioRevision,
        LocalDate asOf,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable CheckKind doing,
        long done,
        long total,
        List<Time> times,
        @Nullable String problem) {

    /** How far checks are. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** The policy whose place the proposal would take. */
    PolicyId replacing() {
        return new PolicyId(active, activeFeatures);
    }

    CheckId name() {
        return new CheckId(draft, id);
    }

    /** How many milliseconds a check took. */
    public record Time(CheckKind check, long millis) {}
}
