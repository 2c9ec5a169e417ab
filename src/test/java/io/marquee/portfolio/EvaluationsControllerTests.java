package io.marquee.portfolio;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.EmptyPortfolio;
import io.marquee.ledger.Ledger;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EvaluationsControllerTests {

    private static final String PATH = "/v1/evaluations";

    private final Caller caller;
    private final Caller author;
    private final Ledger ledger;

    EvaluationsControllerTests(@LocalServerPort int port, @Autowired Ledger ledger) {
        this.ledger = ledger;
        caller = new Caller(port);
        author = caller.as("author");
    }

    @AfterEach
    void removeAll() {
        EmptyPortfolio.leave(caller);
    }

    @Test
    void evaluatesThePortfolioAndTellsWhatItFound() {
        keepExamples();
        HttpResponse<String> accepted =
                author.post(PATH, JSON, "{\"asOf\":\"2026-01-15\",\"supplierRevenue\":60000000}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String address = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode done = ended(address);
        assertThat(done.get("status").stringValue()).isEqualTo("DONE");
        assertThat(done.get("done").intValue()).isEqualTo(3);
        JsonNode analysis = json(author.get(address + "/analysis").body());
        assertThat(analysis.at("/totals/accounts").intValue()).isEqualTo(3);
        assertThat(author.get(address + "/pareto").body())
                .isEqualTo(analysis.get("pareto").toString());
        assertThat(tiers(address)).containsExactlyInAnyOrder("KEY", "REGULAR", "STRATEGIC");
    }

    @Test
    void keepsEveryDecisionInTheLedger() {
        keepExamples();
        String address = begin("{\"asOf\":\"2026-01-15\",\"supplierRevenue\":60000000}");
        ended(address);
        json(author.get(address + "/accounts").body()).get("accounts").forEach(row -> {
            JsonNode kept = json(caller.as("auditor")
                    .get("/v1/decisions/" + row.get("decisionId").stringValue())
                    .body());
            assertThat(kept.at("/decision/accountId")).isEqualTo(row.get("accountId"));
            assertThat(kept.at("/decision/tier/effective")).isEqualTo(row.get("tier"));
            assertThat(kept.get("askedBy").stringValue()).isEqualTo("author");
        });
    }

    @Test
    void tellsItsProgressAsEvents() {
        keepExamples();
        String address = begin("{\"asOf\":\"2026-01-15\",\"dryRun\":true}");
        HttpResponse<String> events = author.get(address + "/progress", "Accept", "text/event-stream");
        assertThat(events.statusCode()).isEqualTo(200);
        List<JsonNode> told = events.body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> json(line.substring("data:".length())))
                .toList();
        assertThat(told.get(told.size() - 1).get("status").stringValue()).isEqualTo("DONE");
        assertThat(events.body().lines().filter(line -> line.startsWith("event:")))
                .containsOnly("event:progress");
    }

    @Test
    void listsTheLatestFirst() {
        String first = begin("{\"asOf\":\"2026-01-15\",\"dryRun\":true}");
        ended(first);
        String second = begin("{\"asOf\":\"2026-01-15\",\"dryRun\":true}");
        ended(second);
        JsonNode latest = json(author.get(PATH + "?limit=2").body()).get("evaluations");
        assertThat(latest.get(0)).isEqualTo(json(author.get(second).body()));
        assertThat(latest.get(1)).isEqualTo(json(author.get(first).body()));
        assertThat(latest).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"asOf\":\"2026-13-15\"}",
                "{\"asOf\":\"2026-01-15\",\"supplierRevenue\":0}",
                "{\"asOf\":\"2026-01-15\",\"dryRun\":\"yes\"}",
                "{\"asOf\":\"2026-01-15\",\"other\":1}"
            })
    void refusesFactsThatAreNotAllowed(String body) {
        assertThat(author.post(PATH, JSON, body).statusCode()).isEqualTo(422);
    }

    @Test
    void triesOutOtherReleasesWithoutChangingAnything() {
        Release other = otherRelease();
        ledger.store(other, new Features(List.of()));
        HttpResponse<String> refused =
                author.post(PATH, JSON, "{\"asOf\":\"2026-01-15\"}", "Marquee-Release", other.id());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"type\":\"/problems/invalid-parameters\",\"title\":\"The parameters are not allowed\","
                        + "\"status\":400,\"errors\":[{\"pointer\":\"\",\"given\":\"the release `" + other.id()
                        + "`, which is not active, for an evaluation that is no dry run\",\"allowed\":\"the active"
                        + " release, `" + DefaultPolicy.release().id() + "`, or `dryRun`\"}]}");
        HttpResponse<String> tried =
                author.post(PATH, JSON, "{\"asOf\":\"2026-01-15\",\"dryRun\":true}", "Marquee-Release", other.id());
        assertThat(tried.statusCode()).isEqualTo(202);
        JsonNode done = ended(tried.headers().firstValue("Location").orElseThrow());
        assertThat(done.get("status").stringValue()).isEqualTo("DONE");
        assertThat(done.get("release").stringValue()).isEqualTo(other.id());
    }

    private static Release otherRelease() {
        return new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(),
                                file.text()
                                        .replace("tier KEY asks for a score of 55", "tier KEY asks for a score of 57")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/x", "/999999999", "/999999999/analysis", "/999999999/progress", "/1%00"})
    void knowsNoOtherEvaluations(String address) {
        assertThat(author.get(PATH + address).statusCode()).isIn(400, 404);
    }

    @Test
    void letsOnlyWhoDecidesOnThePolicyEvaluate() {
        String body = "{\"asOf\":\"2026-01-15\",\"dryRun\":true}";
        assertThat(caller.post(PATH, JSON, body).statusCode()).isEqualTo(403);
        assertThat(caller.as("operator").get(PATH).statusCode()).isEqualTo(403);
        assertThat(caller.as("auditor").get(PATH).statusCode()).isEqualTo(200);
    }

    private void keepExamples() {
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("atlas", "birch", "corner")) {
            lines.append(json(Caller.example(name)).get("account")).append('\n');
        }
        assertThat(caller.post("/v1/accounts", NDJSON, lines.toString()).body()).contains("\"created\":3");
    }

    private String begin(String body) {
        return author.post(PATH, JSON, body).headers().firstValue("Location").orElseThrow();
    }

    private JsonNode ended(String address) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(author.get(address).body())
                        .get("status")
                        .stringValue()
                        .equals("RUNNING"));
        return json(author.get(address).body());
    }

    private List<String> tiers(String address) {
        return json(author.get(address + "/accounts").body())
                .get("accounts")
                .valueStream()
                .map(row -> row.get("tier").stringValue())
                .toList();
    }
}
