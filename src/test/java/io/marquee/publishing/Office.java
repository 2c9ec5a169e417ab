package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.EmptyPortfolio;
import io.marquee.MarqueeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service, started once for all scenarios about it, and those who call it. */
final class Office {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Caller integrator;
    private final Caller author;
    private final Caller approver;
    private final Caller auditor;
    private final String first;

    private Office(int port) {
        integrator = new Caller(port);
        author = integrator.as("author");
        approver = integrator.as("approver");
        auditor = integrator.as("auditor");
        first = active();
    }

    /** Started when first asked for, on a port and a database of its own. */
    private static final class Opened {

        private static final Office OFFICE = open();

        private static Office open() {
            ConfigurableApplicationContext service = SpringApplication.run(MarqueeApplication.class, "--server.port=0");
            if (service instanceof WebServerApplicationContext web && web.getWebServer() != null) {
                return new Office(web.getWebServer().getPort());
            }
            throw new AssertionError("the service serves nobody");
        }
    }

    static Office open() {
        return Opened.OFFICE;
    }

    Caller integrator() {
        return integrator;
    }

    Caller author() {
        return author;
    }

    Caller approver() {
        return approver;
    }

    Caller auditor() {
        return auditor;
    }

    /** The release that the service was opened with. */
    String first() {
        return first;
    }

    /** The release that decides. */
    String active() {
        return json(integrator.get("/v1/releases/active").body()).get("id").stringValue();
    }

    /** What an answer says, which must be one of success. */
    static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer.body());
    }

    /** Keeps what is known of an account; {@code facts} is JSON. */
    void keep(JsonNode facts) {
        done(integrator.send(integrator
                .request("/v1/accounts/" + facts.get("accountId").stringValue(), "Content-Type", JSON)
                .PUT(BodyPublishers.ofString(facts.toString()))));
    }

    void await(String release, Duration most) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(most)
                .untilAsserted(() -> assertThat(active()).isEqualTo(release));
    }

    /** The publications, the latest first. */
    JsonNode publications() {
        return done(auditor.get("/v1/publications")).get("publications");
    }

    /** Calls an earlier release back. */
    JsonNode rollBack(String release, String reason) {
        return done(approver.post("/v1/releases/" + release + "/rollback", JSON, "{\"reason\":\"" + reason + "\"}"));
    }

    /** Leaves the service as it was opened. */
    void tidy() {
        for (JsonNode each : publications()) {
            if (each.get("status").stringValue().equals("SCHEDULED")) {
                String address = "/v1/publications/" + each.get("id").intValue() + "/cancel";
                done(approver.post(address, JSON, "{\"reason\":\"the scenario is over\"}"));
            }
        }
        if (!active().equals(first)) {
            rollBack(first, "the scenario is over");
            await(first, PATIENCE);
        }
        for (JsonNode each : done(author.get("/v1/drafts?status=OPEN")).get("drafts")) {
            new DraftAtHand(this, "/v1/drafts/" + each.get("id").intValue()).discard();
        }
        EmptyPortfolio.leave(integrator);
    }
}
