package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Complete checks of drafts, and their reports. */
final class DraftChecks {

    private final DraftTables tables;
    private final Checkup checkup;
    private final CheckJobs jobs;
    private final LongSupplier portfolioRevision;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Prepares checks.
     *
     * @param portfolioRevision the number of the portfolio's latest change
     */
    DraftChecks(
            DraftTables tables,
            Checkup checkup,
            CheckJobs jobs,
            LongSupplier portfolioRevision,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.checkup = checkup;
        this.jobs = jobs;
        this.portfolioRevision = portfolioRevision;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to check a draft as it is now.
     *
     * @param asOf the day as of which the portfolio is decided
     * @param by the subject of who asks
     * @throws RefusedStep if there is no such draft, it is neither open nor submitted, or is being checked already, or
     *     too many others are
     */
    CheckRun begin(int no, LocalDate asOf, String by) {
        ActivePolicy active = checkup.incumbent();
        PolicyId replacing = PolicyId.of(active);
        return jobs.begin(
                owner -> Objects.requireNonNull(transaction.execute(status -> add(no, asOf, by, replacing, owner))),
                active);
    }

    private CheckRun add(int no, LocalDate asOf, String by, PolicyId replacing, String owner) {
        Draft draft = tables.drafts().hold(no);
        draft.expectUnderWay();
        tables.checks().running(no).ifPresent(other -> {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    "checks of draft " + no + " while its checks " + other.id() + " are RUNNING",
                    "to wait for them, or to cancel them");
        });
        CheckRun run = new CheckRun(
                no,
                tables.checks().next(no),
                CheckRun.Status.RUNNING,
                draft.version(),
                tables.versions().contents(draft).proposal(),
                replacing.release(),
                replacing.features(),
                portfolioRevision.getAsLong(),
                asOf,
                by,
                Instant.ofEpochMilli(clock.millis()),
                null,
                null,
                0,
                0,
                List.of(),
                null);
        tables.checks().add(run, owner);
        return run;
    }

    /** @throws RefusedStep if there is no such draft */
    List<CheckRun> of(int draft) {
        return tables.checks().of(tables.drafts().find(draft).id());
    }

    /** @throws RefusedStep if there are none of this number */
    CheckReport report(CheckId id) {
        return tables.checks().report(id);
    }

    /**
     * What the proposal would change for the portfolio, as JSON.
     *
     * @throws RefusedStep if it was not studied, or not yet
     */
    String impact(CheckId id) {
        CheckReport report = report(id);
        return tables.checks()
                .impact(id)
                .orElseThrow(() -> new RefusedStep(
                        RefusedStep.Kind.UNKNOWN,
                        "the impact of checks that are " + report.run().status(),
                        "checks that are DONE, of a draft that compiles"));
    }

    /**
     * The account that shows something that was found.
     *
     * @param index the place of what was found among the findings, from 0
     * @throws RefusedStep if there is nothing there, or no account shows it
     */
    Witness witness(CheckId id, int index) {
        List<Finding> findings = report(id).findings();
        Witness witness = findings == null || index >= findings.size()
                ? null
                : findings.get(index).witness();
        if (witness == null) {
            throw new RefusedStep(
                    RefusedStep.Kind.UNKNOWN,
                    "the finding `" + index + "`",
                    "the place, from 0, of a finding with a witness among those of checks that are DONE");
        }
        return witness;
    }

    /**
     * Stops checks.
     *
     * @throws RefusedStep if there are none of this number, or they have ended
     */
    CheckReport cancel(CheckId id) {
        CheckReport report = report(id);
        if (!tables.checks().cancel(id)) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    "the end of checks that are " + report.run().status(),
                    "checks that are RUNNING");
        }
        jobs.cancel(id);
        return report;
    }
}
