package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The issuer is not there, but the service is. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class UnreachableIssuerTests {

    private final Caller caller;

    UnreachableIssuerTests(@LocalServerPort int port) {
        caller = new Caller(port).asNobody();
    }

    @Test
    void keepsTokensFromBeingJudgedForAWhile() {
        String token = new Issuer().bearer("AUDITOR");
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = caller.with(token).get("/v1/releases/active");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .isEqualTo("{\"type\":\"/problems/issuer-unreachable\","
                            + "\"title\":\"The issuer of tokens cannot be asked\",\"status\":503,"
                            + "\"detail\":\"the token cannot be judged now; its issuer gives no keys\",\"errors\":[]}");
        }
    }

    @Test
    void isNotAskedAboutThoseWhoShowNoToken() {
        assertThat(caller.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(caller.get("/v1/releases/active").statusCode()).isEqualTo(401);
    }
}
