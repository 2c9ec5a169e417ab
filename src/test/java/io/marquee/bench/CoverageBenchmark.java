package io.marquee.bench;

import io.marquee.DefaultPolicy;
import io.marquee.coverage.CoverageMeasure;
import java.time.Duration;

/** How soon a plan keeps every limit, and whether the search is worth its time. */
final class CoverageBenchmark {

    private CoverageBenchmark() {}

    /** Plans of a middling and of a large firm, each against a careful greedy one by the same score. */
    static void run() {
        CoverageMeasure measure = new CoverageMeasure(DefaultPolicy.release());
        System.out.println("warm-up " + measure.of(500, 20, Duration.ofSeconds(2)));
        System.out.println(measure.of(2_000, 60, Duration.ofSeconds(60)));
        System.out.println(measure.of(20_000, 400, Duration.ofSeconds(60)));
    }
}
