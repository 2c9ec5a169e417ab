package io.marquee;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.policy.Compiler;
import io.marquee.policy.Limits;
import io.marquee.policy.Releases;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RunawayPolicyTests.TinyLimits.class)
class RunawayPolicyTests {

    private final Caller caller;

    RunawayPolicyTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    /** Without an annotation, so that no scan of the class path takes it for a part of the service. */
    static class TinyLimits {

        @Bean
        @Primary
        Releases tiny() {
            Compiler compiler = new Compiler(new Limits(1, Duration.ofSeconds(5)));
            return new Releases(compiler.compile(PolicySource.in(Path.of("")).rules()), id -> Optional.empty());
        }
    }

    @Test
    void isTheServersProblemAndNamesTheRule() {
        HttpResponse<String> answer = caller.post("/v1/decisions", JSON, Caller.example("corner"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .matches("\\{\"type\":\"/problems/runaway-policy\",\"title\":\"The policy did not come to an end\","
                        + "\"status\":503,\"detail\":\"the policy was cut off after 1 firings or 5000 ms; "
                        + "the last rule was `[^`]+`\",\"errors\":\\[]}");
    }

    @Test
    void isTheProblemOfEachLine() {
        HttpResponse<String> answer =
                caller.post("/v1/decisions", NDJSON, Caller.line("corner") + "\n" + Caller.line("birch"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().map(Caller::json))
                .extracting(
                        line -> line.get("status").intValue(),
                        line -> line.get("line").intValue())
                .containsExactly(tuple(503, 1), tuple(503, 2));
    }
}
