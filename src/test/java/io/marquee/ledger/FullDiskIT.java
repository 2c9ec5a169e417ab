package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A disk becomes full: no file of the service may grow any more. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(FullDiskIT.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class FullDiskIT {

    private static final int KILOBYTES = 12 * 1024;

    /** H2 whose file cannot grow may spin in a thread that asks it for something, and its end waits for that one. */
    static final int SECONDS = 300;

    @TempDir
    private Path folder = Path.of("");

    private final Answered answered = new Answered();

    @Test
    void nothingIsDecidedThatTheDiskHasNoRoomFor() throws Exception {
        try (Service service = Service.start(folder, onSmallDisk())) {
            Caller caller = service.caller();
            try (Askers askers = new Askers(caller, answered)) {
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> askers.refused(Refusal.UNAVAILABLE) >= 100
                                && askers.refused(Refusal.UNAVAILABLE_LINE) >= 100);
                await().atMost(Duration.ofSeconds(20)).until(() -> status(caller, "readiness") == 503);
                assertThat(status(caller, "liveness")).isEqualTo(200);
                askers.stop();
                assertThat(askers.faults()).isEmpty();
                assertThat(askers.refusals()).containsExactlyInAnyOrder(Refusal.UNAVAILABLE, Refusal.UNAVAILABLE_LINE);
            }
            assertThat(service.isAlive()).isTrue();
        }
        try (Service service = Service.start(folder)) {
            Caller caller = service.caller();
            assertThat(answered.size()).isPositive();
            answered.areAllKeptBy(caller);
            answered.areAllRepeatedBy(caller);
            assertThat(answered.chainsOfIntactLedger(caller)).isPositive();
        }
    }

    private static List<String> onSmallDisk() throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -S -f " + KILOBYTES + " && exec \"$@\"", "small-disk"));
        command.addAll(Service.command());
        return command;
    }

    private static int status(Caller caller, String probe) {
        return caller.asNobody().get("/actuator/health/" + probe).statusCode();
    }
}
