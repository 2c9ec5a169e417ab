package io.marquee.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.policy.Releases;
import java.net.http.HttpRequest.BodyPublishers;
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

    @Test
    void keepsWhatTheFirmSaysAndJudgesIt() {
        Caller author = caller.as("author");
        assertThat(author.get("/v1/programme").statusCode()).isEqualTo(404);
        assertThat(author.get(PATH).statusCode()).isEqualTo(404);
        String first = "{\"asOf\":\"2026-01-15\",\"commitments\":{\"human\":true}}";
        assertThat(put(author, first).statusCode()).isEqualTo(201);
        HttpResponse<String> shown = author.get("/v1/programme");
        assertThat(Caller.json(shown.body()).at("/commitments/human").booleanValue())
                .isTrue();
        assertThat(Caller.json(author.get(PATH).body()))
                .isEqualTo(Caller.json(caller.post(PATH, Caller.JSON, first).body()));
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        String second = "{\"asOf\":\"2026-02-15\"}";
        assertThat(put(author, second, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(put(author, second, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Caller.json(author.get("/v1/programme").body()).get("asOf").stringValue())
                .isEqualTo("2026-02-15");
        assertThat(author.get("/v1/programme?knownOn=2020-01-01").statusCode()).isEqualTo(404);
        assertThat(author.get("/v1/programme?knownOn=x").statusCode()).isEqualTo(400);
        assertThat(put(caller, first).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> put(Caller by, String programme, String... headers) {
        return by.send(by.request("/v1/programme", headers)
                .header("Content-Type", Caller.JSON)
                .PUT(BodyPublishers.ofString(programme)));
    }
}
