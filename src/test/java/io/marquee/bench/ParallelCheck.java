package io.marquee.bench;

import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Decides a million times under several threads and compares every decision with the single-threaded one. */
final class ParallelCheck {

    private static final int ACCOUNTS = 10_000;

    private ParallelCheck() {}

    static void run(int threads, int decisions) throws Exception {
        Release release = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
        Decisions engine = new Decisions();
        List<Enquiry> enquiries = new RandomAccounts(7).enquiries(ACCOUNTS);
        List<Decision> expected = new ArrayList<>();
        for (Enquiry enquiry : enquiries) {
            expected.add(engine.decide(enquiry.account(), enquiry.context(), release));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread * ACCOUNTS / threads;
            work.add(() -> {
                int different = 0;
                for (int i = 0; i < decisions / threads; i++) {
                    Enquiry enquiry = enquiries.get((first + i) % ACCOUNTS);
                    Decision decision = engine.decide(enquiry.account(), enquiry.context(), release);
                    different += decision.equals(expected.get((first + i) % ACCOUNTS)) ? 0 : 1;
                }
                return different;
            });
        }
        int different = 0;
        for (Future<Integer> each : pool.invokeAll(work)) {
            different += each.get();
        }
        pool.shutdown();
        System.out.printf(Locale.ROOT, "%,d decisions under %d threads: %d differ%n", decisions, threads, different);
        if (different > 0) {
            throw new IllegalStateException(different + " decisions differ");
        }
    }
}
