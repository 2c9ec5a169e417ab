package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.MarqueeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever arrives is decided or refused with a problem; it never brings the service down. */
class HostileBodiesTests {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"x\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "y".repeat(5_000) + "\"",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-1e-400",
            "1E2147483647",
            "1e99999999999",
            "9".repeat(999),
            "9".repeat(5_000),
            "0.".concat("1".repeat(900)),
            "NaN",
            "Infinity",
            "01",
            "[]",
            "{}",
            "[[[]]]",
            "[".repeat(600),
            "{\"a\":".repeat(600),
            "[" + "1,".repeat(500) + "1]",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"\\\"; drop table\"",
            "{\"accountId\":\"A\",\"accountId\":\"B\"}",
            "'x'",
            "undefined",
            "// comment");

    private static ConfigurableApplicationContext service;
    private static Caller caller = new Caller(0);

    @BeforeContainer
    static void start() {
        service = SpringApplication.run(MarqueeApplication.class, "--server.port=0");
        caller = new Caller(
                ((WebServerApplicationContext) service).getWebServer().getPort());
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    @Property(tries = 150)
    void refusesWhatHasBeenTamperedWith(@ForAll("tamperings") List<Tampering> tamperings) {
        String body = Caller.example("atlas");
        for (Tampering tampering : tamperings) {
            body = tampering.of(body);
        }
        assertAnswered(caller.post("/v1/decisions", Caller.JSON, body));
        assertLineAnswered(body);
    }

    @Property(tries = 100)
    void refusesAnyBytes(@ForAll @Size(max = 400) byte[] bytes) {
        assertAnswered(caller.post("/v1/decisions", Caller.JSON, BodyPublishers.ofByteArray(bytes)));
        HttpResponse<String> stream = caller.post("/v1/decisions", Caller.NDJSON, BodyPublishers.ofByteArray(bytes));
        assertThat(stream.statusCode()).isEqualTo(200);
        stream.body().lines().map(Caller::json).forEach(HostileBodiesTests::assertProblem);
        assertAnswered(caller.post(
                "/v1/decisions?asOf=2026-01-15&supplierRevenue=1", Caller.CSV, BodyPublishers.ofByteArray(bytes)));
    }

    @Property(tries = 100)
    void refusesAnyRow(@ForAll("cells") List<String> cells) {
        String rows = "accountId,annualRevenue,buyingPeople\n" + String.join(",", cells) + "\nZ,1,\n";
        HttpResponse<String> stream = caller.post("/v1/decisions?asOf=2026-01-15&supplierRevenue=1", Caller.CSV, rows);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.body().lines().map(Caller::json)).isNotEmpty().allSatisfy(line -> {
            if (!line.has("decisionId")) {
                assertProblem(line);
            }
        });
    }

    @Property(tries = 20)
    void decidesAboutWhateverTextIsAllowed(@ForAll String name) {
        ObjectNode request = (ObjectNode) Caller.json(Caller.example("corner"));
        ((ObjectNode) request.get("account"))
                .put("homeRegion", new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertAnswered(caller.post("/v1/decisions", Caller.JSON, request.toString()));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.oneOf(
                        Arbitraries.of(VALUES).map(value -> "\"" + value.replace("\"", "\"\"") + "\""),
                        Arbitraries.strings().ofMaxLength(20).map(text -> text.replace("\n", "")))
                .list()
                .ofSize(3);
    }

    @Provide
    Arbitrary<List<Tampering>> tamperings() {
        Arbitrary<Tampering> values = Arbitraries.integers()
                .between(0, 200)
                .flatMap(place -> Arbitraries.of(VALUES).map(value -> new Tampering(place, value)));
        return values.list().ofMinSize(1).ofMaxSize(3);
    }

    /**
     * Puts another text in a request.
     *
     * @param place which value, name or character to replace
     */
    record Tampering(int place, String value) {

        String of(String body) {
            try {
                JsonNode request = Caller.json(body);
                List<Runnable> changes = new ArrayList<>();
                collect(request, changes);
                changes.get(place % changes.size()).run();
                return request.toString().replace("\"@@\"", value);
            } catch (JacksonException e) {
                int at = place % body.length();
                return body.substring(0, at) + value + body.substring(at);
            }
        }

        private void collect(JsonNode node, List<Runnable> changes) {
            if (node instanceof ObjectNode object) {
                for (String name : List.copyOf(object.propertyNames())) {
                    changes.add(() -> object.put(name, "@@"));
                    changes.add(() -> object.remove(name));
                    changes.add(() -> object.put(name + value, "@@"));
                    collect(object.get(name), changes);
                }
            } else if (node instanceof ArrayNode array) {
                changes.add(() -> array.add("@@"));
                array.forEach(each -> collect(each, changes));
            }
        }
    }

    private static void assertAnswered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(200, 400, 413, 415, 422);
        if (answer.statusCode() != 200) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = Caller.json(answer.body());
            assertProblem(problem);
            assertThat(problem.get("status").intValue()).isEqualTo(answer.statusCode());
        }
    }

    private static void assertLineAnswered(String body) {
        String line = body.replace("\n", " ");
        HttpResponse<String> answer = caller.post("/v1/decisions", Caller.NDJSON, line + "\n" + Caller.line("corner"));
        List<JsonNode> lines = answer.body().lines().map(Caller::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).get("accountId").stringValue()).isEqualTo("CORNER");
        if (!lines.get(0).has("decisionId")) {
            assertProblem(lines.get(0));
        }
    }

    private static void assertProblem(JsonNode problem) {
        assertThat(problem.get("status").intValue()).isIn(400, 413, 415, 422);
        assertThat(problem.get("type").stringValue()).startsWith("/problems/");
        assertThat(problem.get("errors").size()).isPositive();
        problem.get("errors").forEach(error -> {
            assertThat(error.propertyNames()).containsExactly("pointer", "given", "allowed");
            assertThat(error.get("pointer").stringValue()).matches("(/[^/]*)*");
            assertThat(error.get("given").stringValue()).hasSizeLessThan(200).doesNotContain("tools.jackson", "java.");
            assertThat(error.get("allowed").stringValue()).isNotBlank();
        });
    }
}
