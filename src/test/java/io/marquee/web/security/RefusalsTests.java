package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaves with every answer, and what is refused before anybody is asked who he is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class RefusalsTests {

    private static final String SUSPICIOUS =
            "{\"type\":\"/problems/malformed\",\"title\":\"The text cannot be read\",\"status\":400,"
                    + "\"errors\":[{\"pointer\":\"\",\"given\":\"an address, method, header or host that could be taken for"
                    + " another\",\"allowed\":\"a plain one, without `//`, `;`, `\\\\`, `%2f` and the like\"}]}";

    private final int port;
    private final Caller caller;

    RefusalsTests(@LocalServerPort int port) {
        this.port = port;
        this.caller = new Caller(port);
    }

    @Test
    void haveSafeHeadersLikeEveryAnswer() {
        for (HttpResponse<String> answer : List.of(
                caller.get("/v1/releases/active"),
                caller.get("/v3/api-docs"),
                caller.get("/nowhere"),
                caller.get("/v1//releases"),
                caller.asNobody().get("/actuator/health"),
                caller.asNobody().get("/v1/releases/active"),
                caller.as("operator").get("/v1/releases/active"),
                caller.as("operator").get("/actuator/prometheus"),
                caller.post("/v1/decisions", Caller.JSON, "{}"),
                caller.post("/v1/decisions", Caller.NDJSON, "{}"),
                caller.post("/v1/decisions", Caller.JSON, Caller.example("birch")))) {
            assertThat(safety(answer))
                    .as(answer.uri() + " " + answer.statusCode())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "cache-control", List.of("no-store"),
                            "content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"),
                            "cross-origin-resource-policy", List.of("same-origin"),
                            "referrer-policy", List.of("no-referrer"),
                            "x-content-type-options", List.of("nosniff"),
                            "x-frame-options", List.of("DENY")));
        }
    }

    /** All headers but those that say what an answer is. */
    private static Map<String, List<String>> safety(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet()
                .removeAll(Set.of(
                        "allow",
                        "connection",
                        "content-length",
                        "content-type",
                        "date",
                        "link",
                        "marquee-ledger",
                        "marquee-release",
                        "transfer-encoding",
                        "www-authenticate"));
        return headers;
    }

    @Test
    void letThePagesAboutTheContractRunTheirOwnScriptsOnly() {
        HttpResponse<String> page = caller.get("/swagger-ui/index.html");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
        assertThat(page.body())
                .doesNotContainPattern("<script[^>]*>\\s*[^<\\s]")
                .doesNotContainPattern(" on\\w+=\"");
        assertThat(caller.get("/swagger-ui/swagger-initializer.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letNoOtherOriginRead() {
        HttpResponse<String> preflight = caller.asNobody()
                .send(caller.asNobody()
                        .request(
                                "/v1/decisions",
                                "Origin",
                                "https://example.com",
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "authorization,content-type")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(401);
        HttpResponse<String> answer = caller.get("/v1/releases/active", "Origin", "https://example.com");
        for (HttpResponse<String> each : List.of(preflight, answer)) {
            assertThat(each.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//releases/active",
                "/v1/releases/active;a=b",
                "/v1/./releases/active",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/v1/releases%2factive",
                "/v1/releases%5cactive",
                "/v1/releases/active%3ba=b",
                "/v1/%252e%252e/releases",
                "/v1/releases/%0aactive"
            })
    void areForAddressesThatCouldBeTakenForOthers(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Caller.demo("operator")
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 \r\n")
                .containsPattern("Content-Type: application/problem\\+json")
                .contains("{\"type\":\"/problems/malformed\",")
                .doesNotContain("jvm_", "rule ", "java.", "Tomcat");
    }

    @Test
    void sayWhatIsSuspicious() {
        HttpResponse<String> answer = caller.get("/v1//releases");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACK", "GUESS", "get"})
    void areForUnusualMethods(String method) throws IOException {
        assertThat(raw(method + " /v1/releases/active HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + Caller.demo("auditor") + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 \r\n")
                .contains(SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "127.0.0.1.example.com", "localhost.example.com", "192.0.2.7", "[::2]"})
    void areForHostsThatAreNotThisMachineWhereEverybodyKnowsThePassword(String host) throws IOException {
        assertThat(releaseAt(host)).startsWith("HTTP/1.1 400 \r\n").contains(SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1", "127.8.9.10:80", "[::1]", "[::1]:8080"})
    void areNotForThisMachine(String host) throws IOException {
        assertThat(releaseAt(host)).startsWith("HTTP/1.1 200 \r\n");
    }

    private String releaseAt(String host) throws IOException {
        return raw("GET /v1/releases/active HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + Caller.demo("auditor")
                + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void doNotWaitForABodyOfStrangers() throws IOException {
        for (String type : List.of(Caller.JSON, Caller.NDJSON, Caller.CSV)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(5_000);
                send(
                        socket,
                        "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nContent-Length: 100000000\r\n\r\n{");
                byte[] answer = socket.getInputStream().readNBytes(13);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401 ");
            }
        }
    }

    @Test
    void arriveAlthoughALargeBodyIsSent() {
        byte[] large = new byte[10_000_000];
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            for (String type : List.of(Caller.JSON, Caller.NDJSON, Caller.CSV)) {
                assertThat(caller.asNobody().post("/v1/decisions", type, body).statusCode())
                        .isEqualTo(401);
                assertThat(caller.as("auditor")
                                .post("/v1/decisions", type, body)
                                .statusCode())
                        .isEqualTo(403);
            }
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }
}
