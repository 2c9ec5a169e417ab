package io.marquee.bench;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** From the start of the executable jar to its first decision, and from the policy's files to a release. */
final class StartBenchmark {

    private static final int STARTS = 5;
    private static final int COMPILATIONS = 20;

    private StartBenchmark() {}

    static void start(Path jar) throws Exception {
        if (!Files.exists(jar)) {
            System.out.println("no " + jar + "; run `mvn package` first");
            return;
        }
        measure("the jar", "-jar", jar.toString());
        Path folder = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "start");
        String extracted = folder.resolve(jar.getFileName()).toString();
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString(), "--force");
        measure("extracted", "-jar", extracted);
        if (Runtime.version().feature() >= 25) {
            String cache = folder.resolve("start.aot").toString();
            run(
                    "-XX:AOTCacheOutput=" + cache,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    extracted,
                    "--server.port=0",
                    "--spring.datasource.url=" + database(folder),
                    "--marquee.ledger.key-file=" + folder.resolve("key"));
            measure(
                    "extracted and rehearsed, as in the image",
                    Served.OPTIONS,
                    "-XX:AOTCache=" + cache,
                    "-jar",
                    extracted);
        }
    }

    private static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("rehearsal") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    private static void measure(String what, String... command) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(firstDecision(command));
        }
        System.out.printf(
                Locale.ROOT,
                "start of %s to first decision: %s s, median %.1f s%n",
                what,
                seconds,
                HttpBenchmark.median(seconds));
    }

    private static Process java(String... command) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void run(String... command) throws Exception {
        if (java(command).waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private static double firstDecision(String... command) throws Exception {
        int port = Served.freePort();
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--server.port=" + port);
        long start = System.nanoTime();
        Process process = java(all.toArray(String[]::new));
        try {
            while (!Served.isReady(port)) {
                Thread.sleep(20);
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/decisions"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", Caller.demo("integrator"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Request.example("birch").json()))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
            return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
        } finally {
            process.destroy();
        }
    }

    static void compile() {
        compile("a release of which every rule is new", DefaultPolicy::unpackedFiles);
        compile(
                "a release of which one rule is new",
                number -> DefaultPolicy.files().stream()
                        .map(file -> file.name().equals("selection.dslr") ? edited(number, file) : file)
                        .toList());
    }

    private static PolicyFile edited(int number, PolicyFile file) {
        return new PolicyFile(
                file.name(),
                file.text()
                        .replaceFirst(
                                "(?m)^(rule \".*\")$",
                                "$1\n    date-expires \""
                                        + LocalDate.of(2999, 1, 1).plusDays(number) + "\""));
    }

    private static void compile(String what, IntFunction<List<PolicyFile>> files) {
        Release held = DefaultPolicy.release();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < COMPILATIONS; i++) {
            long start = System.nanoTime();
            new Compiler().compile(files.apply(i));
            seconds.add(Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        }
        System.out.printf(
                Locale.ROOT,
                "%s compiles in %.2f s at first; the last %d of %d: median %.2f s (%d rules)%n",
                what,
                seconds.get(0),
                COMPILATIONS / 2,
                COMPILATIONS,
                HttpBenchmark.median(seconds.subList(COMPILATIONS / 2, COMPILATIONS)),
                held.ruleCount());
    }
}
