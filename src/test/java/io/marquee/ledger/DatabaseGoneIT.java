package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * While the database is gone or hangs nothing is decided; when it is back, the same service goes on.
 *
 * <p>This PostgreSQL is set, as its package does, to answer commits before they are on the disk.
 */
@Timeout(180)
@Isolated("waits for a time")
class DatabaseGoneIT {

    private static final Duration HANGS = Duration.ofSeconds(13);
    private static final String READINESS = "/actuator/health/readiness";
    private static final String LIVENESS = "/actuator/health/liveness";

    @TempDir
    private Path folder = Path.of("");

    private final Answered answered = new Answered();
    private Postgres postgres;
    private Service service;
    private Caller caller;
    private Askers askers;

    @BeforeEach
    void ask() throws Exception {
        postgres = new Postgres(folder.resolve("postgresql"));
        service = Service.start(folder, "--spring.datasource.url=" + postgres.url());
        caller = service.caller();
        askers = new Askers(caller, answered);
        untilAnswered(300);
    }

    @AfterEach
    void end() throws Exception {
        askers.stop();
        service.close();
        postgres.close();
    }

    @Test
    void nothingIsDecidedUntilTheDatabaseIsBack() throws Exception {
        postgres.breakDown();
        untilStatus(READINESS, 503);
        untilRefused(Refusal.UNAVAILABLE, 50);
        untilRefused(Refusal.UNAVAILABLE_LINE, 50);
        assertThat(status(LIVENESS)).isEqualTo(200);

        postgres.comeBack();
        untilStatus(READINESS, 200);
        untilAnswered(300);
        nothingIsMissing(2);
    }

    @Test
    void nothingWaitsLongerThanItsPatienceForADatabaseThatHangs() throws Exception {
        try (Connection other = postgres.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table ledger_entry in access exclusive mode");
            long start = System.nanoTime();
            untilRefused(Refusal.UNAVAILABLE, 6);
            assertThat(since(start)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
            await().atMost(HANGS).until(() -> since(start).compareTo(HANGS) > 0);
            assertThat(status(LIVENESS)).isEqualTo(200);
            other.rollback();
        }
        untilRefused(Refusal.UNAVAILABLE_LINE, 3); // more than one of a stream, since its lines wait together
        untilAnswered(300);
        untilStatus(READINESS, 200);
        nothingIsMissing(1);
    }

    private void nothingIsMissing(int chains) throws Exception {
        askers.stop();
        assertThat(askers.faults()).isEmpty();
        assertThat(askers.refusals()).containsExactlyInAnyOrder(Refusal.UNAVAILABLE, Refusal.UNAVAILABLE_LINE);
        answered.areAllKeptBy(caller);
        answered.areAllRepeatedBy(caller);
        assertThat(answered.chainsOfIntactLedger(caller)).isEqualTo(chains);
    }

    private void untilAnswered(int more) {
        int before = answered.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() - before >= more);
    }

    private void untilRefused(Refusal refusal, int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> askers.refused(refusal) >= times);
    }

    private void untilStatus(String path, int status) {
        await().atMost(Duration.ofSeconds(60)).until(() -> status(path) == status);
    }

    private int status(String path) {
        return caller.asNobody().get(path).statusCode();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
