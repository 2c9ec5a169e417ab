package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.PolicyFile;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Does complete checks. Those whose instance has ended count as failed, so that others may begin. */
final class CheckJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckJobs.class);

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final String ENDED = "the instance that did it ended";
    private static final int AT_ONCE = 2;
    private static final int MOST = 8;

    private final DraftTables tables;
    private final Examinations examinations;
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
     * Prepares jobs.
     *
     * @param silence checks of which nothing was heard for so long have failed
     */
    CheckJobs(
            DraftTables tables,
            Examinations examinations,
            TransactionTemplate transaction,
            Clock clock,
            Duration silence) {
        this.tables = tables;
        this.examinations = examinations;
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
     * Begins checks.
     *
     * @param add adds what is to be done, in the name of this instance
     * @throws RefusedStep if there are too many
     */
    CheckRun begin(Function<String, CheckRun> add, ActivePolicy active) {
        if (!room.tryAcquire()) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW, "more checks than " + MOST, "to ask again when others have ended");
        }
        boolean employed = false;
        try {
            CheckRun run = add.apply(owner);
            CheckJob job = new CheckJob(run.name(), tables.checks(), owner);
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

    private void work(CheckJob job, CheckRun run, ActivePolicy active) {
        try {
            DraftFiles files = tables.versions().files(run.draft(), run.version());
            Examined examined = examinations.examine(files, active, run.asOf(), job);
            transaction.executeWithoutResult(status -> keep(run, files, examined));
        } catch (CancellationException e) {
            if (closing) {
                end(job.id(), CheckRun.Status.FAILED, ENDED);
            } else {
                end(job.id(), CheckRun.Status.CANCELLED, null);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("the checks {} failed", job.id(), e);
            end(job.id(), CheckRun.Status.FAILED, job.failure());
        } finally {
            jobs.remove(job.id());
            room.release();
        }
    }

    private void keep(CheckRun run, DraftFiles files, Examined examined) {
        Draft draft = tables.drafts().hold(run.draft());
        if (!tables.checks().done(run.name(), owner, examined, clock.millis())) {
            return;
        }
        Map<String, String> details = tables.checks().told(run.name());
        String release = PolicyFile.hash(files.rules());
        tables.diary()
                .note(
                        new Step("draft-checked", draft.id(), draft.version(), release, run.askedBy(), null, details),
                        "checked version " + run.version() + ", with "
                                + examined.findings().size() + " findings in report " + run.id());
    }

    private void end(CheckId id, CheckRun.Status status, @Nullable String problem) {
        try {
            tables.checks().ended(id, owner, status, problem, clock.millis());
        } catch (RuntimeException e) {
            LOG.warn("the checks {} will be given up", id, e);
        }
    }

    /** Stops checks that are done here. */
    void cancel(CheckId id) {
        CheckJob job = jobs.get(id);
        if (job != null) {
            job.cancel();
        }
    }

    private void beat() {
        try {
            long now = clock.millis();
            for (CheckJob job : jobs.values()) {
                if (!tables.checks().alive(job.id(), owner, now)) {
                    job.cancel();
                }
            }
            int lost = tables.checks().giveUp(now - silence.toMillis(), ENDED, now);
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
