package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A service that is killed again and again under load has every decision that it answered. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class LedgerIT {

    private static final int KILLS = 10;
    private static final int AT_LEAST = 200;
    private static final int SAMPLE = 50;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random();
    private final Answered answered = new Answered();

    @Test
    void whatWasAnsweredOutlivesKillsOnH2() throws Exception {
        outlivesKills();
    }

    @Test
    void whatWasAnsweredOutlivesKillsOnPostgresql() throws Exception {
        try (Postgres postgres = new Postgres(folder.resolve("postgresql"))) {
            outlivesKills("--spring.datasource.url=" + postgres.url());
        }
    }

    private void outlivesKills(String... options) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (Service service = Service.start(folder, options)) {
                Caller caller = service.caller();
                answered.areSomeKeptBy(caller, SAMPLE);
                killUnderLoad(service, caller);
            }
        }
        try (Service service = Service.start(folder, options)) {
            Caller caller = service.caller();
            answered.areAllKeptBy(caller);
            answered.areAllRepeatedBy(caller);
            assertThat(answered.chainsOfIntactLedger(caller)).isEqualTo(KILLS + 1);
        }
    }

    private void killUnderLoad(Service service, Caller caller) throws Exception {
        int before = answered.size();
        int enough = AT_LEAST + random.nextInt(400);
        try (Askers askers = new Askers(caller, answered)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.size() - before >= enough);
            service.kill();
            askers.stop();
            assertThat(askers.refusals()).isEmpty();
            assertThat(askers.faults()).hasOnlyElementsOfType(IOException.class);
        }
    }
}
