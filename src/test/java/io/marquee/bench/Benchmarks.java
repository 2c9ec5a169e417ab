package io.marquee.bench;

import io.marquee.ledger.LedgerSizes;
import io.marquee.publishing.ImpactMeasure;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks: {@code mvn -Pbench test -Dbench.args="NAME"}, where NAME is {@code decide}, {@code parallel},
 * {@code http}, {@code stream}, {@code million}, {@code ledger}, {@code ledger-stream}, {@code ledger-sizes},
 * {@code portfolio}, {@code portfolio-large}, {@code progress}, {@code draft}, {@code impact}, {@code coverage},
 * {@code publish}, {@code start} or {@code compile}; without a name, all of them. What follows {@code decide} goes to
 * JMH; {@code publish} takes the number of publications.
 */
public final class Benchmarks {

    private static final List<String> ALL = List.of(
            "compile",
            "start",
            "decide",
            "parallel",
            "http",
            "stream",
            "million",
            "ledger",
            "ledger-stream",
            "ledger-sizes",
            "portfolio",
            "portfolio-large",
            "progress",
            "draft",
            "impact",
            "coverage",
            "publish");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            run(args[0], java.util.Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        for (String each : ALL) {
            run(each);
        }
    }

    private static void run(String name, String... arguments) throws Exception {
        switch (name) {
            case "compile" -> StartBenchmark.compile();
            case "start" -> StartBenchmark.start(Path.of("target", "marquee.jar"));
            case "decide" -> new Runner(new CommandLineOptions(arguments)).run();
            case "parallel" -> ParallelCheck.run(4, 1_000_000);
            case "http" -> {
                HttpBenchmark.run(8, 5, false);
                HttpBenchmark.run(8, 5, true);
            }
            case "stream" -> StreamBenchmark.run(200_000);
            case "million" -> StreamBenchmark.million();
            case "ledger" -> LedgerBenchmark.requests(16, 6);
            case "ledger-stream" -> LedgerBenchmark.streams(40_000);
            case "ledger-sizes" -> {
                try (Stores stores = new Stores()) {
                    List<String> housekeeping = List.of("vacuum (analyze)", "checkpoint");
                    LedgerSizes.run(stores.postgresql(), "postgresql", housekeeping, 100_000, 1_000_000, 5_000_000);
                    LedgerSizes.run(stores.h2("sizes"), "h2", List.of(), 100_000, 1_000_000, 5_000_000);
                }
            }
            case "portfolio" -> PortfolioBenchmark.run(1_000_000, 100_000, 1_000_000);
            case "portfolio-large" -> PortfolioBenchmark.run(0, 10_000_000);
            case "progress" -> PortfolioBenchmark.progress(200_000);
            case "draft" -> DraftBenchmark.run();
            case "impact" -> ImpactMeasure.run(100_000);
            case "coverage" -> CoverageBenchmark.run();
            case "publish" -> PublishBenchmark.run(arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]));
            default -> throw new IllegalArgumentException("unknown benchmark `" + name + "`; known are " + ALL);
        }
    }
}
