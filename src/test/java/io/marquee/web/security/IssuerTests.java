package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.marquee.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An issuer that nests roles, and is asked by whoever makes up keys. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "marquee.security.roles-claim=realm_access.roles")
class IssuerTests {

    private static final Issuer ISSUER = new Issuer();

    private final Caller caller;

    IssuerTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry options) {
        options.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
    }

    @Test
    void isAskedSeldomWhateverKeysAreMadeUp() {
        String known = nested("AUDITOR");
        assertThat(read(known).statusCode()).isEqualTo(200);
        for (int i = 0; i < 30; i++) {
            String token = Issuer.signed(
                    ISSUER.claims(claims -> claims),
                    Issuer.header(JWSAlgorithm.RS256).keyID("made-up-" + i).build(),
                    Issuer.signer(ISSUER.key()));
            assertThat(read("Bearer " + token).statusCode()).isIn(401, 503);
        }
        assertThat(ISSUER.asked()).isLessThanOrEqualTo(6);
        assertThat(read(known).statusCode()).isEqualTo(200);
    }

    @Test
    void mayNestRoles() {
        assertThat(read(nested("AUDITOR")).statusCode()).isEqualTo(200);
        assertThat(read(nested("OPERATOR")).statusCode()).isEqualTo(403);
        assertThat(read(ISSUER.bearer("AUDITOR")).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> read(String token) {
        return caller.with(token).get("/v1/releases/active/drl");
    }

    private static String nested(String role) {
        return ISSUER.bearer(claims ->
                claims.claim("roles", null).claim("realm_access", Map.of("roles", List.of("offline_access", role))));
    }
}
