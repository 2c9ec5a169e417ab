package io.marquee.publishing;

import io.marquee.Database;
import io.marquee.DefaultPolicy;
import io.marquee.RandomPortfolio;
import io.marquee.decision.Decisions;
import io.marquee.ledger.KeptPast;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.portfolio.KeptPortfolio;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How long it takes to know the impact of a proposal on a portfolio, with PostgreSQL on the same machine. */
public final class ImpactMeasure {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final Features NONE = new Features(List.of());

    private ImpactMeasure() {}

    /** Studies portfolios of some sizes, each three times. */
    public static void run(long... sizes) throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        Release proposed = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(),
                                file.text()
                                        .replace("tier KEY asks for a score of 55", "tier KEY asks for a score of 60")))
                        .toList());
        for (long size : sizes) {
            try (Database database = Database.of(Database.Kind.POSTGRESQL);
                    KeptPortfolio portfolio = new KeptPortfolio(database);
                    KeptPast past = new KeptPast(database)) {
                portfolio.keep(new RandomPortfolio(2, size, AS_OF).lines());
                PortfolioStudy study = new PortfolioStudy(
                        portfolio.reading(),
                        past.decisions(),
                        (enquiry, release) -> new Decisions().decide(enquiry.account(), enquiry.context(), release),
                        hands,
                        Runtime.getRuntime().availableProcessors(),
                        1000);
                for (int round = 1; round <= 3; round++) {
                    measure(study, new Proposal(proposed, NONE, DefaultPolicy.release(), NONE), size);
                }
            }
        }
        hands.shutdownNow();
    }

    private static void measure(ImpactStudy study, Proposal proposal, long size) {
        long start = System.nanoTime();
        long cpu = cpu();
        Impact impact = study.study(proposal, AS_OF, new ImpactProgress() {
            @Override
            public void done(long done, long total) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "impact on %,d accounts: %.1f s, %.0f µs of processor time each; %,d change, %,d move%n",
                size,
                seconds,
                (cpu() - cpu) / 1e3 / size,
                impact.changed(),
                impact.moved());
    }

    /** Of this JVM, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
