package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.ledger.Ledger;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.Part;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublishingControllersTests {

    private final Release active;
    private final Ledger ledger;
    private final Caller caller;

    PublishingControllersTests(@Autowired Releases releases, @Autowired Ledger ledger, @LocalServerPort int port) {
        active = releases.active();
        this.ledger = ledger;
        caller = new Caller(port).as("author");
    }

    @Test
    void showTheVocabulary() {
        HttpResponse<String> answer = caller.get("/v1/vocabulary", "Marquee-Release", active.id());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(active.id());
        JsonNode vocabulary = Caller.json(answer.body());
        assertThat(vocabulary.propertyNames()).containsExactly("release", "sentences");
        assertThat(vocabulary.get("release").stringValue()).isEqualTo(active.id());
        assertThat(vocabulary.get("sentences").size())
                .isEqualTo(active.vocabulary().phrases().size());
        assertThat(vocabulary.at("/sentences/0").toString())
                .isEqualTo("{\"template\":\"any account\",\"part\":\"WHEN\",\"role\":\"NAMES_FACT\","
                        + "\"area\":\"what holds for any account, whatever its facts\",\"narrows\":[],\"needs\":[],"
                        + "\"collector\":null,\"slots\":[],\"example\":\"any account\"}");
    }

    @Test
    void tellHowReleasesDiffer() {
        SetSlot edit = new SetSlot("tiers.dslr", "Each tier asks for a score", Part.THEN, 1, 2, "80");
        Release other = new Compiler().compile(edit.apply(active.files()));
        ledger.store(other, new Features(List.of()));
        HttpResponse<String> answer = caller.get("/v1/releases/" + other.id() + "/differences?to=active");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode differences = Caller.json(answer.body()).get("differences");
        assertThat(differences.get(0).toString())
                .isEqualTo("{\"kind\":\"SLOT_CHANGED\",\"file\":\"tiers.dslr\","
                        + "\"rule\":\"Each tier asks for a score\",\"before\":\"80\",\"after\":\"75\","
                        + "\"words\":\"in rule \\\"Each tier asks for a score\\\": the score of"
                        + " `tier STRATEGIC asks for a score of {score}` from 80 to 75\"}");
        assertThat(differences.findValuesAsString("kind"))
                .startsWith("SLOT_CHANGED")
                .doesNotContain("LAYOUT_CHANGED");
        assertThat(caller.get("/v1/releases/active/differences?to=" + active.id())
                        .body())
                .isEqualTo("{\"differences\":[]}");
    }

    @Test
    void tellOfReleasesThatAreNotKnown() {
        HttpResponse<String> answer = caller.get("/v1/releases/active/differences?to=f00");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/unknown-release\",\"title\":\"No such release is known\",\"status\":404,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"the release `f00`\",\"allowed\":\"`"
                                + active.id()
                                + "`\"}]}");
        assertThat(caller.get("/v1/releases/active/differences").statusCode()).isEqualTo(400);
    }
}
