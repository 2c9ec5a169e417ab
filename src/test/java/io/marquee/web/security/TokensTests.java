package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import io.marquee.Caller;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** An issuer is configured: whoever shows a token of it is let in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokensTests.WhoAsks.class)
class TokensTests {

    private static final String PATH = "/v1/releases/active/drl";
    private static final Issuer ISSUER = new Issuer();

    private final Caller caller;

    TokensTests(@LocalServerPort int port) {
        caller = new Caller(port).asNobody();
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry options) {
        options.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
    }

    /** Without an annotation, so that no scan of the class path takes it for a part of the service. */
    static class WhoAsks {

        @Bean
        RouterFunction<ServerResponse> whoAsks() {
            return RouterFunctions.route()
                    .GET(
                            "/v1/ledger/who-asks",
                            request -> ServerResponse.ok()
                                    .body(request.principal().orElseThrow().getName()))
                    .build();
        }
    }

    @Test
    void letTheirHoldersDoWhatTheirRoleMay() {
        Matrix.assertHolds(Stream.concat(
                        Arrays.stream(Role.values()).map(role -> caller.with(ISSUER.bearer(role.name()))),
                        Stream.of(caller))
                .toList());
    }

    @Test
    void areAskedFor() {
        HttpResponse<String> answer = caller.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"marquee\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(unauthenticated("no credentials"));
    }

    @Test
    void areTheOnlyCredentials() {
        HttpResponse<String> answer = caller.as("auditor").get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"marquee\"");
    }

    @Test
    void areNotReadFromTheAddress() {
        String token = ISSUER.bearer("AUDITOR").substring("Bearer ".length());
        assertThat(caller.get(PATH + "?access_token=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void nameWhoAsks() {
        HttpResponse<String> answer = caller.with(ISSUER.bearer("AUDITOR")).get("/v1/ledger/who-asks");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("crm");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("nonsense", "nonsense"),
                Arguments.of("three parts of nonsense", "a.b.c"),
                Arguments.of("not a token's characters", "t\u00f6ken"),
                Arguments.of("the signature of another token", grafted()),
                Arguments.of("another key of the same name", signedWith(Issuer.newKey(Issuer.KEY))),
                Arguments.of("another key of another name", signedWith(Issuer.newKey("other"))),
                Arguments.of("no signature, `alg: none`", Issuer.unsigned(good())),
                Arguments.of("a signature that was cut off", cut()),
                Arguments.of("HMAC with the public key", hmac(publicKey().getEncoded())),
                Arguments.of("HMAC with the public key as text", hmac(pem())),
                Arguments.of("expired", token(c -> c.expirationTime(in(Duration.ofMinutes(-2))))),
                Arguments.of("without an end", token(c -> c.expirationTime(null))),
                Arguments.of("not yet valid", token(c -> c.notBeforeTime(in(Duration.ofMinutes(2))))),
                Arguments.of("another issuer", token(c -> c.issuer("http://127.0.0.1:1"))),
                Arguments.of("the issuer's beginning", token(c -> c.issuer(ISSUER.uri() + "/"))),
                Arguments.of("no issuer", token(c -> c.issuer(null))),
                Arguments.of("another audience", token(c -> c.audience("billing"))),
                Arguments.of("no audience", token(c -> c.audience((String) null))),
                Arguments.of("nobody", token(c -> c.subject(null))),
                Arguments.of("a blank name", token(c -> c.subject(" "))),
                Arguments.of("an endless name", token(c -> c.subject("x".repeat(256)))),
                Arguments.of(
                        "another kind of token",
                        Issuer.signed(
                                good(),
                                Issuer.header(JWSAlgorithm.RS256)
                                        .type(new JOSEObjectType("logout+jwt"))
                                        .build(),
                                Issuer.signer(ISSUER.key()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void areRefusedAlikeWhateverIsWrongWithThem(String what, String token) {
        HttpResponse<String> answer = caller.with("Bearer " + token).get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"marquee\", error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(unauthenticated("credentials that are not accepted"));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("one audience of several", token(c -> c.audience(List.of("billing", "marquee")))),
                Arguments.of("clocks that differ a little", token(c -> c.expirationTime(in(Duration.ofSeconds(-20))))),
                Arguments.of("roles between spaces", token(c -> c.claim("roles", "openid AUDITOR"))),
                Arguments.of(
                        "an access token that says so",
                        Issuer.signed(
                                good(),
                                Issuer.header(JWSAlgorithm.RS256)
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                Issuer.signer(ISSUER.key()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void areAcceptedWith(String what, String token) {
        assertThat(caller.with("Bearer " + token).get(PATH).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> powerless() {
        return Stream.of(
                Arguments.of("no roles", token(c -> c.claim("roles", null))),
                Arguments.of("an empty list", token(c -> c.claim("roles", List.of()))),
                Arguments.of("other roles", token(c -> c.claim("roles", List.of("ADMIN", "auditor", "ROLE_AUDITOR")))),
                Arguments.of(
                        "roles elsewhere",
                        token(c -> c.claim("roles", null)
                                .claim("scope", "AUDITOR")
                                .claim("realm_access", Map.of("roles", List.of("AUDITOR"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("powerless")
    void withoutARoleMayNothing(String what, String token) {
        HttpResponse<String> answer = caller.with("Bearer " + token).get(PATH);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"marquee\", error=\"insufficient_scope\"");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/forbidden\",\"title\":\"Who asks has no role that may\",\"status\":403,"
                                + "\"errors\":[{\"pointer\":\"\",\"given\":\"no role\","
                                + "\"allowed\":\"`INTEGRATOR`, `AUDITOR`, `AUTHOR`, `APPROVER`\"}]}");
        assertThat(caller.with("Bearer " + token).get("/nowhere").statusCode()).isEqualTo(404);
    }

    private static String unauthenticated(String given) {
        return "{\"type\":\"/problems/unauthenticated\",\"title\":\"Who asks is not known\",\"status\":401,"
                + "\"errors\":[{\"pointer\":\"\",\"given\":\"" + given
                + "\",\"allowed\":\"a token of the issuer, as `Authorization: Bearer`\"}]}";
    }

    private static JWTClaimsSet good() {
        return ISSUER.claims(claims -> claims);
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return ISSUER.bearer(change).substring("Bearer ".length());
    }

    private static String signedWith(com.nimbusds.jose.jwk.RSAKey key) {
        return Issuer.signed(
                good(), Issuer.header(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), Issuer.signer(key));
    }

    private static String hmac(byte[] secret) {
        return Issuer.signed(good(), Issuer.header(JWSAlgorithm.HS256).build(), Issuer.signer(secret));
    }

    private static RSAPublicKey publicKey() {
        try {
            return ISSUER.key().toRSAPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] pem() {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(publicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String grafted() {
        String token = token(claims -> claims);
        String other = token(claims -> claims.claim("roles", List.of("AUDITOR", "OPERATOR")));
        return other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
    }

    private static String cut() {
        String token = token(claims -> claims);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }
}
