package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as it is handed out, alone in a folder. */
@Timeout(180)
class JarIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void startsAndDecidesByItsOwnPolicy() throws Exception {
        try (Service service = Service.startJar(folder)) {
            Caller caller = service.caller();
            assertThat(Caller.json(caller.post("/v1/decisions", Caller.JSON, Caller.example("atlas"))
                                    .body())
                            .at("/tier/effective")
                            .stringValue())
                    .isEqualTo("STRATEGIC");
            assertThat(Caller.json(caller.asNobody()
                                    .get("/actuator/health/readiness")
                                    .body())
                            .get("status")
                            .stringValue())
                    .isEqualTo("UP");
            assertThat(caller.get("/v3/api-docs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void checksEvidenceWithoutTheServiceAndItsDatabase(@TempDir Path home) throws Exception {
        String release;
        try (Service service = Service.startJar(folder)) {
            Caller caller = service.caller();
            JsonNode decision = Caller.json(caller.post("/v1/decisions", Caller.JSON, Caller.example("birch"))
                    .body());
            release = decision.get("release").stringValue();
            String id = decision.get("decisionId").stringValue();
            caller.as("auditor").download("/v1/decisions/" + id + "/evidence", home.resolve("evidence.zip"));
            caller.as("auditor").download("/v1/ledger/key", home.resolve("key.pem"));
        }
        assertThat(checked(home)).isEqualTo("""
                ok     the entry is number N in chain 1
                ok     the chain up to entry N is signed with the firm's key
                ok     the rules are those of release %s
                ok     decision.json and request.json say what the entry says
                ok     decided again, it is the same decision
                intact
                0""".formatted(release));
        Files.writeString(home.resolve("evidence.zip"), "nonsense");
        assertThat(checked(home)).isEqualTo("WRONG  `entry.json` is missing\n1");
    }

    /** What is said of the evidence in a folder, and the exit status. */
    private static String checked(Path home) throws Exception {
        try (Service check = Service.runJar(home, "verify-evidence", "evidence.zip", "--key", "key.pem")) {
            int status = check.ended();
            return check.log().replaceAll("(number|to entry) \\d+", "$1 N") + status;
        }
    }

    @Test
    void stopsWithEverythingThatIsWrongWithAPolicy() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
        Files.writeString(rules.resolve("a.dslr"), "nonsense\n");
        Files.writeString(rules.resolve("b.dslr"), "more nonsense\n");
        try (Service service = Service.startJar(folder)) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.log()).contains("a.dslr:1: ", "b.dslr:1: ").doesNotContain("Tomcat started", "\tat ");
        }
    }
}
