package io.marquee.portfolio;

import io.marquee.account.Context;
import io.marquee.account.Objective;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of the whole portfolio, and how far it is.
 *
 * @param id its number, from 1
 * @param supplierRevenue what shares of our revenue are of; {@code null} in a portfolio without accounts, if none was
 *     given
 * @param supplierRevenueGiven whether it was given, rather than summed up over the portfolio
 * @param release the id of the release that decides
 * @param dryRun whether nothing is changed and no decision kept
 * @param previous the evaluation whose tiers it starts from; {@code null} if it is the first
 * @param total how many accounts there are to evaluate
 * @param done how many are evaluated, with those that were refused
 * @param refused how many have facts that cannot be decided on as of the day; they keep their tier
 * @param perSecond accounts a second since it began or went on; {@code null} unless it runs
 * @param secondsLeft how long it will take at this rate; {@code null} unless it runs and its rate is known
 * @param problem why it failed; {@code null} unless it did
 */
public record Evaluation(
        int id,
        Status status,
        LocalDate asOf,
        Objective objective,
        @Nullable BigDecimal supplierRevenue,
        boolean supplierRevenueGiven,
        @Nullable BigDecimal personalisationCapacityHours,
        String release,
        boolean dryRun,
        String askedBy,
        @Nullable Integer previous,
        long total,
        long done,
        long refused,
        @Nullable Long perSecond,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String problem) {

    /** How far an evaluation is. */
    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** What decisions depend on besides the account; asked only if there are accounts. */
    Context context() {
        return new Context(asOf, Objects.requireNonNull(supplierRevenue), objective, personalisationCapacityHours);
    }
}
