package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.account.Account;
import io.marquee.web.ProblemType;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContractTests {

    private final Caller caller;
    private final JsonNode contract;

    ContractTests(@LocalServerPort int port) {
        caller = new Caller(port);
        contract = Caller.json(caller.get("/v3/api-docs").body());
    }

    @Test
    void saysWhatItIs() {
        assertThat(contract.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(contract.at("/info/title").stringValue()).isEqualTo("Marquee");
    }

    @Test
    void tellsOfEveryEndpoint(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        Set<String> endpoints = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .forEach(endpoints::add));
        assertThat(contract.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void tellsOfEveryKindOfProblem() {
        String description = contract.at("/info/description").stringValue();
        assertThat(ProblemType.values())
                .allSatisfy(
                        type -> assertThat(description).contains("| `" + type.type() + "` | " + type.status() + " |"));
    }

    @Test
    void tellsNothingThatAnAnswerLeavesOut() {
        assertThat(contract.at("/components/schemas/TierDecision/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "policy",
                        "effective",
                        "previous",
                        "change",
                        "overridden",
                        "caps",
                        "nextConsecutiveLowEvaluations");
    }

    @Test
    void tellsEveryFactWithItsRangeAndWhatItsAbsenceMeans() {
        JsonNode facts = contract.at("/components/schemas/Account/properties");
        assertThat(facts.propertyNames())
                .containsExactlyElementsOf(Arrays.stream(Account.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(contract.at("/components/schemas/Account/required").toString())
                .isEqualTo("[\"accountId\",\"annualRevenue\"]");
        assertThat(facts.get("retentionProbability").toString())
                .isEqualTo("{\"type\":[\"number\",\"null\"],"
                        + "\"description\":\"probability that the account stays another year; "
                        + "missing: the tier's default retention is used\",\"maximum\":1,\"minimum\":0}");
        assertThat(facts.get("annualRevenue").toString())
                .isEqualTo("{\"type\":\"number\",\"description\":\"what it bought from us\",\"minimum\":0}");
        assertThat(contract.at("/components/schemas/Tier/enum").toString())
                .isEqualTo("[\"REGULAR\",\"DEVELOPMENT\",\"KEY\",\"STRATEGIC\"]");
    }

    @Test
    void tellsHowCallersAreKnownAndRefused() {
        assertThat(contract.get("security").toString()).isEqualTo("[{\"bearer\":[]},{\"basic\":[]}]");
        JsonNode schemes = contract.at("/components/securitySchemes");
        assertThat(schemes.propertyNames()).containsExactly("bearer", "basic");
        assertThat(schemes.at("/bearer/scheme").stringValue()).isEqualTo("bearer");
        assertThat(schemes.at("/basic/scheme").stringValue()).isEqualTo("basic");
        assertThat(contract.findValues("responses").stream().filter(each -> each.has("200")))
                .isNotEmpty()
                .allSatisfy(responses ->
                        assertThat(responses.propertyNames()).containsExactly("200", "401", "403", "429", "default"));
    }

    @Test
    void refersOnlyToWhatItHolds() {
        contract.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void givesExamplesThatAreDecided() {
        JsonNode examples = contract.at("/components/examples");
        assertThat(examples.propertyNames()).containsExactly("atlas", "birch", "corner", "lines", "rows");
        for (String name : Set.of("atlas", "birch", "corner")) {
            assertThat(examples.get(name).get("value")).isEqualTo(Caller.json(Caller.example(name)));
        }
        assertDecided(3, caller.post("/v1/decisions", Caller.NDJSON, value(examples, "lines")));
        assertDecided(
                2,
                caller.post(
                        "/v1/decisions?asOf=2026-01-15&supplierRevenue=60000000", Caller.CSV, value(examples, "rows")));
    }

    @Test
    void isShownToPeople() {
        assertThat(caller.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    private static String value(JsonNode examples, String name) {
        return examples.get(name).get("value").stringValue();
    }

    private static void assertDecided(int lines, HttpResponse<String> answer) {
        assertThat(answer.body().lines())
                .hasSize(lines)
                .allSatisfy(line -> assertThat(line).startsWith("{\"decisionId\":"));
    }
}
