package io.marquee.bench;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(firstDecision(jar));
        }
        System.out.printf(
                Locale.ROOT, "start to first decision: %s s, median %.1f s%n", seconds, HttpBenchmark.median(seconds));
    }

    private static double firstDecision(Path jar) throws Exception {
        int port = Served.freePort();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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
        List<PolicyFile> files = DefaultPolicy.unpackedFiles();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < COMPILATIONS; i++) {
            long start = System.nanoTime();
            new Compiler().compile(files);
            seconds.add(Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        }
        System.out.printf(
                Locale.ROOT,
                "a release compiles in %.2f s cold; the last %d of %d: median %.2f s%n",
                seconds.get(0),
                COMPILATIONS / 2,
                COMPILATIONS,
                HttpBenchmark.median(seconds.subList(COMPILATIONS / 2, COMPILATIONS)));
    }
}
