package io.marquee.bench;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;

import io.marquee.Caller;
import io.marquee.RandomPortfolio;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Portfolios of some sizes through the service, with PostgreSQL on the same machine: taken in, evaluated, analysed. */
final class PortfolioBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final int WARM_UP = 50_000;
    private static final int ROUNDS = 5;
    private static final int WATCHERS = 8;

    private PortfolioBenchmark() {}

    /** @param formal up to which size accounts are evaluated with their decisions kept; larger ones only dry */
    static void run(long formal, long... sizes) throws Exception {
        for (long size : sizes) {
            try (Stores stores = new Stores();
                    Served served = Served.deciding(heap(stores.on(stores.postgresql())))) {
                Caller integrator = new Caller(served.port());
                Caller author = integrator.as("author");
                takeIn(integrator, WARM_UP, 1, false);
                evaluate(author, true, WARM_UP);
                takeIn(integrator, size, 2, true);
                evaluate(author, true, size);
                if (size <= formal) {
                    evaluate(author, false, size);
                    evaluate(author, true, size); // has something to compare with
                }
            }
        }
    }

    /** Trials whose progress is told to some all the time, each against the ones before and after, told to nobody. */
    static void progress(long size) throws Exception {
        try (Stores stores = new Stores();
                Served served = Served.deciding(heap(stores.on(stores.postgresql())))) {
            Caller integrator = new Caller(served.port());
            Caller author = integrator.as("author");
            takeIn(integrator, size, 1, true);
            evaluate(author, true, size);
            List<Double> ratios = new ArrayList<>();
            double before = seconds(author, 0);
            for (int round = 1; round <= ROUNDS; round++) {
                double watched = seconds(author, WATCHERS);
                double after = seconds(author, 0);
                ratios.add(2 * watched / (before + after));
                System.out.printf(Locale.ROOT, "alone %.2f s, watched %.2f s, alone %.2f s%n", before, watched, after);
                before = after;
            }
            System.out.printf(
                    Locale.ROOT,
                    "a trial of %,d accounts, watched by %d: median ratio of its time %.2f%n",
                    size,
                    WATCHERS,
                    HttpBenchmark.median(ratios));
        }
    }

    /** How long a trial takes by its own account. */
    private static double seconds(Caller author, int watchers) throws Exception {
        String address = begin(author, true);
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < watchers; i++) {
            threads.execute(() -> author.get(address + "/progress"));
        }
        threads.shutdown();
        JsonNode evaluation = json(author.get(address).body());
        while (evaluation.get("status").stringValue().equals("RUNNING")) {
            Thread.sleep(2_000);
            evaluation = json(author.get(address).body());
        }
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("progress is told of an evaluation that has ended");
        }
        Instant started = Instant.parse(evaluation.get("startedAt").stringValue());
        Instant ended = Instant.parse(evaluation.get("endedAt").stringValue());
        return Duration.between(started, ended).toMillis() / 1e3;
    }

    private static String begin(Caller author, boolean dry) {
        return author.post("/v1/evaluations", JSON, "{\"asOf\":\"" + AS_OF + "\",\"dryRun\":" + dry + "}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String[] heap(String[] options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 1);
        all[options.length] = "-Xmx512m";
        return all;
    }

    private static void takeIn(Caller caller, long size, long seed, boolean told) throws Exception {
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "bench")), "accounts", ".ndjson");
        try {
            try (var out = Files.newOutputStream(file)) {
                new RandomPortfolio(seed, size, AS_OF).write(out);
            }
            long start = System.nanoTime();
            String answer = caller.post("/v1/accounts", Caller.NDJSON, BodyPublishers.ofFile(file))
                    .body();
            if (told) {
                tell("taken in", size, start);
                System.out.println("  " + Files.size(file) / 1_000_000 + " MB, " + answer.strip());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void evaluate(Caller author, boolean dry, long size) throws Exception {
        long start = System.nanoTime();
        String address = begin(author, dry);
        long concluding = 0;
        JsonNode evaluation = json(author.get(address).body());
        while (evaluation.get("status").stringValue().equals("RUNNING")) {
            if (concluding == 0 && evaluation.get("done").equals(evaluation.get("total"))) {
                concluding = System.nanoTime();
            }
            Thread.sleep(100);
            evaluation = json(author.get(address).body());
        }
        tell(evaluation.get("status").stringValue() + (dry ? ", dry" : ", decisions kept"), size, start);
        if (concluding != 0) {
            System.out.printf(Locale.ROOT, "  of which concluding %.1f s%n", (System.nanoTime() - concluding) / 1e9);
        }
        for (String page : List.of(
                "/analysis",
                "/changes",
                "/pareto/key-accounts-outside",
                "/pareto/not-key-inside",
                "/changes/accounts",
                "/accounts?quadrant=STAR",
                "/accounts?tier=STRATEGIC&quadrant=LAGGARD")) {
            long asked = System.nanoTime();
            int status = author.get(address + page).statusCode();
            System.out.printf(Locale.ROOT, "  %s: %d in %.0f ms%n", page, status, (System.nanoTime() - asked) / 1e6);
        }
    }

    private static void tell(String what, long size, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%,d accounts %s: %.1f s, %,.0f a second%n", size, what, seconds, size / seconds);
    }
}
