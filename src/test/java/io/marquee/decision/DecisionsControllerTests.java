package io.marquee.decision;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.example;
import static io.marquee.Caller.json;
import static io.marquee.Caller.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.policy.Releases;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionsControllerTests {

    private static final String PATH = "/v1/decisions";
    private static final String CONDITIONS = "?asOf=2026-01-15&supplierRevenue=60000000";

    private final String active;
    private final int port;
    private final Caller caller;

    DecisionsControllerTests(@Autowired Releases releases, @LocalServerPort int port) {
        this.active = releases.active().id();
        this.port = port;
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({"atlas, 81.8, STRATEGIC, 1268169.58", "birch, 61.8, KEY, 295593.52", "corner, 33.3, REGULAR, 8496.39"})
    void decidesTheWorkedExamples(String name, String score, String tier, String clv) {
        HttpResponse<String> answer = caller.post(PATH, JSON, example(name));
        JsonNode decision = json(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active);
        assertThat(decision.at("/score/total").toString()).isEqualTo(score);
        assertThat(decision.at("/tier/effective").stringValue()).isEqualTo(tier);
        assertThat(decision.at("/value/clv").toString()).isEqualTo(clv);
    }

    @Test
    void namesEveryPartOfADecisionInTheOrderOfTheContract() {
        JsonNode decision = json(caller.post(PATH, JSON, example("atlas")).body());
        assertThat(decision.propertyNames())
                .containsExactly(
                        "decisionId",
                        "accountId",
                        "asOf",
                        "release",
                        "keyAccount",
                        "selection",
                        "score",
                        "credit",
                        "tier",
                        "portfolio",
                        "approach",
                        "coverage",
                        "entitlements",
                        "declinedServices",
                        "value",
                        "health",
                        "review",
                        "coordination",
                        "buyingCentre",
                        "actions",
                        "dataGaps",
                        "reasons");
        assertThat(decision.get("tier").toString())
                .isEqualTo("{\"policy\":\"STRATEGIC\",\"effective\":\"STRATEGIC\",\"previous\":null,\"change\":\"NEW\","
                        + "\"overridden\":false,\"caps\":[],\"nextConsecutiveLowEvaluations\":0}");
        assertThat(decision.get("reasons").get(0).propertyNames())
                .containsExactly("rule", "file", "line", "sentences", "facts", "source", "contributed");
    }

    @Test
    void decidesTheSameFactsByteForByteAlikeButForTheId() {
        String one = caller.post(PATH, JSON, example("birch")).body();
        String other = caller.post(PATH, JSON, example("birch")).body();
        String streamed = caller.post(PATH, NDJSON, line("birch")).body();
        assertThat(one).isNotEqualTo(other);
        assertThat(withoutId(other)).isEqualTo(withoutId(one));
        assertThat(withoutId(streamed)).isEqualTo(withoutId(one) + "\n");
    }

    @Test
    void writesMoneyWithoutExponents() {
        String rich =
                example("atlas").replace("2400000", "123456789012345678").replace("6000000,", "223456789012345678,");
        String body = caller.post(PATH, JSON, rich).body();
        assertThat(json(body).at("/value/clv").isNumber()).isTrue();
        assertThat(body).contains("123456789012345678").doesNotContainPattern("[0-9]E[+-]?[0-9]");
    }

    @Test
    void decidesUnderAPinnedRelease() {
        HttpResponse<String> answer = caller.post(PATH, JSON, example("birch"), "Marquee-Release", active);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/x-ndjson", "text/csv"})
    void refusesAReleaseThatIsNotKnown(String type) {
        HttpResponse<String> answer = caller.post(PATH, type, "{}", "Marquee-Release", "f00");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/unknown-release\",\"title\":\"No such release is known\",\"status\":404,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"the release `f00`\",\"allowed\":\"`"
                                + active + "`\"}]}");
    }

    @Test
    void refusesFactsWithEveryObjection() {
        String body = example("corner")
                .replace("\"2026-01-15\"", "\"15.01.2026\"")
                .replace("40000", "-1")
                .replace("\"SMALL\"", "\"TINY\"")
                .replace("\"name\"", "\"nick~/name\"");
        HttpResponse<String> answer = caller.post(PATH, JSON, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = json(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/invalid-facts");
        assertThat(texts(problem, "pointer"))
                .containsExactly("/asOf", "/account/nick~0~1name", "/account/sizeBand", "/account/annualRevenue");
        assertThat(texts(problem, "given"))
                .containsExactly("the text `15.01.2026`", "an unknown field", "the text `TINY`", "`-1`");
        assertThat(problem.at("/errors/2/allowed").stringValue()).isEqualTo("`SMALL`, `MEDIUM`, `LARGE`, `ENTERPRISE`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '#',
            value = {
                "{~400~malformed",
                "{\"asOf\":NaN}~400~malformed",
                "nonsense~400~malformed",
                "[]~422~invalid-facts",
                "7~422~invalid-facts",
                "null~422~invalid-facts",
                "{\"asOf\":\"2026-01-15\",\"asOf\":\"2026-01-15\"}~422~invalid-facts",
                "{\"context\":{\"supplierRevenue\":1e400}}~422~invalid-facts"
            })
    void refusesWhatIsNotARequest(String body, int status, String type) {
        HttpResponse<String> answer = caller.post(PATH, JSON, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(json(answer.body()).get("errors").size()).isPositive();
    }

    @Test
    void refusesMoreBehindTheRequest() {
        HttpResponse<String> answer = caller.post(PATH, JSON, example("birch") + "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/malformed\",\"title\":\"The text cannot be read\",\"status\":400,"
                        + "\"errors\":[{\"pointer\":\"\",\"given\":\"more text behind the JSON object\","
                        + "\"allowed\":\"one JSON object\"}]}");
    }

    @Test
    void refusesAnEmptyBody() {
        HttpResponse<String> answer = caller.post(PATH, JSON, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/malformed\",\"title\":\"The text cannot be read\",\"status\":400,"
                        + "\"errors\":[{\"pointer\":\"\",\"given\":\"nothing\",\"allowed\":\"one JSON object\"}]}");
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItsLengthIsToldOrNot() {
        byte[] large = (" ".repeat(10_000_000) + example("birch")).getBytes(StandardCharsets.UTF_8);
        String expected =
                "{\"type\":\"/problems/too-large\",\"title\":\"The body or line is too large\",\"status\":413,"
                        + "\"errors\":[{\"pointer\":\"\",\"given\":\"a body of more than 1048576 bytes\","
                        + "\"allowed\":\"at most 1048576 bytes\"}]}";
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> answer = caller.post(PATH, JSON, body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo(expected);
        }
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        HttpResponse<String> answer = caller.post(PATH, JSON, "{\"x\":".repeat(5_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/errors/0/allowed").stringValue())
                .isEqualTo("texts, numbers and nesting within the stated limits");
    }

    @Test
    void refusesTextInAnotherEncoding() {
        HttpResponse<String> answer =
                caller.post(PATH, JSON, BodyPublishers.ofString(example("birch"), StandardCharsets.UTF_16BE));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/xml | identity | the media type `text/xml`",
                "application/json;charset=iso-8859-1 | identity | the charset `ISO-8859-1`",
                "application/x-ndjson;charset=utf-16 | identity | the charset `UTF-16`",
                "application/json;charset=none | identity | no media type that can be read",
                "text/csv | gzip | a body with a content encoding"
            })
    void refusesOtherMediaTypesCharsetsAndEncodings(String type, String encoding, String given) {
        HttpResponse<String> answer = caller.post(PATH, type, example("birch"), "Content-Encoding", encoding);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(texts(json(answer.body()), "given")).containsExactly(given);
    }

    @Test
    void takesUtf8ByName() {
        assertThat(caller.post(PATH, "application/json; charset=\"utf-8\"", example("birch"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        HttpResponse<String> answer = caller.post(PATH, JSON, example("birch"), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/not-acceptable\","
                        + "\"title\":\"No acceptable media type can be answered\",\"status\":406,\"errors\":[{\"pointer\":\"\","
                        + "\"given\":\"an `Accept` header with none of them\",\"allowed\":\"`application/json`\"}]}");
    }

    @Test
    void refusesOtherMethods() {
        HttpResponse<String> answer =
                caller.send(caller.request(PATH).method("PUT", BodyPublishers.ofString(example("birch"))));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/method-not-allowed\",\"title\":\"The method is not allowed here\","
                                + "\"status\":405,\"errors\":[{\"pointer\":\"\",\"given\":\"the method `PUT`\",\"allowed\":\"`GET`, `HEAD`, `POST`\"}]}");
    }

    @Test
    void knowsNoOtherAddress() {
        HttpResponse<String> answer = caller.post("/v1/decision", JSON, example("birch"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/not-found\",\"title\":\"There is nothing at this address\",\"status\":404,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"`/v1/decision`\",\"allowed\":\"an address of `/v3/api-docs`\"}]}");
    }

    @Test
    void answersEachLineInItsPlace() {
        HttpResponse<String> answer = caller.post(
                PATH,
                NDJSON,
                line("atlas") + "\n\n{\"asOf\":1}\r\n  \nnonsense\n" + "x".repeat(70_000) + "\n" + line("corner"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active);
        List<JsonNode> lines = answer.body().lines().map(Caller::json).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("accountId").stringValue()).isEqualTo("ATLAS");
        assertThat(lines.get(1).propertyNames()).containsExactly("type", "title", "status", "line", "errors");
        assertThat(lines.get(1).get("line").intValue()).isEqualTo(3);
        assertThat(lines.get(1).get("status").intValue()).isEqualTo(422);
        assertThat(lines.get(2).toString())
                .isEqualTo("{\"type\":\"/problems/malformed\",\"title\":\"The text cannot be read\",\"status\":400,"
                        + "\"line\":5,\"errors\":[{\"pointer\":\"\",\"given\":\"text that is not JSON at line 1, column 1\","
                        + "\"allowed\":\"JSON (RFC 8259) in UTF-8\"}]}");
        assertThat(lines.get(3).toString())
                .isEqualTo(
                        "{\"type\":\"/problems/too-large\",\"title\":\"The body or line is too large\",\"status\":413,"
                                + "\"line\":6,\"errors\":[{\"pointer\":\"\",\"given\":\"a line of more than 65536 bytes\","
                                + "\"allowed\":\"at most 65536 bytes\"}]}");
        assertThat(lines.get(4).get("accountId").stringValue()).isEqualTo("CORNER");
    }

    @Test
    void answersAnEmptyStreamWithAnEmptyOne() {
        HttpResponse<String> answer = caller.post(PATH, NDJSON, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void decidesAboutRowsAsAboutRequests() {
        String row = "accountId,annualRevenue,regions\nA,40000,\"[\"\"NORTH\"\"]\"\n";
        String request = "{\"asOf\":\"2026-01-15\",\"context\":{\"supplierRevenue\":60000000},"
                + "\"account\":{\"accountId\":\"A\",\"annualRevenue\":40000,\"regions\":[\"NORTH\"]}}";
        HttpResponse<String> answer = caller.post(PATH + CONDITIONS, Caller.CSV, "\uFEFF" + row);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(withoutId(answer.body()))
                .isEqualTo(withoutId(caller.post(PATH, JSON, request).body()) + "\n");
    }

    @Test
    void tellsTheLineAndColumnOfABadRow() {
        String rows = "accountId,name,annualRevenue\nA,\"two\nlines\",\"1,5\"\nB,,2\n";
        List<JsonNode> lines = caller.post(PATH + CONDITIONS, Caller.CSV, rows)
                .body()
                .lines()
                .map(Caller::json)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("line").intValue()).isEqualTo(2);
        assertThat(texts(lines.get(0), "pointer")).containsExactly("/annualRevenue");
        assertThat(lines.get(1).get("accountId").stringValue()).isEqualTo("B");
    }

    @Test
    void refusesATableAsAWhole() {
        HttpResponse<String> answer =
                caller.post(PATH + "?asOf=2026-01-15", Caller.CSV, "accountId,annualRevenue,colour\nA,1,red\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(texts(json(answer.body()), "pointer")).containsExactly("/supplierRevenue", "/colour");
    }

    @Test
    void refusesAQueryThatCannotBeRead() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST " + PATH + "?asOf=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: " + Caller.demo("integrator") + "\r\n"
                                    + "Content-Type: text/csv\r\nContent-Length: 2\r\n\r\na\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("{\"type\":\"/problems/invalid-parameters\",");
        }
    }

    private static String withoutId(String decision) {
        return decision.replaceFirst("^\\{\"decisionId\":\"[0-9a-f-]{36}\",", "{");
    }

    private static List<String> texts(JsonNode problem, String field) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get(field).stringValue())
                .toList();
    }
}
