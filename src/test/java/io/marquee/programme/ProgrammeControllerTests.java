package io.marquee.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.policy.Releases;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProgrammeControllerTests {

    private static final String PATH = "/v1/programme/readiness";

    private final String active;
    private final Caller caller;

    ProgrammeControllerTests(@Autowired Releases releases, @LocalServerPort int port) {
        active = releases.active().id();
        caller = new Caller(port);
    }

    @Test
    void judgesAProgrammeThatAnswersNothing() {
        HttpResponse<String> answer = caller.post(PATH, Caller.JSON, "{\"asOf\":\"2026-01-15\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active);
        JsonNode readiness = Caller.json(answer.body());
        assertThat(readiness.propertyNames())
                .containsExactly(
                        "asOf",
                        "release",
                        "status",
                        "commitmentsMissing",
                        "unratedBlocks",
                        "weakestBlocks",
                        "areas",
                        "weakestArea",
                        "reasons");
        assertThat(readiness.get("status").stringValue()).isEqualTo("NOT_READY");
        assertThat(readiness.get("commitmentsMissing").toString())
                .isEqualTo("[\"organisational\",\"technological\",\"financial\",\"human\"]");
    }

    @Test
    void refusesARatingOutOfRange() {
        HttpResponse<String> answer = caller.post(
                PATH, Caller.JSON, "{\"asOf\":\"2026-01-15\",\"buildingBlocks\":{\"strategy\":6,\"colour\":1}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Caller.json(answer.body()).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"/buildingBlocks/strategy\",\"given\":\"`6`\","
                        + "\"allowed\":\"a whole number from 1 to 5\"},{\"pointer\":\"/buildingBlocks/colour\","
                        + "\"given\":\"an unknown field\","
                        + "\"allowed\":\"one of strategy, organisation, humanResources, systemsAndProcesses\"}]");
    }
}
