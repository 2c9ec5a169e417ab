package io.marquee.portfolio;

import io.marquee.Database;
import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import io.marquee.account.Objective;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A portfolio that other rooms' tests keep in a database. */
public final class KeptPortfolio implements AutoCloseable {

    private final House house;

    public KeptPortfolio(Database database) {
        this.house = new House(database);
    }

    /** Keeps accounts, each given as JSON. */
    public void keep(Stream<String> accounts) {
        try (AccountImport target = house.portfolio().begin(false)) {
            long[] line = {0};
            accounts.forEach(each -> target.take(++line[0], FactsJson.read(each, Account::read)));
            target.end(0);
        }
    }

    public void remove(String id) {
        house.portfolio().remove(id, Precondition.NONE);
    }

    /** The account as it is kept, in the tier that it holds. */
    public Account account(String id) {
        return house.portfolio().find(id).account();
    }

    /** Gives every account the tier that a formal evaluation finds. */
    public void evaluate(LocalDate asOf, Objective objective, BigDecimal capacityHours, Release release)
            throws InterruptedException {
        FormalEvaluations evaluations = house.evaluations(release);
        int no = evaluations
                .begin(new EvaluationRequest(asOf, objective, null, capacityHours, false), release, House.CALLER)
                .id();
        while (evaluations.find(no).status() == Evaluation.Status.RUNNING) {
            Thread.sleep(20);
        }
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        house.pass(time);
    }

    public PortfolioReading reading() {
        return new PortfolioReading(house.tables(), new DurableTransaction(house.source()));
    }

    @Override
    public void close() {
        house.close();
    }
}
