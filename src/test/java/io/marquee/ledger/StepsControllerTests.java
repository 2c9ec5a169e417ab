package io.marquee.ledger;

import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StepsControllerTests {

    private static final String PATH = "/v1/ledger/steps";

    private final PolicySteps steps;
    private final DataSource database;
    private final Caller auditor;

    StepsControllerTests(@Autowired PolicySteps steps, @Autowired DataSource database, @LocalServerPort int port) {
        this.steps = steps;
        this.database = database;
        this.auditor = new Caller(port).as("auditor");
    }

    @Test
    void showsStepsAndWhatProvesThem() {
        int draft = 900_000_001;
        Telling.transaction(database).executeWithoutResult(status -> steps.tell(Telling.step(draft)));
        Office.await(
                "the entry",
                () -> page(draft).at("/steps/0/state").stringValue().equals("IN_CHAIN"));
        JsonNode page = page(draft);
        JsonNode step = page.at("/steps/0");
        String number = step.get("step").toString();
        String entry = step.get("entryId").stringValue();
        assertThat(page.toString())
                .isEqualTo("{\"steps\":[{\"step\":" + number + ",\"what\":\"draft-submitted\",\"draft\":" + draft
                        + ",\"version\":3,\"release\":\"" + "a".repeat(64)
                        + "\",\"by\":\"author\",\"reason\":\"more \\\"growth\\\"\",\"details\":{\"a\":\"1\",\"b\":\"2\"},"
                        + "\"at\":\"2026-01-15T09:00:00Z\",\"state\":\"IN_CHAIN\",\"entryId\":\"" + entry
                        + "\"}],\"next\":null}");
        JsonNode evidence = json(auditor.get(PATH + "/" + number).body());
        assertThat(evidence.propertyNames()).containsExactly("step", "content", "chain", "proof", "left");
        assertThat(evidence.get("step")).isEqualTo(step);
        assertThat(evidence.get("content").stringValue()).isEqualTo(Telling.text(Integer.parseInt(number), draft));
        assertThat(evidence.get("chain").propertyNames()).containsExactly("writer", "entry", "link");
        assertThat(evidence.get("proof").propertyNames())
                .containsExactly("writer", "linkBefore", "steps", "statement", "signature", "keyId", "publicKey");
        assertThat(evidence.get("left").isNull()).isTrue();
        assertThat(auditor.get("/v1/decisions/" + entry).statusCode()).isEqualTo(404);
        assertThat(auditor.get("/v1/decisions/" + entry + "/evidence").statusCode())
                .isEqualTo(404);
    }

    private JsonNode page(int draft) {
        return json(auditor.get(PATH + "?draft=" + draft).body());
    }

    @ParameterizedTest
    @CsvSource({
        "?draft=0, `0` for `draft`, 'the number of a draft, from 1'",
        "?draft=x, `x` for `draft`, 'the number of a draft, from 1'",
        "?release=1, `1` for `release`, 'the id of a release, 64 hexadecimal digits'",
        "?before=0, `0` for `before`, 'the number of a step, from 1'",
        "?limit=501, `501` for `limit`, 1 to 500",
        "?limit=1&limit=2, `limit` 2 times, `limit` once",
        "?tier=KEY, the parameter `tier`, '`draft`, `release`, `before` and `limit`'",
        "/x, `x` for `step`, 'the number of a step, from 1'"
    })
    void refusesWhatIsNotAllowed(String query, String given, String allowed) {
        HttpResponse<String> answer = auditor.get(PATH + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"\",\"given\":\"" + given + "\",\"allowed\":\"" + allowed + "\"}]");
    }

    @Test
    void knowsNoStepThatWasNotTold() {
        HttpResponse<String> answer = auditor.get(PATH + "/999999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"\",\"given\":\"the step `999999`\","
                        + "\"allowed\":\"the number of a step that was told\"}]");
    }
}
