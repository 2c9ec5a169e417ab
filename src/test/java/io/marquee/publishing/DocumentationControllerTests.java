package io.marquee.publishing;

import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Caller;
import io.marquee.ledger.Ledger;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The living documentation over HTTP, and what leads to it from decisions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentationControllerTests {

    /** Under which Birch, who scores 61.8, is no key account. */
    private static final Release STRICT = new Compiler().compile(SmallReleases.defaultAsking(70));

    private static final String RULE =
            "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for";

    private static final Features FEATURES =
            new Features(List.of(new PolicyFile("strict.feature", """
            Feature: Strictness

              Example: Atlas <is> strategic
                Given the account Atlas
                When it is evaluated
                Then the tier is STRATEGIC
                And this is because "%s"
            """.formatted(RULE))));

    private static final String ADDRESS = "/v1/releases/" + STRICT.id() + "/documentation";

    private final Caller caller;
    private final Caller auditor;
    private final Ledger ledger;
    private final String active;

    DocumentationControllerTests(@LocalServerPort int port, @Autowired Releases releases, @Autowired Ledger ledger) {
        this.caller = new Caller(port);
        this.auditor = caller.as("auditor");
        this.ledger = ledger;
        this.active = releases.active().id();
    }

    @BeforeEach
    void store() {
        ledger.store(STRICT, FEATURES);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("");
    }

    private String typeFor(String query, String accept) {
        return type(caller.get(ADDRESS + query, "Accept", accept));
    }

    @Test
    void showThePolicyAsAPageOfItsOwn() throws Exception {
        HttpResponse<String> answer = caller.get(ADDRESS);
        assertThat(type(answer)).isEqualTo("200 text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Marquee-Release")).hasValue(STRICT.id());
        String page = answer.body();
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<p>Since release " + active + ":</p>")
                .contains("from 55 to 70</li>")
                .contains("<h2 id=\"analysis\">What the analysis finds</h2>")
                .contains("<h3 id=\"" + DocumentedPolicy.anchor(RULE) + "\">")
                .contains("Atlas &lt;is&gt; strategic (strict.feature:3, holds)")
                .doesNotContain("Atlas <is>")
                .doesNotContain("http:")
                .doesNotContain("https:");
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void showTheSameAsAText() {
        HttpResponse<String> answer = caller.get(ADDRESS + "?format=markdown");
        assertThat(type(answer)).isEqualTo("200 text/markdown;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("# The policy\n\nRelease " + STRICT.id() + "\n\n## What changed\n\nSince release " + active
                        + ":\n\n- ")
                .contains("<a id=\"" + DocumentedPolicy.anchor(RULE) + "\"></a>")
                .contains("Atlas \\<is\\> strategic \\(strict.feature:3, holds\\)");
    }

    @Test
    void areWhatWhoeverAsksCanRead() {
        String html = "200 text/html;charset=UTF-8";
        String markdown = "200 text/markdown;charset=UTF-8";
        assertThat(typeFor("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .isEqualTo(html);
        assertThat(typeFor("", "*/*")).isEqualTo(html);
        assertThat(typeFor("", "text/markdown")).isEqualTo(markdown);
        assertThat(typeFor("", "text/html;q=0.5, text/markdown")).isEqualTo(markdown);
        assertThat(typeFor("", "text/html;q=0, text/*")).isEqualTo(markdown);
        assertThat(typeFor("?format=html", "text/markdown")).isEqualTo(html);
        assertThat(typeFor("?format=markdown", "application/json")).isEqualTo(markdown);
        for (String refused : List.of("application/json", "text/html;q=0", "nonsense")) {
            assertThat(typeFor("", refused)).as(refused).isEqualTo("406 application/problem+json");
        }
        HttpResponse<String> answer = caller.get(ADDRESS + "?format=pdf");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"\",\"given\":\"the `format` `pdf`\","
                        + "\"allowed\":\"`html` or `markdown`\"}]");
        assertThat(caller.get("/v1/releases/f00/documentation").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> decide(String... headers) {
        HttpResponse<String> answer = caller.post("/v1/decisions", Caller.JSON, Caller.example("atlas"), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void assertDescribed(HttpResponse<String> answer, String release) {
        assertThat(answer.headers().allValues("Link"))
                .containsExactly("</v1/releases/" + release + "/documentation>; rel=\"describedby\"");
    }

    @Test
    void decisionsLeadToTheReleaseThatDecided() {
        assertDescribed(decide(), active);
        HttpResponse<String> strict = decide("Marquee-Release", STRICT.id());
        assertDescribed(strict, STRICT.id());
        assertDescribed(
                auditor.get(
                        "/v1/decisions/" + json(strict.body()).get("decisionId").stringValue()),
                STRICT.id());
        String key = UUID.randomUUID().toString();
        assertDescribed(decide("Marquee-Release", STRICT.id(), "Idempotency-Key", key), STRICT.id());
        assertDescribed(decide("Idempotency-Key", key), STRICT.id());
    }

    @Test
    void reasonsTellWhereTheirRulesAreDocumentedAndShown() {
        JsonNode decision = json(decide("Marquee-Release", STRICT.id()).body());
        String id = decision.get("decisionId").stringValue();
        HttpResponse<String> answer = auditor.get("/v1/decisions/" + id + "/reasons");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = json(answer.body());
        assertThat(told.propertyNames()).containsExactly("decisionId", "release", "reasons");
        assertThat(told.get("decisionId").stringValue()).isEqualTo(id);
        assertThat(told.get("release").stringValue()).isEqualTo(STRICT.id());
        assertThat(told.get("reasons").valueStream())
                .extracting(DocumentationControllerTests::brief)
                .containsExactlyElementsOf(decision.get("reasons")
                        .valueStream()
                        .map(DocumentationControllerTests::brief)
                        .toList());
        String page = caller.get(ADDRESS).body();
        assertThat(told.get("reasons").valueStream())
                .extracting(each -> each.get("documentation").stringValue())
                .allSatisfy(link -> assertThat(link).startsWith(ADDRESS + "#"))
                .allSatisfy(link -> assertThat(page).contains(" id=\"" + link.substring(link.indexOf('#') + 1) + "\""));
        assertThat(told.get("reasons").valueStream())
                .filteredOn(each -> !each.get("examples").isEmpty())
                .extracting(
                        each -> each.get("rule").stringValue(),
                        each -> each.get("examples").toString())
                .containsExactly(
                        tuple(
                                RULE,
                                "[{\"file\":\"strict.feature\",\"line\":3,\"name\":\"Atlas <is> strategic\",\"passed\":true}]"));
    }

    @Test
    void reasonsAreOfDecisionsThatAreKept() {
        assertThat(auditor.get("/v1/decisions/x/reasons").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/v1/decisions/019b0000-0000-8000-8000-010000000001/reasons")
                        .statusCode())
                .isEqualTo(404);
    }

    /** What both a decision and its explanation tell of a reason. */
    private static String brief(JsonNode reason) {
        return List.of(reason.get("rule"), reason.get("file"), reason.get("line"), reason.get("contributed"))
                .toString();
    }
}
