package io.marquee.bench;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long an author waits for a saved guided edit, and for all checks but that of the impact. */
final class DraftBenchmark {

    private static final int ROUNDS = 30;
    private static final int MEASURED = 10;

    private final Caller author;
    private final String address;
    private String tag;
    private int edits;

    private DraftBenchmark(int port) {
        this.author = new Caller(port).as("author");
        HttpResponse<String> begun = done(author.post("/v1/drafts", Caller.JSON, "{\"reason\": \"measured\"}"));
        this.address = begun.headers().firstValue("Location").orElseThrow();
        this.tag = tag(begun);
    }

    static void run() throws Exception {
        try (Stores stores = new Stores();
                Served served = Served.deciding(stores.on(stores.postgresql()))) {
            DraftBenchmark benchmark = new DraftBenchmark(served.port());
            List<Double> saves = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                saves.add(benchmark.save());
            }
            tell("a guided edit is saved", saves);
            Map<String, List<Double>> checks = new LinkedHashMap<>();
            for (int i = 0; i < ROUNDS; i++) {
                benchmark.save();
                benchmark.check(checks);
            }
            checks.forEach(DraftBenchmark::tell);
        }
    }

    private double save() {
        String edit = String.format(
                Locale.ROOT,
                "{\"edit\": \"SET_SLOT\", \"file\": \"tiers.dslr\", \"rule\": \"Each tier asks for a score\","
                        + " \"part\": \"THEN\", \"sentence\": 2, \"slot\": 2, \"text\": \"%.1f\"}",
                60 + ++edits / 10.0);
        long start = System.nanoTime();
        tag = tag(done(author.post(address + "/edits", Caller.JSON, edit, "If-Match", tag)));
        return (System.nanoTime() - start) / 1e9;
    }

    private void check(Map<String, List<Double>> checks) throws InterruptedException {
        String report = done(author.post(address + "/checks", Caller.JSON, "{\"asOf\": \"2026-01-15\"}"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode told = Caller.json(done(author.get(report)).body());
        while (told.get("status").asString().equals("RUNNING")) {
            Thread.sleep(50);
            told = Caller.json(done(author.get(report)).body());
        }
        double all = 0;
        for (JsonNode time : told.get("times")) {
            String check = time.get("check").asString();
            if (!check.equals("IMPACT")) {
                double seconds = time.get("millis").asLong() / 1e3;
                checks.computeIfAbsent(check, name -> new ArrayList<>()).add(seconds);
                all += seconds;
            }
        }
        checks.computeIfAbsent("all of these", name -> new ArrayList<>()).add(all);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static void tell(String what, List<Double> seconds) {
        List<Double> last = seconds.subList(seconds.size() - MEASURED, seconds.size());
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s at first; the last %d of %d: median %.2f s, at most %.2f s%n",
                what,
                seconds.get(0),
                MEASURED,
                seconds.size(),
                HttpBenchmark.median(last),
                last.stream().max(Double::compare).orElseThrow());
    }
}
