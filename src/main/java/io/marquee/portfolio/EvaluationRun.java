package io.marquee.portfolio;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decision;
import io.marquee.decision.Keeping;
import io.marquee.decision.Kept;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One evaluation under way. Some accounts are read, while those before are decided about, while those before them are
 * written; what is written, and how far the run is, goes into one transaction. So a run that breaks off goes on where
 * it was, and finds the same: it sees the accounts as they were when it began.
 */
final class EvaluationRun {

    private static final int AT_ONCE = 1000;

    /** So few that a processor's caches hold what was read of them until they are decided about. */
    private static final int AT_A_TIME = 32;

    private final Evaluation evaluation;
    private final Release release;
    private final String owner;
    private final Workshop workshop;

    /**
     * Prepares a run.
     *
     * @param owner the name of who runs it
     */
    EvaluationRun(Evaluation evaluation, Release release, String owner, Workshop workshop) {
        this.evaluation = evaluation;
        this.release = release;
        this.owner = owner;
        this.workshop = workshop;
    }

    /** Runs to the end, or until it may not go on. */
    void run() {
        Evaluations.Cursor cursor = workshop.tables().evaluations().cursor(evaluation.id());
        Tally tally = cursor.tally();
        CompletableFuture<List<AccountVersion>> reading = read(cursor, cursor.reached());
        CompletableFuture<Boolean> writing = CompletableFuture.completedFuture(true);
        while (true) {
            List<AccountVersion> versions = join(reading);
            if (versions.isEmpty()) {
                break;
            }
            String reached = versions.get(versions.size() - 1).id();
            reading = read(cursor, reached);
            List<Finding> findings = decide(versions, cursor.base());
            tally = tally.plus(Tally.of(Finding.evaluated(findings)));
            if (!join(writing)) {
                return;
            }
            Tally soFar = tally;
            writing = CompletableFuture.supplyAsync(() -> write(findings, reached, soFar), workshop.hands());
        }
        if (join(writing)) {
            conclude(tally);
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<AccountVersion>> read(Evaluations.Cursor cursor, String after) {
        return CompletableFuture.supplyAsync(
                () -> workshop.tables().accounts().snapshot(cursor.snapshotRevision(), after, AT_ONCE),
                workshop.hands());
    }

    /** What is found of some accounts, in their order. */
    private List<Finding> decide(List<AccountVersion> versions, @Nullable Applied base) {
        List<HeldTiers.Standing> standings = workshop.tables().tiers().of(versions, base);
        int part = Math.max(1, (standings.size() + workshop.deciders() - 1) / workshop.deciders());
        List<CompletableFuture<List<Finding>>> parts = new ArrayList<>();
        for (int from = 0; from < standings.size(); from += part) {
            List<HeldTiers.Standing> some = standings.subList(from, Math.min(from + part, standings.size()));
            parts.add(CompletableFuture.supplyAsync(() -> find(some), workshop.hands()));
        }
        return parts.stream().flatMap(each -> join(each).stream()).toList();
    }

    /** Does one kind of work at a time on a few accounts, since each kind needs the caches for itself. */
    private List<Finding> find(List<HeldTiers.Standing> standings) {
        List<Finding> findings = new ArrayList<>(standings.size());
        for (int from = 0; from < standings.size(); from += AT_A_TIME) {
            List<Asked> asked = standings.subList(from, Math.min(from + AT_A_TIME, standings.size())).stream()
                    .map(this::ask)
                    .toList();
            List<Decided> decided = asked.stream().map(this::decide).toList();
            decided.forEach(each -> findings.add(find(each)));
        }
        return findings;
    }

    /** What is asked about an account, or why nothing can be. */
    private record Asked(
            HeldTiers.Standing standing,
            @Nullable Enquiry enquiry,
            @Nullable RefusedFacts refused) {}

    /** The answer to what was asked, if anything was. */
    private record Decided(Asked asked, @Nullable Decision decision) {}

    private Asked ask(HeldTiers.Standing standing) {
        try {
            return new Asked(standing, Enquiry.of(evaluation.context(), standing.account()), null);
        } catch (RefusedFacts e) {
            return new Asked(standing, null, e);
        }
    }

    private Decided decide(Asked asked) {
        Enquiry enquiry = asked.enquiry();
        return new Decided(asked, enquiry == null ? null : workshop.deciding().decide(enquiry, release));
    }

    private Finding find(Decided decided) {
        Asked asked = decided.asked();
        Enquiry enquiry = asked.enquiry();
        Decision decision = decided.decision();
        if (enquiry == null || decision == null) {
            return new Finding(asked.standing(), null, null, asked.refused());
        }
        Kept kept = evaluation.dryRun()
                ? null
                : workshop.keeping().keepAmongMany(enquiry, decision, release, evaluation.askedBy());
        return new Finding(asked.standing(), Evaluated.of(enquiry.account(), enquiry.context(), decision), kept, null);
    }

    /** What was found of one account: that it is evaluated, or why not. */
    private record Finding(
            HeldTiers.Standing standing,
            @Nullable Evaluated evaluated,
            @Nullable Kept kept,
            @Nullable RefusedFacts refused) {

        static List<Evaluated> evaluated(List<Finding> findings) {
            return findings.stream()
                    .map(Finding::evaluated)
                    .filter(Objects::nonNull)
                    .toList();
        }

        static List<EvaluatedAccounts.Refused> refused(List<Finding> findings) {
            List<EvaluatedAccounts.Refused> refused = new ArrayList<>();
            for (Finding each : findings) {
                if (each.refused != null) {
                    refused.add(new EvaluatedAccounts.Refused(
                            each.standing.version().id(), each.refused.refusals()));
                }
            }
            return refused;
        }

        /** Waits until the decision is kept. */
        EvaluatedAccount row() {
            if (evaluated == null) {
                return EvaluatedAccount.refused(standing.version(), standing.held());
            }
            if (kept != null) {
                kept.await();
            }
            return EvaluatedAccount.of(evaluated, kept == null ? null : kept.decisionId());
        }
    }

    private boolean write(List<Finding> findings, String reached, Tally tally) {
        List<EvaluatedAccount> rows = findings.stream().map(Finding::row).toList();
        List<EvaluatedAccounts.Refused> refused = Finding.refused(findings);
        return Boolean.TRUE.equals(workshop.transaction().execute(status -> {
            int no = evaluation.id();
            boolean mine = workshop.tables()
                    .evaluations()
                    .advance(
                            no,
                            owner,
                            reached,
                            tally,
                            rows.size(),
                            refused.size(),
                            workshop.clock().millis());
            if (mine) {
                workshop.tables().evaluated().add(no, rows);
                workshop.tables().evaluated().addRefused(no, refused);
            }
            return mine;
        }));
    }

    private void conclude(Tally tally) {
        workshop.tables().evaluated().takeStock();
        Analysis analysis = Analysis.of(tally, rank(tally), evaluation.asOf(), release);
        Integer previous = evaluation.previous();
        Accounts.Sum gone =
                previous == null ? null : workshop.tables().evaluated().gone(previous, evaluation.id());
        workshop.transaction().executeWithoutResult(status -> {
            PortfolioTables tables = workshop.tables();
            int no = evaluation.id();
            Long revision = evaluation.dryRun() ? null : tables.revisions().next();
            if (tables.evaluations().alive(no, owner, workshop.clock().millis())
                    && tables.evaluations()
                            .end(
                                    no,
                                    Evaluation.Status.DONE,
                                    null,
                                    workshop.clock().millis())) {
                tables.evaluations().conclude(no, analysis, gone, revision);
                tables.state().end(no);
                if (revision != null) {
                    tables.state().apply(no);
                }
            }
        });
    }

    private Pareto rank(Tally tally) {
        Ranking ranking = Ranking.of(tally, evaluation.asOf(), release);
        if (ranking.isApplicable()) {
            workshop.transaction().executeWithoutResult(status -> {
                try (Stream<BigDecimal> key = contributions(true);
                        Stream<BigDecimal> others = contributions(false)) {
                    merge(key.spliterator(), others.spliterator(), ranking);
                }
            });
        }
        return ranking.pareto();
    }

    private Stream<BigDecimal> contributions(boolean keyAccounts) {
        return workshop.tables().evaluated().contributions(evaluation.id(), keyAccounts);
    }

    private static void merge(Spliterator<BigDecimal> key, Spliterator<BigDecimal> others, Ranking ranking) {
        Iterator<BigDecimal> keys = Spliterators.iterator(key);
        Iterator<BigDecimal> rest = Spliterators.iterator(others);
        BigDecimal nextKey = next(keys);
        BigDecimal nextOther = next(rest);
        while (nextKey != null || nextOther != null) {
            if (nextOther == null || (nextKey != null && nextKey.compareTo(nextOther) >= 0)) {
                ranking.next(Objects.requireNonNull(nextKey), true);
                nextKey = next(keys);
            } else {
                ranking.next(nextOther, false);
                nextOther = next(rest);
            }
        }
    }

    private static @Nullable BigDecimal next(Iterator<BigDecimal> contributions) {
        return contributions.hasNext() ? contributions.next() : null;
    }

    /**
     * What runs work with.
     *
     * @param hands reads, decides and writes
     * @param deciders how many decide at a time
     */
    record Workshop(
            PortfolioTables tables,
            TransactionTemplate transaction,
            Deciding deciding,
            Keeping keeping,
            ExecutorService hands,
            int deciders,
            Clock clock) {}
}
