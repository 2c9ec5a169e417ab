package io.marquee.coverage;

import io.marquee.account.FactsJson;
import io.marquee.account.Tier;
import io.marquee.policy.Release;
import io.marquee.portfolio.KnownFacts;
import io.marquee.portfolio.NamedThreads;
import io.marquee.portfolio.RefusedPortfolio;
import io.marquee.portfolio.ServedAccounts;
import io.marquee.portfolio.Watch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coverage plans of the accounts that are kept, as jobs. A plan whose instance has ended is made anew by another, or by
 * the same when it is back, from the same accounts and managers.
 */
public final class CoveragePlans implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CoveragePlans.class);

    private final StoredPlans stored;
    private final ServedAccounts accounts;
    private final KnownFacts<Manager> managers;
    private final TransactionTemplate transaction;
    private final Function<String, Optional<Release>> releases;
    private final Clock clock;
    private final Watch watch;
    private final Map<Integer, Planning> plannings = new ConcurrentHashMap<>();
    private final ExecutorService planners = Executors.newSingleThreadExecutor(new NamedThreads("coverage-planner"));

    /**
     * Prepares plans.
     *
     * @param releases finds a release by its id
     * @param silence a plan of which nothing was heard for so long is made anew
     */
    CoveragePlans(
            StoredPlans stored,
            ServedAccounts accounts,
            KnownFacts<Manager> managers,
            TransactionTemplate transaction,
            Function<String, Optional<Release>> releases,
            Clock clock,
            Duration silence) {
        this.stored = stored;
        this.accounts = accounts;
        this.managers = managers;
        this.transaction = transaction;
        this.releases = releases;
        this.clock = clock;
        this.watch = new Watch("coverage plan", stored, clock, silence);
    }

    /** Begins to look after plans that were left. */
    void start() {
        watch.start(this::goOn);
    }

    /**
     * Begins a plan of the accounts and managers as they are now.
     *
     * @param askedBy the name of who asks
     * @throws RefusedPortfolio if no formal evaluation gave accounts their tiers yet, or there are too many
     */
    public PlanJob begin(PlanRequest asked, Release release, String askedBy) {
        PlanRules rules = PlanRules.of(release, asked.asOf());
        List<Tier> needy = rules.needed().keySet().stream().toList();
        PlanJob begun = Objects.requireNonNull(transaction.execute(status -> {
            ServedAccounts.Read read = accounts.read(needy, CoverageRequest.MOST_ACCOUNTS);
            CoverageRequest request = new CoverageRequest(
                    asked.asOf(),
                    managers.all().stream().map(KnownFacts.Known::facts).toList(),
                    read.accounts().stream().map(CoveragePlans::managed).toList());
            PlanJob job = new PlanJob(
                    stored.next(),
                    PlanJob.Status.RUNNING,
                    asked,
                    release.id(),
                    askedBy,
                    read.evaluation(),
                    request.accounts().size(),
                    request.managers().size(),
                    null,
                    Instant.ofEpochMilli(clock.millis()),
                    null,
                    null,
                    null,
                    null);
            stored.add(job, new PlanBasis(request, read.evaluation(), read.revision()), watch.owner());
            return job;
        }));
        employ(begun, () -> release);
        return begun;
    }

    private void employ(PlanJob job, Supplier<Release> release) {
        watch.began(job.id());
        planners.execute(() -> plan(job, release));
    }

    private static ManagedAccount managed(ServedAccounts.Served served) {
        return new ManagedAccount(
                served.account().accountId(),
                served.tier(),
                served.score(),
                BigDecimal.valueOf(served.effortHours()),
                served.account().industry(),
                served.account().homeRegion(),
                served.account().annualRevenue(),
                served.account().accountManagerId());
    }

    private void plan(PlanJob job, Supplier<Release> release) {
        int no = job.id();
        try {
            Planning planning = new CoveragePlanner()
                    .prepare(
                            stored.basis(no).request(),
                            release.get(),
                            job.asked().limits(),
                            progress -> stored.better(no, progress.best()));
            plannings.put(no, planning);
            CoveragePlan plan = planning.run();
            if (!watch.isClosed()) {
                stored.done(no, watch.owner(), plan, clock.millis());
            }
        } catch (RuntimeException e) {
            fail(no, e);
        } finally {
            plannings.remove(no);
            watch.ended(no);
        }
    }

    private void fail(int no, RuntimeException cause) {
        LOG.error("coverage plan {} failed", no, cause);
        try {
            if (!watch.isClosed()) {
                stored.failed(no, watch.owner(), String.valueOf(cause.getMessage()), clock.millis());
            }
        } catch (RuntimeException e) {
            LOG.warn("coverage plan {} will be made anew", no, e);
        }
    }

    /**
     * A plan and how far it is.
     *
     * @throws RefusedPortfolio if there is none of this number
     */
    public PlanJob find(int no) {
        return stored.find(no)
                .orElseThrow(
                        () -> RefusedPortfolio.unknown("the coverage plan `" + no + "`", "the id of a coverage plan"));
    }

    /** Some plans before a number, the latest first. */
    List<PlanJob> before(int no, int most) {
        return stored.before(no, most);
    }

    /**
     * The plan itself.
     *
     * @throws RefusedPortfolio if there is none of this number, or it is not made
     */
    CoveragePlan plan(int no) {
        PlanJob job = find(no);
        return stored.plan(no)
                .map(text -> FactsJson.EXACT.readValue(text, CoveragePlan.class))
                .orElseThrow(() -> RefusedPortfolio.underWay(
                        "the plan " + no + ", which is " + job.status(), "one that is DONE or APPLIED"));
    }

    /**
     * Ends the search of a plan, which then has the best that was found.
     *
     * @throws RefusedPortfolio if there is none of this number, or it is not being made by this instance
     */
    PlanJob cancel(int no) {
        PlanJob job = find(no);
        Planning planning = plannings.get(no);
        if (planning == null) {
            throw RefusedPortfolio.underWay(
                    "the end of coverage plan " + no + ", which is " + job.status()
                            + (job.isRunning() ? " elsewhere, or waiting" : ""),
                    "one that is RUNNING here");
        }
        planning.cancel();
        return job;
    }

    /**
     * Puts every account of a plan into the care of its manager, all or none.
     *
     * @param by the name of who asks
     * @throws RefusedPortfolio if there is none of this number, it is not DONE, or an account or manager was changed
     *     since it was begun
     */
    public PlanJob apply(int no, String by) {
        CoveragePlan plan = plan(no);
        transaction.executeWithoutResult(status -> {
            PlanBasis basis = stored.basis(no);
            if (!stored.applied(no, by, clock.millis())) {
                throw RefusedPortfolio.underWay(
                        "the coverage plan " + no + ", which is " + find(no).status(), "one that is DONE");
            }
            checkManagers(basis);
            accounts.hand(
                    managersOf(plan, basis), new ServedAccounts.Read(basis.evaluation(), basis.revision(), List.of()));
        });
        return find(no);
    }

    private void checkManagers(PlanBasis basis) {
        List<Manager> now = managers.all().stream().map(KnownFacts.Known::facts).toList();
        if (!now.equals(basis.request().managers())) {
            throw RefusedPortfolio.changed(
                    "a plan whose managers were changed since", "a plan whose managers are as they were");
        }
    }

    private static Map<String, Optional<String>> managersOf(CoveragePlan plan, PlanBasis basis) {
        Map<String, Optional<String>> managers = new HashMap<>();
        basis.request().accounts().forEach(account -> managers.put(account.accountId(), Optional.empty()));
        plan.assignments().forEach(each -> managers.put(each.accountId(), Optional.of(each.managerId())));
        return managers;
    }

    private void goOn(int no) {
        PlanJob job = find(no);
        employ(job, () -> release(job));
    }

    private Release release(PlanJob job) {
        return releases.apply(job.release())
                .orElseThrow(() -> new IllegalStateException("release " + job.release() + " is unknown"));
    }

    @Override
    public void close() {
        watch.close();
        plannings.values().forEach(Planning::cancel);
        planners.shutdownNow();
    }
}
