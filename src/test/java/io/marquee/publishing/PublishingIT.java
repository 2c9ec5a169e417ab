package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.Service;
import io.marquee.policy.PolicyFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the jar on one PostgreSQL, of which the folder of one brings a second release. */
@Timeout(600)
class PublishingIT {

    /** How fast it is, the benchmark {@code publish} measures. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    private static String id(List<PolicyFile> files) {
        return PolicyFile.hash(files.stream().sorted().toList());
    }

    private static void write(Path folder, List<PolicyFile> files) throws IOException {
        Files.createDirectories(folder);
        for (PolicyFile file : files) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }
    }

    private static String deciding(Caller caller) {
        return caller.post("/v1/decisions", JSON, Caller.example("birch"))
                .headers()
                .firstValue("Marquee-Release")
                .orElse("");
    }

    private static void untilAllDecideBy(String release, Duration within, Caller... callers) {
        Awaitility.await().atMost(within).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            for (Caller each : callers) {
                assertThat(deciding(each)).isEqualTo(release);
            }
        });
    }

    private static void rollBack(Caller caller, String release) {
        assertThat(caller.as("approver")
                        .post("/v1/releases/" + release + "/rollback", JSON, "{\"reason\":\"it is safer\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The default policy with one more comment: another release, to which no check of a folder objects. */
    private static List<PolicyFile> annotated() {
        return DefaultPolicy.files().stream()
                .map(file -> file.name().equals("tiers.dslr")
                        ? new PolicyFile(file.name(), file.text() + "\n# read once more\n")
                        : file)
                .toList();
    }

    private String[] options(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--marquee.ledger.key-file=" + folder.resolve("ledger.key"),
            "--marquee.policy.rehearse-after=1d" // what is switched to here is compiled already
        };
    }

    private Service start(String name, String... options) throws IOException, InterruptedException {
        return Service.start(Files.createDirectories(folder.resolve(name)), options);
    }

    @Test
    void allInstancesFollowAndOneThatIsKilledInBetweenIsRightWhenItIsBack() throws Exception {
        String first = id(DefaultPolicy.files());
        List<PolicyFile> other = annotated();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String[] options = options(postgres);
            try (Service one = start("one", options);
                    Service two = start("two", options)) {
                Caller here = one.caller();
                Caller there = two.caller();
                assertThat(List.of(deciding(here), deciding(there))).containsExactly(first, first);
                bringByFolder(other, options);
                untilAllDecideBy(id(other), PATIENCE, here, there);

                rollBack(here, first);
                untilAllDecideBy(first, PATIENCE, here, there);
                rollBack(there, id(other));
                untilAllDecideBy(id(other), PATIENCE, here, there);

                rollBack(here, first);
                two.kill(); // before it can have switched, mostly
                untilAllDecideBy(first, PATIENCE, here);
                try (Service back = start("two", options)) {
                    assertThat(deciding(back.caller())).isEqualTo(first);
                    assertThat(json(here.get("/v1/publications").body())
                                    .get("publications")
                                    .valueStream()
                                    .map(each -> each.get("kind").stringValue() + " "
                                            + each.get("status").stringValue()))
                            .containsExactly(
                                    "ROLLBACK ACTIVE",
                                    "ROLLBACK REPLACED",
                                    "ROLLBACK REPLACED",
                                    "FOLDER REPLACED",
                                    "FIRST REPLACED");
                }
            }
        }
    }

    /** An instance whose source is a folder publishes what the folder holds, for the others as well. */
    private void bringByFolder(List<PolicyFile> files, String... options) throws Exception {
        write(folder.resolve("three/rules"), files);
        String[] all = List.of(List.of(options), List.of("--marquee.policy.source=folder")).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        try (Service three = start("three", all)) {
            assertThat(deciding(three.caller())).isEqualTo(id(files));
        }
    }

    @Test
    void theFolderIsWatchedAndTheStoreIsNotOverruledByIt() throws Exception {
        List<PolicyFile> other = annotated();
        Path rules = folder.resolve("one/rules");
        write(rules, DefaultPolicy.files());
        try (Service service = start("one", "--marquee.policy.source=folder")) {
            Caller caller = service.caller();
            assertThat(deciding(caller)).isEqualTo(id(DefaultPolicy.files()));
            write(rules, other);
            untilAllDecideBy(id(other), PATIENCE, caller);
            Files.writeString(rules.resolve("bad.dslr"), "nonsense\n");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> json(caller.as("operator")
                                    .get("/actuator/health")
                                    .body())
                            .at("/components/policy/details")
                            .has("warning"));
            assertThat(caller.asNobody().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(deciding(caller)).isEqualTo(id(other));
            assertThat(caller.as("approver")
                            .post(
                                    "/v1/releases/" + id(DefaultPolicy.files()) + "/rollback",
                                    JSON,
                                    "{\"reason\":\"why not\"}")
                            .statusCode())
                    .isEqualTo(409);
        }
        try (Service service = start("one")) {
            assertThat(deciding(service.caller())).isEqualTo(id(other));
            assertThat(service.log()).contains("the files of rules and features are not used: release " + id(other));
        }
    }
}
