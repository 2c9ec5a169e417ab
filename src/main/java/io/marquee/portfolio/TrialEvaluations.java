package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import io.marquee.decision.Decisions;
import io.marquee.decision.Keeping;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A portfolio in memory that is formally evaluated, for scenarios. */
public final class TrialEvaluations implements AutoCloseable {

    private static final long LONGEST_MS = 60_000;

    private final Release release;
    private final Portfolio portfolio;
    private final FormalEvaluations evaluations;
    private final EvaluationReading reading;

    /**
     * An empty portfolio.
     *
     * @param database a new one with the service's tables; it is the caller's to close
     * @param release the only one that decides here
     * @param keeping where decisions are kept
     */
    public TrialEvaluations(DataSource database, Release release, Keeping keeping, Clock clock) {
        PortfolioTables tables = PortfolioTables.of(database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Decisions decisions = new Decisions();
        this.release = release;
        this.portfolio = new Portfolio(tables, transaction, clock);
        this.evaluations = new FormalEvaluations(
                tables,
                transaction,
                (enquiry, by) -> decisions.decide(enquiry.account(), enquiry.context(), by),
                keeping,
                () -> new Releases(release, id -> Optional.empty()),
                clock,
                Duration.ofMinutes(1),
                0);
        this.reading = new EvaluationReading(tables, evaluations);
    }

    /** Keeps an account as it is known from now on. */
    public void put(Account account) {
        portfolio.put(account, Precondition.NONE);
    }

    /** Removes an account. */
    public void remove(String id) {
        portfolio.remove(id, Precondition.NONE);
    }

    /** An account in the tier that it holds. */
    public Account account(String id) {
        return portfolio.find(id).account();
    }

    /**
     * Evaluates the portfolio and waits for the end.
     *
     * @param supplierRevenue {@code null}: the sum of the portfolio's own
     */
    public Evaluation evaluate(LocalDate asOf, @Nullable BigDecimal supplierRevenue, boolean dry) {
        int no = evaluations
                .begin(new EvaluationRequest(asOf, null, supplierRevenue, null, dry), release, "scenario")
                .id();
        for (long waited = 0; evaluations.find(no).isRunning() && waited < LONGEST_MS; waited++) {
            pause();
        }
        return evaluations.find(no);
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    /** How many accounts went from a tier to another, or stayed; {@code null}: from none. */
    public long moved(int evaluation, @Nullable Tier from, Tier to) {
        return reading.changes(evaluation).migrations().stream()
                .filter(each -> each.from() == from && each.to() == to)
                .mapToLong(Migration::accounts)
                .sum();
    }

    /** How many accounts the evaluation before had found that are kept no more. */
    public long gone(int evaluation) {
        return reading.changes(evaluation).gone().accounts();
    }

    /** The accounts that are in another tier than before. */
    public List<EvaluatedAccount> moved(int evaluation) {
        return reading.moved(evaluation, Parameters.NONE).accounts();
    }

    /** The accounts whose facts could not be decided on. */
    public List<String> refused(int evaluation) {
        return reading.refused(evaluation, Parameters.NONE).accounts().stream()
                .map(EvaluatedAccounts.Refused::accountId)
                .toList();
    }

    @Override
    public void close() {
        evaluations.close();
    }
}
