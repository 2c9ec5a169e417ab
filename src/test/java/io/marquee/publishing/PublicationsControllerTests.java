package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.policy.Compiler;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import io.marquee.portfolio.DurableTransaction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Publishing as it is told and done over HTTP, in a service that decides meanwhile. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicationsControllerTests {

    private static final String BECAUSE = "{\"reason\":\"it loses us Birch\"}";

    /** Under which Birch, who scores 61.8, is no key account. */
    private static final Release STRICT = new Compiler().compile(SmallReleases.defaultAsking(70));

    private final Caller caller;
    private final Caller approver;
    private final Releases releases;
    private final Publications publications;
    private final DataSource database;
    private final Release first;

    PublicationsControllerTests(
            @LocalServerPort int port,
            @Autowired Releases releases,
            @Autowired Publications publications,
            @Autowired DataSource database) {
        this.caller = new Caller(port);
        this.approver = caller.as("approver");
        this.releases = releases;
        this.publications = publications;
        this.database = database;
        this.first = releases.active();
    }

    /** Other tests expect the policy of the folder. */
    @AfterEach
    void rollBack() {
        publications.before(Integer.MAX_VALUE, 10).stream()
                .filter(each -> each.status() == PublicationDocument.Status.SCHEDULED)
                .forEach(each -> publications.cancel(each.id(), "the test is over", "approver"));
        if (!publications.active().orElseThrow().release().equals(first.id())) {
            publications.rollback(first.id(), "the test is over", "approver");
        }
        untilActive(first);
    }

    private Publication publish(Release release, Instant from) {
        return Objects.requireNonNull(new DurableTransaction(database)
                .execute(status -> publications.record(
                        release,
                        releases.activeFeatures(),
                        Publication.Kind.APPROVED,
                        null,
                        "approver",
                        "ask for more",
                        from,
                        PolicyId.of(releases.policy()))));
    }

    private void untilActive(Release release) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> releases.active().id().equals(release.id()));
    }

    private JsonNode read(String path) {
        return json(caller.get(path).body());
    }

    private static String tier(String decision) {
        return json(decision).at("/tier/effective").stringValue();
    }

    @Test
    void tellOfThePublicationsAndOfWhatBecameOfThem() {
        int before = read("/v1/publications").at("/publications/0/id").intValue();
        Publication live = publish(STRICT, Instant.EPOCH);
        untilActive(STRICT);
        assertThat(live.id()).isEqualTo(before + 1);
        JsonNode told = read("/v1/publications/" + live.id());
        assertThat(told.propertyNames())
                .containsExactly(
                        "id",
                        "status",
                        "release",
                        "features",
                        "kind",
                        "draft",
                        "by",
                        "reason",
                        "recordedAt",
                        "effectiveFrom",
                        "replacing",
                        "liveSince",
                        "ended");
        assertThat(told.get("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(told.get("replacing").stringValue()).isEqualTo(first.id());
        assertThat(told.get("liveSince")).isEqualTo(told.get("recordedAt"));
        assertThat(told.get("ended").isNull()).isTrue();
        JsonNode page = read("/v1/publications?limit=1&before=" + (live.id() + 1));
        assertThat(page.propertyNames()).containsExactly("publications");
        assertThat(page.get("publications").valueStream().toList()).containsExactly(told);
        assertThat(read("/v1/releases").get("releases").valueStream())
                .extracting(each -> each.get("release").stringValue())
                .containsExactly(STRICT.id(), first.id());
        assertThat(read("/v1/releases/active").get("id").stringValue()).isEqualTo(STRICT.id());
    }

    @Test
    void callBackAReleaseInOneCall() {
        publish(STRICT, Instant.EPOCH);
        untilActive(STRICT);
        assertThat(tier(caller.post("/v1/decisions", JSON, Caller.example("birch"))
                        .body()))
                .isEqualTo("DEVELOPMENT");
        String address = "/v1/releases/" + first.id() + "/rollback";
        assertThat(caller.post(address, JSON, BECAUSE).statusCode()).isEqualTo(403);
        assertThat(caller.as("author").post(address, JSON, BECAUSE).statusCode())
                .isEqualTo(403);
        assertRefused(422, "\"pointer\":\"/reason\",\"given\":\"nothing\"", approver.post(address, JSON, "{}"));
        HttpResponse<String> answer = approver.post(address, JSON, BECAUSE);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode back = json(answer.body());
        assertThat(back.get("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(back.get("kind").stringValue()).isEqualTo("ROLLBACK");
        assertThat(back.get("by").stringValue()).isEqualTo("approver");
        assertThat(back.get("reason").stringValue()).isEqualTo("it loses us Birch");
        untilActive(first);
        assertThat(tier(caller.post("/v1/decisions", JSON, Caller.example("birch"))
                        .body()))
                .isEqualTo("KEY");
        assertRefused(409, "/problems/under-way", approver.post(address, JSON, BECAUSE));
        assertRefused(404, "/problems/not-found", approver.post("/v1/releases/f00/rollback", JSON, BECAUSE));
    }

    @Test
    void cancelWhatIsScheduled() {
        Publication scheduled = publish(STRICT, Instant.now().plusSeconds(3600));
        String address = "/v1/publications/" + scheduled.id() + "/cancel";
        assertThat(caller.as("author").post(address, JSON, BECAUSE).statusCode())
                .isEqualTo(403);
        JsonNode cancelled = json(approver.post(address, JSON, BECAUSE).body());
        assertThat(cancelled.get("status").stringValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/ended/by").stringValue()).isEqualTo("approver");
        assertThat(cancelled.at("/ended/reason").stringValue()).isEqualTo("it loses us Birch");
        assertRefused(409, "/problems/under-way", approver.post(address, JSON, BECAUSE));
        assertRefused(404, "/problems/not-found", approver.post("/v1/publications/nine/cancel", JSON, BECAUSE));
        assertRefused(404, "/problems/not-found", caller.get("/v1/publications/999999"));
    }

    @Test
    void refuseParametersThatAreNotKnown() {
        for (String parameters : List.of("limit=0", "limit=501", "before=x", "page=1", "limit=1&limit=2")) {
            assertRefused(400, "/problems/invalid-parameters", caller.get("/v1/publications?" + parameters));
            assertRefused(400, "/problems/invalid-parameters", caller.get("/v1/releases?" + parameters));
        }
    }

    private static void assertRefused(int status, String part, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    /** What a decision says besides its id. */
    private record Answered(String release, String named, String tier) {}

    @Test
    void switchUnderLoadWithoutAFailedRequest() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> askers = IntStream.range(0, 4)
                .mapToObj(each -> new Thread(() -> {
                    while (!done.get()) {
                        ask(answers, failures);
                    }
                }))
                .toList();
        askers.forEach(Thread::start);
        for (int i = 0; i < 3; i++) {
            publish(STRICT, Instant.EPOCH);
            untilActive(STRICT);
            untilAnswered(answers, 20);
            publications.rollback(first.id(), "and back", "approver");
            untilActive(first);
            untilAnswered(answers, 20);
        }
        done.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(failures).isEmpty();
        assertThat(answers.stream().distinct())
                .containsExactlyInAnyOrder(
                        new Answered(first.id(), first.id(), "KEY"),
                        new Answered(STRICT.id(), STRICT.id(), "DEVELOPMENT"));
    }

    private static void untilAnswered(Queue<Answered> answers, int more) {
        int before = answers.size();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers.size() - before >= more);
    }

    private void ask(Queue<Answered> answers, Queue<String> failures) {
        HttpResponse<String> answer = caller.post("/v1/decisions", JSON, Caller.example("birch"));
        if (answer.statusCode() == 200) {
            answers.add(new Answered(
                    json(answer.body()).get("release").stringValue(),
                    answer.headers().firstValue("Marquee-Release").orElse(""),
                    tier(answer.body())));
        } else {
            failures.add(answer.body());
        }
    }

    @Test
    void areNotReadyWhileTheActiveReleaseCannotBeCompiled() {
        JdbcClient jdbc = JdbcClient.create(database);
        Release other = new Compiler().compile(SmallReleases.defaultAsking(71));
        String text = other.files().get(0).text();
        publish(STRICT, Instant.EPOCH);
        untilActive(STRICT);
        // told as published by another instance, whose files were damaged before this one reads them
        int no = jdbc.sql("select max(release_no) + 1 from policy_release")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into policy_release (release_no, release_id, stored_ms) values (?, 'damaged', 0)")
                .param(no)
                .update();
        jdbc.sql("insert into policy_rule_file (release_no, name, text) values (?, 'some.dslr', ?)")
                .params(no, text)
                .update();
        int damaged = jdbc.sql("select max(publication_no) + 1 from publication")
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into publication (publication_no, release_id, features_id, kind, decided_by, reason, recorded_ms,"
                                + " effective_ms, live_no) select ?, 'damaged', features_id, kind, decided_by, reason, recorded_ms,"
                                + " effective_ms, live_no + 1 from publication where live_no = (select live_no from publication_state)")
                .param(damaged)
                .update();
        jdbc.sql("update publication_state set live_no = live_no + 1").update();
        untilReady(503);
        JsonNode health = json(caller.as("operator").get("/actuator/health").body());
        assertThat(health.at("/components/policy/status").stringValue()).isEqualTo("DOWN");
        assertThat(health.at("/components/policy/details/because").stringValue())
                .isEqualTo("release `damaged` of publication " + damaged
                        + " cannot decide here: release `damaged`: its stored files are not those that it had");
        assertThat(tier(caller.post("/v1/decisions", JSON, Caller.example("birch"))
                        .body()))
                .isEqualTo("DEVELOPMENT");
        approver.post("/v1/releases/" + first.id() + "/rollback", JSON, BECAUSE);
        untilActive(first);
        untilReady(200);
        jdbc.sql("delete from publication where publication_no = ?")
                .param(damaged)
                .update();
        jdbc.sql("delete from policy_rule_file where release_no = ?").param(no).update();
        jdbc.sql("delete from policy_release where release_no = ?").param(no).update();
    }

    private void untilReady(int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> caller.asNobody().get("/actuator/health/readiness").statusCode() == status);
    }
}
