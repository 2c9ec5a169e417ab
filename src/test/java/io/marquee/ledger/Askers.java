package io.marquee.ledger;

import io.marquee.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Eight systems that ask for decisions as fast as they are answered: four ask plainly, two under keys, two in streams.
 * They go on when they are refused, those outside of streams after a moment, and stop when nobody is there.
 */
final class Askers implements AutoCloseable {

    private static final int SYSTEMS = 8;
    private static final int LINES = 100;

    /** In milliseconds. Without it, refusals would take the processors that the service needs to recover. */
    private static final int MOMENT = 10;

    private static final List<String> REQUESTS =
            List.of(Caller.line("atlas"), Caller.line("birch"), Caller.line("corner"));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Caller caller;
    private final Answered answered;
    private final Map<Refusal, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> systems;
    private volatile boolean over;

    private interface Question {
        void ask(int number) throws IOException, InterruptedException;
    }

    Askers(Caller caller, Answered answered) {
        this.caller = caller;
        this.answered = answered;
        this.systems = IntStream.range(0, SYSTEMS)
                .mapToObj(each -> new Thread(() -> run(question(each), each), "asker-" + each))
                .toList();
        systems.forEach(Thread::start);
    }

    private Question question(int system) {
        return switch (system % 4) {
            case 0, 1 -> this::plainly;
            case 2 -> this::underKey;
            default -> number -> inStream();
        };
    }

    private void run(Question question, int first) {
        try {
            for (int number = first; !over; number++) {
                question.ask(number);
            }
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            faults.add(e);
        }
    }

    private void plainly(int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(request(number));
        if (answer.statusCode() == 200) {
            answered.answer(answer.body());
        } else {
            refused(answer);
        }
    }

    private void underKey(int number) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        answered.asks(key, request(number));
        HttpResponse<String> answer = post(request(number), "Idempotency-Key", key);
        if (answer.statusCode() == 200) {
            answered.answer(key, answer.body());
        } else {
            refused(answer);
        }
    }

    private HttpResponse<String> post(String request, String... headers) throws IOException, InterruptedException {
        return client.send(
                caller.request("/v1/decisions", headers)
                        .header("Content-Type", Caller.JSON)
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void refused(HttpResponse<String> answer) throws InterruptedException {
        if (answer.headers().firstValue("Link").isPresent()) {
            throw new AssertionError("a refusal leads to what describes a decision");
        }
        JsonNode problem = Caller.json(answer.body());
        count(new Refusal(
                false,
                answer.statusCode(),
                problem.path("type").asString(),
                answer.headers().firstValue("Retry-After").orElse(null)));
        Thread.sleep(MOMENT);
    }

    /** What is not answered with a line break counts as not answered. */
    private void inStream() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, LINES).forEach(each -> lines.append(request(each)).append('\n'));
        HttpResponse<InputStream> answer = client.send(
                caller.request("/v1/decisions")
                        .header("Content-Type", Caller.NDJSON)
                        .POST(BodyPublishers.ofString(lines.toString()))
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("a stream was answered " + answer.statusCode());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            int count = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                line(line);
                count++;
            }
            if (count != LINES) {
                throw new IOException("of " + LINES + " lines " + count + " were answered");
            }
        }
    }

    private void line(String text) {
        JsonNode line = Caller.json(text);
        if (line.has("decisionId")) {
            answered.answer(text);
        } else {
            count(new Refusal(
                    true, line.path("status").asInt(), line.path("type").asString(), null));
        }
    }

    private void count(Refusal refusal) {
        refusals.computeIfAbsent(refusal, each -> new LongAdder()).increment();
    }

    private static String request(int number) {
        return REQUESTS.get(number % REQUESTS.size());
    }

    /** In which ways they were refused. */
    Iterable<Refusal> refusals() {
        return refusals.keySet();
    }

    /** How often they were refused in a way. */
    long refused(Refusal refusal) {
        LongAdder count = refusals.get(refusal);
        return count == null ? 0 : count.sum();
    }

    /** Why some of them stopped: what broke their connections, or what no service may answer. */
    Iterable<Throwable> faults() {
        return faults;
    }

    /** Lets them stop after what they are asking, or when nobody is there to answer. */
    void stop() {
        over = true;
        try {
            for (Thread system : systems) {
                system.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
