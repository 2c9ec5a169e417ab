package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out, alone in a folder. */
@Timeout(180)
class JarIT {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void startsAndDecidesByItsOwnPolicy() throws Exception {
        Process service = start("--server.port=0");
        try {
            Caller caller = new Caller(port(service));
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
        } finally {
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void stopsWithEverythingThatIsWrongWithAPolicy() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
        Files.writeString(rules.resolve("a.dslr"), "nonsense\n");
        Files.writeString(rules.resolve("b.dslr"), "more nonsense\n");
        Process service = start("--server.port=0");
        assertThat(service.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isNotZero();
        assertThat(log()).contains("a.dslr:1: ", "b.dslr:1: ").doesNotContain("Tomcat started", "\tat ");
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target/marquee.jar").toAbsolutePath().toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private int port(Process service) throws Exception {
        while (service.isAlive()) {
            Matcher matcher = PORT.matcher(log());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError(log());
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    }
}
