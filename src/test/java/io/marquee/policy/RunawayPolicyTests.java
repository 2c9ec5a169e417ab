package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.decision.Contact;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A policy that does too much is cut off, and the next decision is as good as the first. */
class RunawayPolicyTests {

    private static final List<PolicyFile> POLICY = Policies.of(Policies.rule(
            "Every pair of contacts counts",
            "a contact of one of our divisions\nanother contact\n- is of another division",
            "nobody leads our divisions"));

    private static List<String> decide(Release release, int contacts) {
        Record[] facts = IntStream.range(0, contacts)
                .mapToObj(i -> new Contact("Division " + i, "Line", 1, 90))
                .toArray(Record[]::new);
        return Policies.holding(release, LocalDate.EPOCH, facts);
    }

    private static void runsAwayAndDecides(Release release) {
        RunawayPolicy runaway = catchThrowableOfType(RunawayPolicy.class, () -> decide(release, 60));
        assertThat(runaway.rule()).isEqualTo("Every pair of contacts counts");
        assertThat(decide(release, 1)).isEmpty();
        assertThat(decide(release, 2)).containsExactly("Every pair of contacts counts");
    }

    @Test
    void isCutOffAfterItsFirings() {
        Release release = new Compiler(new Limits(12, Duration.ofMinutes(1))).compile(POLICY);
        runsAwayAndDecides(release);
        assertThat(decide(release, 4)).containsExactly("Every pair of contacts counts");
        assertThatThrownBy(() -> decide(release, 5))
                .hasMessage("the policy was cut off after 12 firings or 60000 ms;"
                        + " the last rule was `Every pair of contacts counts`");
    }

    @Test
    void isCutOffAfterItsTime() {
        runsAwayAndDecides(new Compiler(new Limits(Integer.MAX_VALUE, Duration.ofNanos(1))).compile(POLICY));
    }

    @Test
    void isCutOffForEachOfSeveralThreads() throws Exception {
        Release release = new Compiler(new Limits(12, Duration.ofMinutes(1))).compile(POLICY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                work.add(Executors.callable(() -> runsAwayAndDecides(release)));
            }
            for (Future<Object> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void isNotCutOffByWhatOtherDecisionsDid() {
        Release release = new Compiler(new Limits(12, Duration.ofMinutes(1))).compile(POLICY);
        for (int i = 0; i < 1_000; i++) {
            assertThat(decide(release, 4)).hasSize(1);
        }
    }

    @Test
    void hasLimitsThatLeaveRoomToDecide() {
        assertThatThrownBy(() -> new Limits(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
