package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReleasesControllerTests {

    private final Release active;
    private final Caller caller;

    ReleasesControllerTests(@Autowired Releases releases, @LocalServerPort int port) {
        active = releases.active();
        caller = new Caller(port);
    }

    @Test
    void showsTheActiveReleaseByWordAndById() {
        HttpResponse<String> answer = caller.get("/v1/releases/active");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active.id());
        assertThat(caller.get("/v1/releases/" + active.id()).body()).isEqualTo(answer.body());
        JsonNode release = Caller.json(answer.body());
        assertThat(release.propertyNames()).containsExactly("id", "files", "rules");
        assertThat(release.get("id").stringValue()).isEqualTo(active.id());
        assertThat(release.get("files").size()).isEqualTo(active.files().size());
        assertThat(release.get("rules").size())
                .isEqualTo((int) active.policy().rules().count());
    }

    @Test
    void showsARuleInItsOwnWords() {
        JsonNode rules = Caller.json(caller.get("/v1/releases/active").body()).get("rules");
        Rule tiers = active.policy()
                .rules()
                .filter(rule -> rule.file().equals("tiers.dslr"))
                .findFirst()
                .orElseThrow();
        JsonNode shown = rules.get(active.policy().rules().toList().indexOf(tiers));
        assertThat(shown.propertyNames())
                .containsExactly(
                        "name",
                        "file",
                        "line",
                        "source",
                        "basis",
                        "effective",
                        "expires",
                        "conditions",
                        "consequences");
        assertThat(shown.get("name").stringValue()).isEqualTo(tiers.name());
        assertThat(shown.at("/consequences/0").toString())
                .isEqualTo("{\"text\":\"tier STRATEGIC asks for a score of 75\",\"line\":10,\"column\":9,"
                        + "\"phrase\":\"tier {tier} asks for a score of {score}\",\"slots\":["
                        + "{\"type\":\"tier\",\"text\":\"STRATEGIC\",\"column\":14},"
                        + "{\"type\":\"score\",\"text\":\"75\",\"column\":44}]}");
    }

    @Test
    void showsTheRulesThatTheSentencesStandFor() {
        HttpResponse<String> answer = caller.get("/v1/releases/active/drl");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(active.drl());
    }

    @Test
    void knowsNoOtherRelease() {
        HttpResponse<String> answer = caller.get("/v1/releases/f00");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/unknown-release\",\"title\":\"No such release is known\",\"status\":404,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"the release `f00`\",\"allowed\":\"`"
                                + active.id() + "`\"}]}");
    }
}
