package io.marquee.portfolio;

import io.marquee.decision.Deciding;
import io.marquee.decision.Keeping;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluations of the whole portfolio, one at a time, whichever instance of the service runs it. A run whose instance
 * has ended is taken over by another, or by the same when it is back.
 */
public final class FormalEvaluations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FormalEvaluations.class);

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Supplier<Releases> releases;
    private final Clock clock;
    private final Watch watch;
    private final OldEvaluations old;
    private final ExecutorService hands = Executors.newCachedThreadPool(new NamedThreads("evaluation"));
    private final ExecutorService runs = Executors.newSingleThreadExecutor(new NamedThreads("evaluation-run"));
    private final EvaluationRun.Workshop workshop;

    /**
     * Prepares evaluations.
     *
     * @param releases the releases that can decide, once the policy is there
     * @param silence a run of which nothing was heard for so long is taken over
     * @param keep of how many past evaluations the accounts are kept; 0: of all
     */
    FormalEvaluations(
            PortfolioTables tables,
            TransactionTemplate transaction,
            Deciding deciding,
            Keeping keeping,
            Supplier<Releases> releases,
            Clock clock,
            Duration silence,
            int keep) {
        this.tables = tables;
        this.transaction = transaction;
        this.releases = releases;
        this.clock = clock;
        this.watch = new Watch("evaluation", tables.evaluations(), clock, silence);
        this.old = new OldEvaluations(tables, transaction, clock, keep);
        this.workshop = new EvaluationRun.Workshop(
                tables,
                transaction,
                deciding,
                keeping,
                hands,
                Runtime.getRuntime().availableProcessors(),
                clock);
    }

    /** Begins to look after runs that were left, and deletes what is not to be kept. */
    void start() {
        watch.start(this::goOn);
        runs.execute(old::delete);
    }

    /**
     * Begins an evaluation of the portfolio as it is now.
     *
     * @param askedBy the name of who asks
     * @throws RefusedPortfolio if another runs, or the portfolio's own revenue is needed and is 0, or another release
     *     than the active one would give accounts their tiers
     */
    public Evaluation begin(EvaluationRequest request, Release release, String askedBy) {
        checkActive(request, release);
        Evaluation evaluation = Objects.requireNonNull(transaction.execute(status -> add(request, release, askedBy)));
        employ(evaluation, () -> release);
        return evaluation;
    }

    private void employ(Evaluation evaluation, Supplier<Release> release) {
        watch.began(evaluation.id());
        runs.execute(() -> run(evaluation, release));
    }

    private void checkActive(EvaluationRequest request, Release release) {
        Release active = releases.get().active();
        if (!request.isDryRun() && !release.id().equals(active.id())) {
            throw RefusedPortfolio.parameter(
                    "the release `" + release.id() + "`, which is not active, for an evaluation that is no dry run",
                    "the active release, `" + active.id() + "`, or `dryRun`");
        }
    }

    private Evaluation add(EvaluationRequest request, Release release, String askedBy) {
        int no = tables.evaluations().next();
        if (!tables.state().begin(no)) {
            throw RefusedPortfolio.underWay(
                    "an evaluation while evaluation " + tables.state().running() + " runs", "one at a time");
        }
        long snapshot = tables.revisions().next();
        Accounts.Sum sum = tables.accounts().sum(snapshot);
        Applied base = tables.state().applied();
        Evaluation evaluation = new Evaluation(
                no,
                Evaluation.Status.RUNNING,
                request.asOf(),
                request.pursued(),
                supplierRevenue(request, sum),
                request.supplierRevenue() != null,
                request.personalisationCapacityHours(),
                release.id(),
                request.isDryRun(),
                askedBy,
                base == null ? null : base.no(),
                sum.accounts(),
                0,
                0,
                null,
                null,
                Instant.ofEpochMilli(clock.millis()),
                null,
                null);
        tables.evaluations().add(evaluation, snapshot, watch.owner());
        return evaluation;
    }

    private static @Nullable BigDecimal supplierRevenue(EvaluationRequest request, Accounts.Sum sum) {
        if (request.supplierRevenue() != null || sum.accounts() == 0) {
            return request.supplierRevenue();
        }
        if (sum.revenue().signum() == 0) {
            throw RefusedPortfolio.facts(
                    "/supplierRevenue",
                    "nothing, while the revenues of all accounts add up to 0",
                    "a number more than 0");
        }
        return Exact.plain(sum.revenue());
    }

    /**
     * An evaluation.
     *
     * @throws RefusedPortfolio if there is none of this number
     */
    public Evaluation find(int no) {
        return tables.evaluations()
                .find(no)
                .orElseThrow(() -> RefusedPortfolio.unknown("the evaluation `" + no + "`", "the id of an evaluation"));
    }

    /** Some evaluations before a number, the latest first. */
    List<Evaluation> before(int no, int most) {
        return tables.evaluations().before(no, most);
    }

    /**
     * Ends an evaluation before its end. It has changed nothing.
     *
     * @throws RefusedPortfolio if there is none of this number, or it does not run
     */
    public Evaluation cancel(int no) {
        Evaluation evaluation = find(no);
        boolean cancelled =
                Boolean.TRUE.equals(transaction.execute(status -> end(no, Evaluation.Status.CANCELLED, null)));
        if (!cancelled) {
            throw RefusedPortfolio.underWay(
                    "the end of evaluation " + no + ", which is "
                            + find(evaluation.id()).status(),
                    "one that is RUNNING");
        }
        return find(no);
    }

    private boolean end(int no, Evaluation.Status as, @Nullable String problem) {
        boolean ended = tables.evaluations().end(no, as, problem, clock.millis());
        if (ended) {
            tables.state().end(no);
        }
        return ended;
    }

    private void goOn(int no) {
        Evaluation evaluation = find(no);
        employ(evaluation, () -> release(evaluation));
    }

    private Release release(Evaluation evaluation) {
        return releases.get()
                .find(evaluation.release())
                .orElseThrow(() -> new IllegalStateException("release " + evaluation.release() + " is unknown"));
    }

    private void run(Evaluation evaluation, Supplier<Release> release) {
        try {
            new EvaluationRun(evaluation, release.get(), watch.owner(), workshop).run();
        } catch (RuntimeException e) {
            breakOff(evaluation, e);
        } finally {
            watch.ended(evaluation.id());
            old.delete();
        }
    }

    /** What got somewhere goes on later, from there; what got nowhere would only do so again. */
    private void breakOff(Evaluation evaluation, RuntimeException cause) {
        int no = evaluation.id();
        try {
            if (watch.isClosed() || find(no).done() > evaluation.done()) {
                LOG.warn("evaluation {} broke off and will go on", no, cause);
                tables.evaluations().leave(no, watch.owner());
            } else {
                LOG.error("evaluation {} failed", no, cause);
                String text = String.valueOf(cause.getMessage());
                transaction.executeWithoutResult(status ->
                        end(no, Evaluation.Status.FAILED, text.substring(0, Math.min(1000, text.length()))));
            }
        } catch (RuntimeException e) {
            LOG.warn("evaluation {} is left as it is, and will go on", no, e);
        }
    }

    @Override
    public void close() {
        watch.close();
        runs.shutdownNow();
        hands.shutdownNow();
    }
}
