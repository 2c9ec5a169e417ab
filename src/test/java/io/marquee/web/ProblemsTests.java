package io.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whose fault it is that a request is not answered. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Problems problems = new Problems(HttpProblems.ALL, meters);

    private double counted(String reason) {
        return meters.get("marquee.refused").tag("reason", reason).counter().count();
    }

    @Test
    void anErrorIsTheServicesAndItsLogSaysWhy(CapturedOutput log) {
        Problem problem =
                problems.of(new ServletException("Handler dispatch failed", new NoClassDefFoundError("some.Missing")));
        assertThat(problem).isEqualTo(ProblemType.FAILURE.saying("the service failed; its log says why"));
        assertThat(log).contains("NoClassDefFoundError: some.Missing");
        assertThat(counted("failure")).isOne();
    }

    @Test
    void anExceptionOfHttpIsTheCallers(CapturedOutput log) {
        Problem problem = problems.of(new ServletException("no multipart"));
        assertThat(problem)
                .isEqualTo(ProblemType.MALFORMED.with("a request that cannot be read", "HTTP/1.1 (RFC 9112)"));
        assertThat(log).doesNotContain("no multipart");
        assertThat(counted("malformed")).isOne();
    }
}
