package io.marquee.coverage;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.EmptyPortfolio;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CoveragePlansControllerTests {

    private static final String PATH = "/v1/coverage-plans";
    private static final String ASKED = "{\"asOf\":\"2026-01-15\",\"moves\":500}";
    private static final String EVERY_SKILL = "{\"understand\":5,\"collaborate\":5,\"lead\":5,\"orchestrate\":5}";

    private final Caller integrator;
    private final Caller author;
    private final Caller approver;

    CoveragePlansControllerTests(@LocalServerPort int port) {
        integrator = new Caller(port);
        author = integrator.as("author");
        approver = integrator.as("approver");
    }

    @AfterEach
    void removeAll() {
        EmptyPortfolio.leave(integrator);
    }

    @Test
    void keepsManagers() {
        assertThat(putManager("ann", "1", EVERY_SKILL).statusCode()).isEqualTo(201);
        assertThat(putManager("ben", "0", "null").statusCode()).isEqualTo(201);
        JsonNode all = json(author.get("/v1/managers").body()).get("managers");
        assertThat(all.valueStream().map(each -> each.get("managerId").stringValue()))
                .containsExactly("ann", "ben");
        HttpResponse<String> ann = author.get("/v1/managers/ann");
        assertThat(json(ann.body()).at("/skills/lead").intValue()).isEqualTo(5);
        String tag = ann.headers().firstValue("ETag").orElseThrow();
        assertThat(putManager("ann", "0.5", EVERY_SKILL, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(putManager("ann", "0.5", EVERY_SKILL, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(putManager("ann", "-1", EVERY_SKILL).statusCode()).isEqualTo(422);
        assertThat(author.get("/v1/managers/ann?knownOn=2020-01-01").statusCode())
                .isEqualTo(404);
        assertThat(author.get("/v1/managers/cyd").statusCode()).isEqualTo(404);
    }

    @Test
    void plansAndPutsAccountsIntoTheCareOfManagers() {
        keepExamples();
        evaluate();
        putManager("ann", "1", EVERY_SKILL);
        JsonNode done = planned();
        assertThat(done.get("status").stringValue()).isEqualTo("DONE");
        String address = PATH + "/" + done.get("id").intValue();
        JsonNode plan = json(author.get(address + "/plan").body());
        assertThat(plan.get("feasible").booleanValue()).isTrue();
        assertThat(plan.get("assignments")
                        .valueStream()
                        .map(each -> each.get("accountId").stringValue() + " "
                                + each.get("managerId").stringValue()))
                .containsExactly("ATLAS ann", "BIRCH ann");
        assertThat(author.post(address + "/apply", JSON, "").statusCode()).isEqualTo(403);
        JsonNode applied = json(approver.post(address + "/apply", JSON, "").body());
        assertThat(applied.get("status").stringValue()).isEqualTo("APPLIED");
        assertThat(applied.get("appliedBy").stringValue()).isEqualTo("approver");
        assertThat(manager("ATLAS")).isEqualTo("\"ann\"");
        assertThat(manager("BIRCH")).isEqualTo("\"ann\"");
        assertThat(manager("CORNER")).isEqualTo("null");
        assertThat(json(integrator.get("/v1/accounts/ATLAS").body())
                        .get("currentTier")
                        .stringValue())
                .isEqualTo("STRATEGIC");
        assertThat(approver.post(address + "/apply", JSON, "").statusCode()).isEqualTo(409);
    }

    @Test
    void makesTheSamePlanAgain() {
        keepExamples();
        evaluate();
        putManager("ann", "1", EVERY_SKILL);
        putManager("ben", "1", EVERY_SKILL);
        int first = planned().get("id").intValue();
        int second = planned().get("id").intValue();
        assertThat(author.get(PATH + "/" + second + "/plan").body())
                .isEqualTo(author.get(PATH + "/" + first + "/plan").body());
    }

    @Test
    void appliesNoPlanFromAccountsThatChangedSince() {
        keepExamples();
        evaluate();
        putManager("ann", "1", EVERY_SKILL);
        int id = planned().get("id").intValue();
        ObjectNode birch =
                (ObjectNode) json(integrator.get("/v1/accounts/BIRCH").body());
        birch.put("annualRevenue", 900000);
        integrator.send(integrator
                .request("/v1/accounts/BIRCH")
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(birch.toString())));
        HttpResponse<String> refused = approver.post(PATH + "/" + id + "/apply", JSON, "");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("a plan with the account `BIRCH`, which was changed since");
        assertThat(manager("ATLAS")).isEqualTo("null");
        assertThat(json(author.get(PATH + "/" + id).body()).get("status").stringValue())
                .isEqualTo("DONE");
    }

    @Test
    void appliesNoPlanOfManagersThatChangedSince() {
        keepExamples();
        evaluate();
        putManager("ann", "1", EVERY_SKILL);
        int id = planned().get("id").intValue();
        putManager("ann", "0.5", EVERY_SKILL);
        assertThat(approver.post(PATH + "/" + id + "/apply", JSON, "").statusCode())
                .isEqualTo(412);
        assertThat(manager("ATLAS")).isEqualTo("null");
    }

    @Test
    void tellsWhyNobodyLooksAfterAnAccountWithoutManagers() {
        keepExamples();
        evaluate();
        int id = planned().get("id").intValue();
        JsonNode plan = json(author.get(PATH + "/" + id + "/plan").body());
        assertThat(plan.get("unassigned")
                        .valueStream()
                        .map(each -> each.get("accountId").stringValue()))
                .containsExactly("ATLAS", "BIRCH");
        assertThat(plan.get("assignments")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"asOf\":\"2026-01-15\",\"moves\":-1}", "{\"asOf\":\"2026-01-15\",\"seconds\":0}"})
    void refusesFactsThatAreNotAllowed(String asked) {
        assertThat(author.post(PATH, JSON, asked).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/x", "/999999999", "/999999999/plan"})
    void knowsNoOtherPlans(String address) {
        assertThat(author.get(PATH + address).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> putManager(String id, String fte, String skills, String... headers) {
        return integrator.send(integrator
                .request("/v1/managers/" + id, headers)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(
                        "{\"managerId\":\"" + id + "\",\"fte\":" + fte + ",\"skills\":" + skills + "}")));
    }

    private void keepExamples() {
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("atlas", "birch", "corner")) {
            ObjectNode account = (ObjectNode) json(Caller.example(name)).get("account");
            account.remove("accountManagerId");
            lines.append(account).append('\n');
        }
        assertThat(integrator.post("/v1/accounts", NDJSON, lines.toString()).body())
                .contains("\"refused\":0");
    }

    private void evaluate() {
        String address = author.post("/v1/evaluations", JSON, "{\"asOf\":\"2026-01-15\",\"supplierRevenue\":60000000}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ended(address);
    }

    private JsonNode planned() {
        HttpResponse<String> accepted = author.post(PATH, JSON, ASKED);
        assertThat(accepted.statusCode()).isEqualTo(202);
        return ended(accepted.headers().firstValue("Location").orElseThrow());
    }

    private JsonNode ended(String address) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(author.get(address).body())
                        .get("status")
                        .stringValue()
                        .equals("RUNNING"));
        return json(author.get(address).body());
    }

    private String manager(String account) {
        return json(integrator.get("/v1/accounts/" + account).body())
                .get("accountManagerId")
                .toString();
    }
}
