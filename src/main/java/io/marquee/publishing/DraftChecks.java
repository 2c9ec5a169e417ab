package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Complete checks of drafts, as jobs. Those whose instance has ended count as failed, so that others may begin. */
final class DraftChecks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DraftChecks.class);

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int AT_ONCE = 2;
    private static final int MOST = 8;

    private final DraftTables tables;
    private final Checkup checkup;
    private final Examinations examinations;
    private final LongSupplier portfolioRevision;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration silence;
    private final String owner = UUID.randomUUID().toString();
    private final Map<CheckId, CheckJob> jobs = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(MOST);
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, named("draft-checks"));
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(named("draft-beat"));
    private volatile boolean closing;

    /**
     * Prepares checks.
     *
     * @param portfolioRevision the number of the portfolio's latest change
     * @param silence checks of which nothing was heard for so long have failed
     */
    DraftChecks(
            DraftTables tables,
            Checkup checkup,
            Examinations examinations,
            LongSupplier portfolioRevision,
            TransactionTemplate transaction,
            Clock clock,
            Duration silence) {
        this.tables = tables;
        this.checkup = checkup;
        this.examinations = examinations;
        this.portfolioRevision = portfolioRevision;
        this.transaction = transaction;
        this.clock = clock;
        this.silence = silence;
    }

    /** Begins to look after checks that were left. */
    void start() {
        ScheduledFuture<?> beating =
                beats.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("checks are looked after: {}", beating);
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
        if (!room.tryAcquire()) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW, "more checks than " + MOST, "to ask again when others have ended");
        }
        boolean employed = false;
        try {
            Release active = checkup.incumbent();
            CheckRun run = Objects.requireNonNull(transaction.execute(status -> add(no, asOf, by, active)));
            CheckJob job = new CheckJob(new CheckId(no, run.id()), tables.checks(), owner);
            jobs.put(job.id(), job);
            workers.execute(() -> work(job, run, active));
            employed = true;
            return run;
        } finally {
            if (!employed) {
                room.release();
            }
        }
    }

    private CheckRun add(int no, LocalDate asOf, String by, Release active) {
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
                active.id(),
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

    private void work(CheckJob job, CheckRun run, Release active) {
        try {
            DraftFiles files = tables.versions().files(run.draft(), run.version());
            Examined examined = examinations.examine(files, active, run.asOf(), job);
            transaction.executeWithoutResult(status -> keep(run, files, examined));
        } catch (CancellationException e) {
            end(
                    job.id(),
                    closing ? CheckRun.Status.FAILED : CheckRun.Status.CANCELLED,
                    closing ? "its instance ended" : "");
        } catch (RuntimeException | Error e) {
            LOG.error("the checks {} failed", job.id(), e);
            end(job.id(), CheckRun.Status.FAILED, "a check failed; the service's log says why");
        } finally {
            jobs.remove(job.id());
            room.release();
        }
    }

    private void keep(CheckRun run, DraftFiles files, Examined examined) {
        Draft draft = tables.drafts().hold(run.draft());
        if (!tables.checks().done(new CheckId(run.draft(), run.id()), owner, examined, clock.millis())) {
            return;
        }
        Map<String, String> details = new TreeMap<>();
        details.put("report", Integer.toString(run.id()));
        details.put("checkedVersion", Integer.toString(run.version()));
        details.put("proposal", run.proposal());
        details.put("findings", Sha256.of(examined.findingsJson()));
        details.put("active", run.active());
        details.put("asOf", run.asOf().toString());
        String impact = examined.impactJson();
        if (impact != null) {
            details.put("impact", Sha256.of(impact));
        }
        String release = PolicyFile.hash(files.rules());
        tables.diary()
                .note(
                        new Step("draft-checked", draft.id(), draft.version(), release, run.askedBy(), null, details),
                        "checked version " + run.version() + ", with "
                                + examined.findings().size() + " findings in report " + run.id());
    }

    private void end(CheckId id, CheckRun.Status status, String problem) {
        try {
            tables.checks().ended(id, owner, status, problem.isEmpty() ? null : problem, clock.millis());
        } catch (RuntimeException e) {
            LOG.warn("the checks {} will be given up", id, e);
        }
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
     * One thing that was found.
     *
     * @param index its place among the findings, from 0
     * @throws RefusedStep if there is none there
     */
    Finding finding(CheckId id, int index) {
        List<Finding> findings = report(id).findings();
        if (findings == null || index >= findings.size()) {
            throw new RefusedStep(
                    RefusedStep.Kind.UNKNOWN,
                    "the finding `" + index + "`",
                    "the place of a finding of checks that are DONE, from 0");
        }
        return findings.get(index);
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
        CheckJob job = jobs.get(id);
        if (job != null) {
            job.cancel();
        }
        return report;
    }

    private void beat() {
        try {
            long now = clock.millis();
            for (CheckJob job : jobs.values()) {
                if (!tables.checks().alive(job.id(), owner, now)) {
                    job.cancel();
                }
            }
            int lost = tables.checks().giveUp(now - silence.toMillis(), "its instance ended", now);
            if (lost > 0) {
                LOG.warn("{} checks of instances that ended are given up", lost);
            }
        } catch (RuntimeException e) {
            LOG.warn("checks cannot be looked after", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        beats.shutdownNow();
        jobs.values().forEach(CheckJob::cancel);
        workers.shutdown();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
