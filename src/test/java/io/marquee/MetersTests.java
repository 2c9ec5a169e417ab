package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MetersTests {

    private final Caller caller;

    MetersTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void countsDecisionsAndRefusalsOfRequestsAndLinesAlike() {
        double strategic = meter("marquee_decisions_total{tier=\"STRATEGIC\"}");
        double regular = meter("marquee_decisions_total{tier=\"REGULAR\"}");
        double timed = meter("marquee_decision_time_seconds_count");
        double refused = meter("marquee_refused_total{reason=\"invalid-facts\"}");
        double malformed = meter("marquee_refused_total{reason=\"malformed\"}");
        caller.post("/v1/decisions", Caller.JSON, Caller.example("atlas"));
        caller.post("/v1/decisions", Caller.JSON, "{}");
        caller.post(
                "/v1/decisions",
                Caller.NDJSON,
                Caller.line("atlas") + "\n{}\n" + Caller.line("corner") + "\nnonsense\n" + Caller.line("corner"));
        assertThat(meter("marquee_decisions_total{tier=\"STRATEGIC\"}")).isEqualTo(strategic + 2);
        assertThat(meter("marquee_decisions_total{tier=\"REGULAR\"}")).isEqualTo(regular + 2);
        assertThat(meter("marquee_decision_time_seconds_count")).isEqualTo(timed + 4);
        assertThat(meter("marquee_refused_total{reason=\"invalid-facts\"}")).isEqualTo(refused + 2);
        assertThat(meter("marquee_refused_total{reason=\"malformed\"}")).isEqualTo(malformed + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void isHealthy(String path) {
        assertThat(Caller.json(caller.asNobody().get(path).body()).get("status").stringValue())
                .isEqualTo("UP");
    }

    private double meter(String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (.*)$")
                .matcher(caller.as("operator").get("/actuator/prometheus").body());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
