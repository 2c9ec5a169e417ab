package io.marquee.portfolio;

import static org.awaitility.Awaitility.await;

import io.marquee.Database;
import io.marquee.DefaultPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** A portfolio in a database whose accounts have their tiers, for tests of rooms that read it. */
public final class ServedPortfolio implements AutoCloseable {

    private final Database database;
    private final House house;

    /**
     * Keeps accounts and evaluates them.
     *
     * @param accounts each as JSON
     */
    public ServedPortfolio(Database database, LocalDate asOf, Iterable<String> accounts) {
        this.database = database;
        this.house = new House(database);
        accounts.forEach(house::keep);
        FormalEvaluations evaluations = house.evaluations();
        int no = evaluations
                .begin(new EvaluationRequest(asOf, null, null, null, null), DefaultPolicy.release(), House.CALLER)
                .id();
        await().until(() -> !evaluations.find(no).isRunning());
    }

    public ServedAccounts accounts() {
        return new ServedAccounts(house.tables(), database.jdbc(), new DurableTransaction(database.source()), clock());
    }

    /** Who looks after an account; {@code null} as a text: nobody. */
    public String managerOf(String id) {
        return String.valueOf(house.portfolio().find(id).account().accountManagerId());
    }

    public Clock clock() {
        return house.clock();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        house.pass(time);
    }

    @Override
    public void close() {
        house.close();
    }
}
