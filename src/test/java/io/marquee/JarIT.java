package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
