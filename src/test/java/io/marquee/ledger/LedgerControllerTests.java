package io.marquee.ledger;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.example;
import static io.marquee.Caller.json;
import static io.marquee.Caller.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.policy.Releases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerControllerTests {

    private static final String PATH = "/v1/decisions";

    private final String active;
    private final Caller integrator;
    private final Caller auditor;

    LedgerControllerTests(@Autowired Releases releases, @LocalServerPort int port) {
        this.active = releases.active().id();
        this.integrator = new Caller(port);
        this.auditor = integrator.as("auditor");
    }

    @Test
    void showsADecisionAsItWasAnswered() {
        HttpResponse<String> answer = integrator.post(PATH, JSON, example("birch"));
        String id = id(answer.body());
        JsonNode told = json(auditor.get(PATH + "/" + id).body());
        assertThat(answer.headers().firstValue("Marquee-Ledger")).hasValue("on");
        assertThat(told.propertyNames())
                .containsExactly(
                        "decisionId", "decidedAt", "askedBy", "idempotencyKey", "chain", "request", "decision");
        assertThat(told.get("decisionId").stringValue()).isEqualTo(id);
        assertThat(told.get("askedBy").stringValue()).isEqualTo("integrator");
        assertThat(told.get("idempotencyKey").isNull()).isTrue();
        assertThat(told.get("request").toString()).isEqualTo(line("birch"));
        assertThat("{\"decisionId\":\"" + id + "\","
                        + told.get("decision").toString().substring(1))
                .isEqualTo(answer.body());
    }

    @Test
    void keepsEveryLineOfAStream() {
        List<String> answers = integrator
                .post(PATH, NDJSON, line("atlas") + "\nnonsense\n" + line("corner"))
                .body()
                .lines()
                .toList();
        assertThat(json(answers.get(1)).get("type").stringValue()).isEqualTo("/problems/malformed");
        for (int kept : new int[] {0, 2}) {
            JsonNode told = json(auditor.get(PATH + "/" + id(answers.get(kept))).body());
            assertThat(told.at("/decision/accountId").stringValue()).isEqualTo(kept == 0 ? "ATLAS" : "CORNER");
        }
    }

    @Test
    void givesTheSameDecisionUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = integrator.post(PATH, JSON, example("atlas"), "Idempotency-Key", key);
        HttpResponse<String> again = integrator.post(PATH, JSON, line("atlas"), "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(auditor.get(PATH + "/" + id(first.body())).body())
                        .get("idempotencyKey")
                        .stringValue())
                .isEqualTo(key);
    }

    @Test
    void refusesAnotherRequestUnderAKey() {
        String key = UUID.randomUUID().toString();
        integrator.post(PATH, JSON, example("atlas"), "Idempotency-Key", key);
        HttpResponse<String> other = integrator.post(PATH, JSON, example("birch"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .isEqualTo("{\"type\":\"/problems/key-used\",\"title\":\"The key was used for another request\","
                        + "\"status\":422,\"errors\":[{\"pointer\":\"\",\"given\":\"another request under the"
                        + " `Idempotency-Key` `" + key
                        + "`\",\"allowed\":\"the same request again, or a key of its own\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"application/json, a b", "application/x-ndjson, a"})
    void refusesKeysThatAreNone(String type, String key) {
        HttpResponse<String> answer = integrator.post(PATH, type, line("atlas"), "Idempotency-Key", key);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).get("type").stringValue()).isEqualTo("/problems/invalid-parameters");
    }

    @Test
    void findsDecisionsPageByPage() {
        String account = "PAGED-" + UUID.randomUUID();
        List<String> ids = java.util.stream.Stream.generate(() -> id(integrator
                        .post(PATH, JSON, example("corner").replace("CORNER", account))
                        .body()))
                .limit(3)
                .toList();
        JsonNode first = json(auditor.get(PATH + "?limit=2&account=" + account).body());
        JsonNode second = json(auditor.get(PATH + "?limit=2&account=" + account + "&before="
                        + first.get("next").stringValue())
                .body());
        assertThat(first.get("decisions").findValuesAsString("decisionId")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.get("decisions").findValuesAsString("decisionId")).containsExactly(ids.get(0));
        assertThat(second.get("next").isNull()).isTrue();
        ObjectNode summary = (ObjectNode) second.at("/decisions/0");
        summary.remove("decidedAt");
        assertThat(summary.toString())
                .isEqualTo("{\"decisionId\":\"" + ids.get(0) + "\",\"accountId\":\"" + account
                        + "\",\"tier\":\"REGULAR\",\"release\":\"" + active + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier=GOLD|`GOLD` for `tier`|`REGULAR`, `DEVELOPMENT`, `KEY`, `STRATEGIC`",
                "limit=0|`0` for `limit`|1 to 500",
                "limit=501|`501` for `limit`|1 to 500",
                "from=yesterday|`yesterday` for `from`|"
                        + "a time in UTC such as `2026-01-15T09:30:00Z`, or a day such as `2026-01-15`",
                "before=1|`1` for `before`|the id of a decision such as `019b0000-0000-8000-8000-010000000001`",
                "color=red|the parameter `color`|"
                        + "`account`, `tier`, `release`, `rule`, `from`, `until`, `before` and `limit`",
                "account=%00|`\u0000` for `account`|1 to 64 letters, digits, `.`, `_` or `-`",
                "release=none|`none` for `release`|the id of a release, 64 hexadecimal digits",
                "rule=a%09b|`a\tb` for `rule`|the name of a rule, in at most 300 characters on one line",
                "tier=KEY&tier=KEY|`tier` 2 times|`tier` once"
            })
    void refusesWhatCannotBeSearched(String query, String given, String allowed) {
        HttpResponse<String> answer = auditor.get(PATH + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = json(answer.body()).get("errors").get(0);
        assertThat(json(answer.body()).get("errors")).hasSize(1);
        assertThat(error.get("pointer").stringValue()).isEmpty();
        assertThat(error.get("given").stringValue()).isEqualTo(given);
        assertThat(error.get("allowed").stringValue()).isEqualTo(allowed);
    }

    @Test
    void decidesAgain() {
        String id = id(integrator.post(PATH, JSON, example("atlas")).body());
        HttpResponse<String> answer = auditor.post(PATH + "/" + id + "/replay", JSON, "");
        assertThat(answer.body())
                .isEqualTo("{\"decisionId\":\"" + id + "\",\"release\":\"" + active + "\",\"decidedUnder\":\"" + active
                        + "\",\"equal\":true,\"differences\":[]}");
    }

    @Test
    void knowsNoOtherDecisionAndNoOtherRelease() {
        String unknown = "019b0000-0000-8000-8000-010000000001";
        for (String path : List.of("/" + unknown, "/" + unknown + "/evidence")) {
            HttpResponse<String> answer = auditor.get(PATH + path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer.body()).get("errors").toString())
                    .isEqualTo("[{\"pointer\":\"\",\"given\":\"the decision `" + unknown
                            + "`\",\"allowed\":\"a decision that is kept\"}]");
        }
        String id = id(integrator.post(PATH, JSON, example("atlas")).body());
        String replay = PATH + "/" + id + "/replay?release=";
        assertThat(auditor.post(replay + "0".repeat(64), JSON, "").statusCode()).isEqualTo(404);
        assertThat(auditor.post(replay + "none", JSON, "").statusCode()).isEqualTo(400);
        assertThat(auditor.get(PATH + "/1").statusCode()).isEqualTo(400);
    }

    @Test
    void verifies() {
        integrator.post(PATH, JSON, example("atlas"));
        JsonNode report = json(auditor.get("/v1/ledger/verify").body());
        assertThat(report.propertyNames())
                .containsExactly("intact", "writers", "segments", "entries", "deleted", "broken");
        assertThat(report.get("intact").booleanValue()).isTrue();
        assertThat(report.get("broken").isNull()).isTrue();
        assertThat(report.get("entries").longValue()).isPositive();
    }

    @Test
    void givesEvidenceThatHoldsWithoutTheService(@TempDir Path home) throws Exception {
        String id = id(integrator.post(PATH, JSON, example("birch")).body());
        Path evidence = home.resolve("evidence.zip");
        Path key = home.resolve("key.pem");
        auditor.download(PATH + "/" + id + "/evidence", evidence);
        auditor.download("/v1/ledger/key", key);
        assertThat(checked(evidence, "--key", key.toString())).isEqualTo("""
                0
                ok     the entry is number N in chain 1
                ok     the chain up to entry N is signed with the firm's key
                ok     the rules are those of release %s
                ok     decision.json and request.json say what the entry says
                ok     decided again, it is the same decision
                intact
                """.formatted(active));
        Files.writeString(key, LedgerKey.generate().open().pem());
        assertThat(checked(evidence, "--key", key.toString())).isEqualTo("""
                1
                ok     the entry is number N in chain 1
                WRONG  the signature is of another key than the firm's
                """);
    }

    @Test
    void evidenceWithOtherRulesDoesNotHold(@TempDir Path home) throws Exception {
        Path evidence = home.resolve("evidence.zip");
        String id = id(integrator.post(PATH, JSON, example("birch")).body());
        auditor.download(PATH + "/" + id + "/evidence", evidence);
        auditor.download("/v1/ledger/key", home.resolve("key.pem"));
        try (FileSystem zip = FileSystems.newFileSystem(evidence)) {
            Path rules = zip.getPath(Evidence.RULES, "tiers.dslr");
            Files.writeString(rules, Files.readString(rules) + "\n");
        }
        assertThat(checked(evidence, "--key", home.resolve("key.pem").toString()))
                .isEqualTo("""
                1
                ok     the entry is number N in chain 1
                ok     the chain up to entry N is signed with the firm's key
                WRONG  the rules are not those of release %s
                """.formatted(active));
    }

    @Test
    void cannotCheckWhatIsNoEvidence(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("evidence.zip"), "nonsense");
        assertThat(checked(file)).isEqualTo("1\nWRONG  `entry.json` is missing\n");
        assertThat(checked(home.resolve("none"))).startsWith("2\ncannot be checked: ");
        assertThat(checked(file, "--kee")).startsWith("2\nusage: ");
    }

    private static String checked(Path evidence, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new java.util.ArrayList<>(List.of(evidence.toString()));
        arguments.addAll(List.of(more));
        int status = EvidenceCheck.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + "\n" + out.toString(StandardCharsets.UTF_8).replaceAll("(number|to entry) \\d+", "$1 N");
    }

    private static String id(String answer) {
        return json(answer).get("decisionId").stringValue();
    }
}
