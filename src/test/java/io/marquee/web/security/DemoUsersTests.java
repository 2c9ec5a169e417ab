package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Nothing is configured: one user for each role is let in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DemoUsersTests.OwnTime.class)
class DemoUsersTests {

    private static final String PATH = "/v1/releases/active/drl";
    private static final String CHALLENGE = "Basic realm=\"marquee\", charset=\"UTF-8\"";

    private static Instant now = Instant.parse("2026-01-15T12:00:00Z");

    private final Caller caller;

    DemoUsersTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    /** Without an annotation, so that no scan of the class path takes it for a part of the service. */
    static class OwnTime {

        @Bean
        @Primary
        FailedAttempts failedInOwnTime() {
            return new FailedAttempts(10, Duration.ofMinutes(1), new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });
        }
    }

    @BeforeEach
    void forgetEarlierAttempts() {
        pass(Duration.ofHours(1));
    }

    private static void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void mayWhatTheirRoleMay() {
        Matrix.assertHolds(Stream.concat(
                        Arrays.stream(Role.values()).map(role -> caller.as(role.demoUser())),
                        Stream.of(caller.asNobody()))
                .toList());
    }

    @Test
    void areAskedFor() {
        HttpResponse<String> answer = caller.asNobody().get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(CHALLENGE);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/unauthenticated\",\"title\":\"Who asks is not known\",\"status\":401,"
                        + "\"errors\":[{\"pointer\":\"\",\"given\":\"no credentials\","
                        + "\"allowed\":\"the name and password of a demo user, as HTTP Basic\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auditor:wrong",
                "auditor:",
                "Auditor:demo",
                "AUDITOR:demo",
                "nobody:demo",
                ":demo",
                ":",
                "user:demo",
                "auditor"
            })
    void areNobodyElse(String credentials) {
        HttpResponse<String> answer =
                caller.with("Basic " + Caller.base64(credentials)).get(PATH);
        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Bearer x"})
    void areKnownByBasicOnly(String header) {
        HttpResponse<String> answer = caller.with(header).get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(CHALLENGE);
    }

    @Test
    void areToldWhichRolesMay() {
        HttpResponse<String> answer = caller.as("operator").get(PATH);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/forbidden\",\"title\":\"Who asks has no role that may\",\"status\":403,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"`OPERATOR`\","
                                + "\"allowed\":\"`INTEGRATOR`, `AUDITOR`, `AUTHOR`, `APPROVER`\"}]}");
    }

    @Test
    void areLockedAfterTooManyWrongPasswordsEvenWithTheRightOne() {
        Caller guessing = caller.with(Caller.basic("auditor", "guess"));
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertRefused(guessing.get(PATH));
        }
        pass(Duration.ofMillis(100));
        assertLocked(guessing.get(PATH), "60");
        pass(Duration.ofSeconds(30));
        assertLocked(caller.as("auditor").get(PATH), "30");
        assertThat(caller.as("author").get(PATH).statusCode()).isEqualTo(200);
        pass(Duration.ofSeconds(30));
        assertThat(caller.as("auditor").get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void areLockedAlthoughTheyAlsoComeWithTheRightPassword() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertRefused(caller.with(Caller.basic("auditor", "guess")).get(PATH));
            assertThat(caller.as("auditor").get(PATH).statusCode()).isEqualTo(attempt < 10 ? 200 : 429);
        }
    }

    @Test
    void areNotLockedByNamesThatAreMadeUp() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertRefused(
                    caller.with(Caller.basic("made-up-" + attempt, "demo")).get(PATH));
        }
        assertLocked(caller.with(Caller.basic("another", "demo")).get(PATH), "60");
        assertThat(caller.as("auditor").get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void seeTheDetailsOfHealthOnlyAsOperators() {
        assertThat(Caller.json(caller.asNobody().get("/actuator/health").body()).propertyNames())
                .containsExactlyInAnyOrder("groups", "status");
        assertThat(Caller.json(caller.as("auditor").get("/actuator/health").body())
                        .propertyNames())
                .containsExactlyInAnyOrder("groups", "status");
        assertThat(Caller.json(caller.as("operator").get("/actuator/health").body())
                        .propertyNames())
                .containsExactlyInAnyOrder("components", "groups", "status");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(CHALLENGE);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/unauthenticated\",\"title\":\"Who asks is not known\",\"status\":401,"
                        + "\"errors\":[{\"pointer\":\"\",\"given\":\"credentials that are not accepted\","
                        + "\"allowed\":\"the name and password of a demo user, as HTTP Basic\"}]}");
    }

    private static void assertLocked(HttpResponse<String> answer, String seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(seconds);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/too-many-attempts\",\"title\":\"Too many attempts failed\",\"status\":429,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"too many wrong passwords\","
                                + "\"allowed\":\"another attempt after a while\"}]}");
    }
}
