package io.marquee.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coverage plan that is asked for, and how far it is.
 *
 * @param id its number, from 1
 * @param asked what was asked
 * @param release the id of the release whose rules hold
 * @param evaluation the formal evaluation that gave the accounts their tiers
 * @param accounts how many accounts need a manager or have one
 * @param managers how many managers there are
 * @param best the score of the best plan so far; {@code null} before the first
 * @param appliedAt when accounts were put into the care of its managers; {@code null} if they were not
 * @param problem why it failed; {@code null} unless it did
 */
public record PlanJob(
        int id,
        Status status,
        PlanRequest asked,
        String release,
        String askedBy,
        int evaluation,
        int accounts,
        int managers,
        @Nullable PlanScore best,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String problem) {

    /** How far a plan is. */
    public enum Status {
        RUNNING,
        DONE,
        APPLIED,
        FAILED
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }
}
