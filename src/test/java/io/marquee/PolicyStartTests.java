package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.marquee.policy.RefusedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PolicyStartTests {

    @Test
    void stopsTheStartWithEverythingThatIsWrong(@TempDir Path folder, CapturedOutput output) throws IOException {
        Files.copy(Path.of("rules/vocabulary.dsl"), folder.resolve("vocabulary.dsl"));
        Files.writeString(folder.resolve("bad.dslr"), """
                expander vocabulary.dsl

                rule "One"
                    when
                        the account
                        - smiles
                    then
                        tier GOLD asks for a score of 75
                end
                """);
        Files.writeString(folder.resolve("worse.dslr"), "nonsense\n");
        Throwable failure = catchThrowable(() ->
                SpringApplication.run(MarqueeApplication.class, "--server.port=0", "--marquee.policy.rules=" + folder));
        assertThat(failure).hasRootCauseInstanceOf(RefusedPolicy.class);
        RefusedPolicy refused = (RefusedPolicy) rootOf(failure);
        assertThat(refused.faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .contains("bad.dslr:6", "bad.dslr:8", "worse.dslr:1");
        assertThat(output.getOut() + output.getErr())
                .contains("APPLICATION FAILED TO START")
                .contains(refused.faults().stream().map(Object::toString).toList())
                .doesNotContain("Tomcat started", "\tat ");
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
