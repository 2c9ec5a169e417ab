package io.marquee.portfolio;

import io.marquee.Database;
import io.marquee.DefaultPolicy;
import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A portfolio in one database, by a clock that goes as it is turned, with instances that evaluate it. */
final class House implements AutoCloseable {

    static final String CALLER = "author";

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Turned clock = new Turned();
    private final List<FormalEvaluations> open = new ArrayList<>();
    private final KeptDecisions kept = new KeptDecisions();
    private final Portfolio portfolio;

    private final DataSource source;

    House(Database database) {
        this.source = database.source();
        this.tables = PortfolioTables.of(database.source());
        this.transaction = new DurableTransaction(database.source());
        this.portfolio = new Portfolio(tables, transaction, clock);
    }

    Portfolio portfolio() {
        return portfolio;
    }

    DataSource source() {
        return source;
    }

    PortfolioTables tables() {
        return tables;
    }

    /** What deletes the accounts of all but so many past evaluations. */
    OldEvaluations old(int keep) {
        return new OldEvaluations(tables, transaction, clock, keep);
    }

    Clock clock() {
        return clock;
    }

    KeptDecisions kept() {
        return kept;
    }

    /** An instance that evaluates, and takes over what was left at once. */
    FormalEvaluations evaluations() {
        return evaluations(DefaultPolicy.release());
    }

    /** The same, which knows no other release than this, the active one. */
    FormalEvaluations evaluations(Release known) {
        return evaluations(known, 0);
    }

    /** An instance that keeps the accounts of so many past evaluations. */
    FormalEvaluations evaluationsThatKeep(int keep) {
        return evaluations(DefaultPolicy.release(), keep);
    }

    private FormalEvaluations evaluations(Release known, int keep) {
        Decisions decisions = new Decisions();
        FormalEvaluations evaluations = new FormalEvaluations(
                tables,
                transaction,
                (enquiry, release) -> decisions.decide(enquiry.account(), enquiry.context(), release),
                kept,
                () -> new Releases(known, id -> Optional.empty()),
                clock,
                Duration.ofSeconds(10),
                keep);
        open.add(evaluations);
        return evaluations;
    }

    EvaluationReading reading(FormalEvaluations evaluations) {
        return new EvaluationReading(tables, evaluations);
    }

    /** Lets time pass. */
    void pass(Duration time) {
        clock.ms.addAndGet(time.toMillis());
    }

    /** Keeps accounts, given as JSON. */
    void keep(String... accounts) {
        for (String account : accounts) {
            portfolio.put(account(account), Precondition.NONE);
        }
    }

    /** An account of a few facts, which are put with single quotes. */
    static Account account(String json) {
        return FactsJson.read(json.replace('\'', '"'), Account::read);
    }

    @Override
    public void close() {
        open.forEach(FormalEvaluations::close);
    }

    private static final class Turned extends Clock {

        private final AtomicLong ms =
                new AtomicLong(Instant.parse("2026-01-15T09:30:00Z").toEpochMilli());

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(ms.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
