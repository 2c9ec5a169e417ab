package io.marquee.bench;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.policy.PolicyFile;
import io.marquee.publishing.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Publications in a row, each of another threshold, on a service that decides over eight connections meanwhile: it
 * compiles each, warms it up and switches to it. Any request that fails ends the benchmark.
 */
final class PublishBenchmark {

    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 60;
    private static final int AT_REST = 30;

    private final Press press;
    private final Caller caller;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> metaspaces = new ArrayList<>();
    private final List<Double> heaps = new ArrayList<>();
    private int published;

    private PublishBenchmark(String database, int port) {
        this.press = new Press(new DriverManagerDataSource(database));
        this.caller = new Caller(port);
    }

    /** @param publications how many are measured */
    static void run(int publications) throws Exception {
        List<byte[]> bodies = HttpBenchmark.bodies(true);
        try (Stores stores = new Stores();
                Served served = Served.deciding(stores.on(stores.postgresql()))) {
            PublishBenchmark benchmark = new PublishBenchmark(stores.postgresql(), served.port());
            Load load = new Load(served.port(), bodies);
            load.run(CONNECTIONS, WARM_UP);
            benchmark.publish(3);
            Load.Result rest = load.run(CONNECTIONS, AT_REST);
            benchmark.seconds.clear();
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Load.Result> meanwhile = CompletableFuture.supplyAsync(() -> under(load, done));
            try {
                benchmark.publish(publications);
            } finally {
                done.set(true);
            }
            benchmark.tell(rest, meanwhile.join());
        }
    }

    private static Load.Result under(Load load, AtomicBoolean done) {
        try {
            return load.run(CONNECTIONS, () -> !done.get());
        } catch (Exception e) {
            throw new IllegalStateException("a request failed", e);
        }
    }

    private void publish(int times) throws InterruptedException {
        metaspaces.clear();
        heaps.clear();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            String id = press.publish(another(++published));
            while (!deciding().equals(id)) {
                Thread.sleep(20);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            sample();
        }
    }

    /** The default policy with a threshold that none before had. */
    private static List<PolicyFile> another(int number) {
        String score = String.format(Locale.ROOT, "%d.%d", 40 + number / 10 % 25, number % 10);
        String lines = "\n".repeat(1 + number / 250);
        return DefaultPolicy.files().stream()
                .map(file -> new PolicyFile(
                        file.name(),
                        file.text()
                                .replace("tier KEY asks for a score of 55", "tier KEY asks for a score of " + score)
                                .replaceFirst("\n", lines)))
                .toList();
    }

    private String deciding() {
        return caller.post("/v1/decisions", Caller.JSON, Caller.example("birch"))
                .headers()
                .firstValue("Marquee-Release")
                .orElse("");
    }

    private void sample() {
        String meters = caller.as("operator").get("/actuator/prometheus").body();
        metaspaces.add(used(meters, "id=\"Metaspace\""));
        heaps.add(used(meters, "area=\"heap\""));
    }

    /** In megabytes. */
    private static double used(String meters, String of) {
        return meters.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains(of))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1e6;
    }

    private void tell(Load.Result rest, Load.Result meanwhile) {
        System.out.println("at rest   " + rest);
        System.out.println("meanwhile " + meanwhile);
        System.out.printf(
                Locale.ROOT,
                "%d publications, no request failed; from one to its first decision median %.1f s, at most %.1f s;"
                        + " p99 %.2f times that at rest%n",
                seconds.size(),
                HttpBenchmark.median(seconds),
                seconds.stream().max(Double::compare).orElseThrow(),
                meanwhile.p99() / rest.p99());
        tell("Metaspace", metaspaces);
        tell("heap", heaps);
    }

    /** The least that is used shows what is left after the garbage is collected. */
    private static void tell(String what, List<Double> used) {
        int third = Math.max(1, used.size() / 3);
        List<Double> first = used.subList(0, third);
        List<Double> last = used.subList(used.size() - third, used.size());
        System.out.printf(
                Locale.ROOT,
                "%s, first %d against last %d: least %.0f and %.0f MB, median %.0f and %.0f MB%n",
                what,
                third,
                third,
                first.stream().min(Double::compare).orElseThrow(),
                last.stream().min(Double::compare).orElseThrow(),
                HttpBenchmark.median(first),
                HttpBenchmark.median(last));
    }
}
