package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.EmptyPortfolio;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Releases;
import io.marquee.portfolio.Portfolio;
import io.marquee.web.security.Issuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DraftsControllerTests.Fakes.class)
class DraftsControllerTests {

    private static final String PATH = "/v1/drafts";
    private static final String BEGUN = "{\"reason\":\"fewer strategic accounts\"}";
    private static final String AGREED = "{\"comment\":\"agreed\"}";
    private static final Issuer ISSUER = new Issuer();

    private static volatile boolean overtaken;

    private final Caller nobody;
    private final Caller integrator;
    private final Caller ann;
    private final Caller eve;

    DraftsControllerTests(@LocalServerPort int port) {
        nobody = new Caller(port).asNobody();
        integrator = as("crm", "INTEGRATOR");
        ann = as("ann", "AUTHOR");
        eve = as("eve", "APPROVER");
    }

    private Caller as(String subject, String... roles) {
        return nobody.with(ISSUER.bearer(claims -> claims.subject(subject).claim("roles", List.of(roles))));
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry options) {
        options.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
    }

    @AfterEach
    void leaveNothing() {
        overtaken = false;
        EmptyPortfolio.leave(integrator);
    }

    /** Without an annotation, so that no scan of the class path takes it for a part of the service. */
    static class Fakes {

        @Bean
        @Primary
        Checkup fewChecks(Compilations compilations, ObjectProvider<Releases> releases) {
            List<Finding> found = List.of(Newsroom.finding(Severity.WARNING));
            return new Checkup(
                    compilations,
                    () -> releases.getObject().policy(),
                    List.of(
                            Newsroom.check(CheckKind.ANALYSIS, proposal -> found),
                            Newsroom.check(CheckKind.SCENARIOS, proposal -> List.of()),
                            Newsroom.check(CheckKind.BOUNDARY_COVER, proposal -> List.of())));
        }

        @Bean
        @Primary
        ImpactStudy noImpact(Portfolio portfolio) {
            return (proposal, asOf, progress) -> Newsroom.impact(portfolio.revision());
        }

        @Bean
        @Primary
        Chronicle silent() {
            return step -> {};
        }

        @Bean
        @Primary
        ExampleTexts examples() {
            return (name, enquiry, thens) -> "Example: " + name + " of "
                    + enquiry.account().accountId() + "\n  Then " + String.join("\n", thens) + "\n";
        }

        @Bean
        @Primary
        GoingLive nowhere() {
            return (release, features, kind, draft, by, reason, from, replacing) -> {
                if (overtaken) {
                    throw new RefusedStep(RefusedStep.Kind.STALE, "release " + replacing.release(), "the latest");
                }
                Instant now = Instant.parse("2026-01-15T09:30:00Z");
                return new Publication(17, release.id(), kind, draft, by, reason, now, from == null ? now : from, null);
            };
        }
    }

    @Test
    void leadsFromADraftToAnApproval() {
        HttpResponse<String> begun = ann.post(PATH, JSON, BEGUN);
        assertThat(begun.statusCode()).isEqualTo(201);
        String address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(tag(begun)).isEqualTo("\"1\"");
        String before = ann.get(address + "/files/tiers.dslr").body();
        String after = before.replace("STRATEGIC asks for a score of 75", "STRATEGIC asks for a score of 76");
        assertThat(after).isNotEqualTo(before);
        HttpResponse<String> saved = write(ann, address, "tiers.dslr", after, "\"1\"");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(tag(saved)).isEqualTo("\"2\"");
        assertThat(json(saved.body()).at("/findings/0/code").stringValue()).isEqualTo("never-fires");
        assertThat(json(saved.body()).at("/findings")).hasSize(1);
        HttpResponse<String> file = eve.get(address + "/files/tiers.dslr");
        assertThat(file.body()).isEqualTo(after);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(ann.get(address + "/versions/1/files/tiers.dslr").body()).isEqualTo(before);

        JsonNode report = checked(address);
        assertThat(report.get("status").stringValue()).isEqualTo("DONE");
        assertThat(report.get("portfolioRevision")).isNotNull();
        String checks = address + "/checks/" + report.get("id").intValue();
        HttpResponse<String> request = ann.get(checks + "/findings/0/request");
        assertThat(json(request.body()).get("asOf").stringValue()).isEqualTo("2026-01-15");
        assertThat(integrator.post("/v1/decisions", JSON, request.body()).statusCode())
                .isEqualTo(200);
        assertThat(ann.get(checks + "/findings/0/example").body())
                .isEqualTo("Example: no tier of ATLAS\n  Then the tier is KEY\n");
        assertThat(json(ann.get(checks + "/impact").body()).get("portfolioRevision"))
                .isEqualTo(report.get("portfolioRevision"));
        assertThat(json(ann.get(address + "/checks").body()).get("checks")).hasSize(1);

        HttpResponse<String> submitted = submit(address, "\"2\"", 1);
        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(write(ann, address, "tiers.dslr", before, tag(submitted)).statusCode())
                .isEqualTo(409);
        HttpResponse<String> approved = approve(eve, address, tag(submitted));
        assertThat(json(approved.body()).get("status").stringValue()).isEqualTo("APPROVED");
        assertThat(json(approved.body()).get("publication").intValue()).isEqualTo(17);
        assertThat(approve(eve, address, tag(approved)).statusCode()).isEqualTo(409);
        assertThat(json(ann.get(address + "/history").body())
                        .get("events")
                        .valueStream()
                        .map(event -> event.get("by").stringValue() + " "
                                + event.get("what").stringValue()))
                .containsExactly(
                        "ann began it from release "
                                + json(begun.body()).get("base").stringValue(),
                        "ann changed `tiers.dslr`",
                        "ann checked version 2, with 1 findings in report 1",
                        "ann submitted it with report 1",
                        "eve approved it");
    }

    @Test
    void refusesTheSecondOfTwoAuthorsAndWhoeverNamesNoTag() {
        String address = begun();
        assertThat(write(ann, address, "new.feature", "Feature: of Ann\n", "\"1\"")
                        .statusCode())
                .isEqualTo(201);
        assertProblem(412, "changed", write(as("ben", "AUTHOR"), address, "new.feature", "Feature: of Ben\n", "\"1\""));
        assertProblem(428, "unconditional", write(ann, address, "new.feature", "Feature: of Ann, too\n"));
        assertThat(ann.get(address + "/files/new.feature").body()).isEqualTo("Feature: of Ann\n");
        HttpResponse<String> removed = ann.send(
                ann.request(address + "/files/new.feature", "If-Match", "\"2\"").DELETE());
        assertThat(tag(removed)).isEqualTo("\"3\"");
        assertProblem(404, "not-found", ann.get(address + "/files/new.feature"));
    }

    @Test
    void letsNobodyApproveTheirOwnNotEvenByAnotherAccount() {
        String address = begun();
        checked(address);
        String tag = tag(submit(address, "\"1\"", 1));
        assertProblem(403, "own-draft", approve(as("ann", "APPROVER"), address, tag));
        assertProblem(403, "own-draft", approve(as("ann", "APPROVER", "AUTHOR"), address, tag));
        assertProblem(403, "forbidden", approve(ann, address, tag));
        assertThat(approve(eve, address, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void isStaleOnceThePortfolioChanged() {
        String address = begun();
        checked(address);
        String tag = tag(submit(address, "\"1\"", 1));
        String atlas = json(Caller.example("atlas")).get("account").toString();
        assertThat(integrator
                        .send(integrator
                                .request("/v1/accounts/ATLAS", "Content-Type", JSON)
                                .PUT(BodyPublishers.ofString(atlas)))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(409, "stale", approve(eve, address, tag));
        assertProblem(409, "stale", submit(address, tag, 1));
        checked(address);
        assertThat(approve(eve, address, tag(submit(address, tag, 2))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isStaleOnceAnotherReleaseTookThePlace() {
        String address = begun();
        checked(address);
        HttpResponse<String> submitted = submit(address, "\"1\"", 1);
        overtaken = true;
        assertProblem(409, "stale", approve(eve, address, tag(submitted)));
        assertThat(ann.get(address).body()).isEqualTo(submitted.body());
        HttpResponse<String> returned =
                eve.post(address + "/return", JSON, "{\"comment\":\"not yet\"}", "If-Match", tag(submitted));
        assertThat(json(returned.body()).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(tag(returned)).isEqualTo("\"1\"");
        assertThat(ann.post(address + "/discard", JSON, "{}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(ann.get(PATH + "?status=DISCARDED&limit=1").body())
                        .at("/drafts/0/status")
                        .stringValue())
                .isEqualTo("DISCARDED");
    }

    @Test
    void keepsWhatIsNotSafeButSubmitsItNever() {
        String address = begun();
        HttpResponse<String> saved = write(
                ann,
                address,
                "hostile.dslr",
                "rule \"Anyone\"\nwhen\neval(true)\nthen\nthe account is well\nend\n",
                "\"1\"");
        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(json(saved.body())
                        .get("findings")
                        .valueStream()
                        .map(each -> each.get("check").stringValue() + " "
                                + each.get("severity").stringValue() + " "
                                + each.get("line").intValue()))
                .containsExactly("SAFE BLOCKING 3", "SAFE BLOCKING 5");
        JsonNode report = checked(address);
        assertThat(report.get("findings")).isEqualTo(json(saved.body()).get("findings"));
        assertProblem(404, "not-found", ann.get(address + "/checks/1/impact"));
        HttpResponse<String> refused = submit(address, "\"2\"", 1);
        assertProblem(422, "refused-policy", refused);
        assertThat(json(refused.body()).at("/errors/0/given").stringValue())
                .isEqualTo("`hostile.dslr`, line 3, rule `Anyone`, sentence `eval(true)`");
    }

    @ParameterizedTest
    @CsvSource({"Tiers.dslr, 422", "rules.drl, 422", "vocabulary.feature.txt, 422", "a%20b.dslr, 422"})
    void hasNoFilesOfOtherNames(String name, int status) {
        assertThat(write(ann, begun(), name, "x", "\"1\"").statusCode()).isEqualTo(status);
    }

    @Test
    void refusesTextsThatAreNone() {
        String address = begun();
        assertProblem(422, "refused-policy", write(ann, address, "some.dslr", "a\0b", "\"1\""));
        assertProblem(
                413, "too-large", write(ann, address, "some.dslr", "a".repeat(PolicyFolder.LARGEST_FILE + 1), "\"1\""));
        assertProblem(
                422,
                "refused-policy",
                ann.send(ann.request(address + "/files/some.dslr", "Content-Type", "text/plain", "If-Match", "\"1\"")
                        .PUT(BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xFF}))));
        assertThat(tag(ann.get(address))).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422",
                "{\"reason\":\" \"}|422",
                "{\"reason\":\"a\\u0000b\"}|422",
                "{\"reason\":\"a\",\"from\":\"../x\"}|422",
                "{\"reason\":\"a\",\"from\":\"0000000000000000000000000000000000000000000000000000000000000000\"}|404"
            })
    void refusesWhatIsNotAllowed(String asked, int status) {
        assertThat(ann.post(PATH, JSON, asked).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/0, 404",
        "/x, 404",
        "/999999999, 404",
        "/999999999/history, 404",
        "/999999999/checks, 404",
        "/999999999/checks/1, 404",
        "?limit=0, 400",
        "?status=LOST, 400",
        "?status=OPEN&status=OPEN, 400",
        "?sort=id, 400"
    })
    void knowsNothingElse(String address, int status) {
        assertThat(ann.get(PATH + address).statusCode()).isEqualTo(status);
    }

    @Test
    void isReadByAuditorsAndWrittenByAuthors() {
        String address = begun();
        Caller auditor = as("aud", "AUDITOR");
        assertThat(auditor.get(address).statusCode()).isEqualTo(200);
        assertProblem(403, "forbidden", integrator.get(address));
        for (Caller other : List.of(auditor, eve, integrator)) {
            assertProblem(403, "forbidden", write(other, address, "new.feature", "Feature: x\n", "\"1\""));
            assertProblem(403, "forbidden", other.post(PATH, JSON, BEGUN));
        }
        assertProblem(403, "forbidden", ann.post(address + "/return", JSON, AGREED, "If-Match", "\"1\""));
        assertProblem(
                422,
                "invalid-facts",
                eve.post(
                        address + "/approve",
                        JSON,
                        "{\"comment\":\"agreed\",\"effectiveFrom\":\"2026-13-45T00:00:00Z\"}",
                        "If-Match",
                        "\"1\""));
    }

    private String begun() {
        return ann.post(PATH, JSON, BEGUN).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> write(Caller who, String address, String name, String text, String... match) {
        String[] headers = match.length == 0
                ? new String[] {"Content-Type", "text/plain"}
                : new String[] {"Content-Type", "text/plain", "If-Match", match[0]};
        return who.send(who.request(address + "/files/" + name, headers).PUT(BodyPublishers.ofString(text)));
    }

    private JsonNode checked(String address) {
        HttpResponse<String> accepted = ann.post(address + "/checks", JSON, "{\"asOf\":\"2026-01-15\"}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String checks = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(ann.get(checks).body())
                        .get("status")
                        .stringValue()
                        .equals("RUNNING"));
        return json(ann.get(checks).body());
    }

    private HttpResponse<String> submit(String address, String tag, int report) {
        return ann.post(address + "/submit", JSON, "{\"report\":" + report + "}", "If-Match", tag);
    }

    private static HttpResponse<String> approve(Caller who, String address, String tag) {
        return who.post(address + "/approve", JSON, AGREED, "If-Match", tag);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").stringValue()).isEqualTo("/problems/" + type);
    }
}
