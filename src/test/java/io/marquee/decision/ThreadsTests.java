package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One release decides for many threads at once as it does for one. */
class ThreadsTests {

    private static final int THREADS = 4;
    private static final int ACCOUNTS = 1_000;

    /** {@code -Dmarquee.decisions=1000000} makes it a million. */
    private static final int DECISIONS = Integer.getInteger("marquee.decisions", 100_000);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void manyThreadsDecideAsOneDoes() throws Exception {
        List<Enquiry> enquiries = new RandomAccounts(4).enquiries(ACCOUNTS);
        List<Decision> alone = enquiries.stream()
                .map(enquiry -> Request.decide(enquiry, DefaultPolicy.release()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int start = thread * 7919;
                running.add(threads.submit(() -> decideAgain(enquiries, alone, start)));
            }
            int decided = 0;
            for (Future<Integer> each : running) {
                decided += each.get();
            }
            assertThat(decided).isEqualTo(DECISIONS / THREADS * THREADS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int decideAgain(List<Enquiry> enquiries, List<Decision> alone, int start) {
        int decided = 0;
        for (int i = 0; i < DECISIONS / THREADS; i++) {
            int which = (start + i) % ACCOUNTS;
            Decision decision = Request.decide(enquiries.get(which), DefaultPolicy.release());
            if (!decision.equals(alone.get(which))) {
                assertThat(decision).isEqualTo(alone.get(which));
            }
            decided++;
        }
        return decided;
    }
}
