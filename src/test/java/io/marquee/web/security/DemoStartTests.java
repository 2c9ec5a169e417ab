package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.marquee.Caller;
import io.marquee.MarqueeApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class DemoStartTests {

    private static final String[] ISSUER = {
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1",
        "--spring.security.oauth2.resourceserver.jwt.public-key-location=classpath:public-key.pem"
    };

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--server.address=0.0.0.0 | `server.address` is `0.0.0.0` | server.address",
                "--server.address=:: | `server.address` is `0:0:0:0:0:0:0:0` | server.address",
                "--server.address=192.0.2.7 | `server.address` is `192.0.2.7` | server.address",
                "--server.address= | `server.address` is not set | server.address",
                "--management.server.port=0 | `management.server.address` is not set | management.server.address"
            })
    void stopsWhereOthersCouldReachDemoUsers(String option, String given, String remedy, CapturedOutput output) {
        Path database = folder.resolve("marquee");
        Throwable failure = catchThrowable(() -> start(option, "--spring.datasource.url=jdbc:h2:file:" + database));
        assertThat(folder).isEmptyDirectory();
        assertThat(failure).isInstanceOf(ExposedDemoUsers.class);
        assertThat(output.getOut() + output.getErr())
                .contains(
                        "APPLICATION FAILED TO START",
                        "demo users are let in on this machine only, but " + given
                                + "; allowed is a loopback address such as `127.0.0.1`\n",
                        "Name the issuer of your tokens with `spring.security.oauth2.resourceserver.jwt.issuer-uri`, or set `"
                                + remedy + "` to `127.0.0.1`.\n")
                .doesNotContain("Tomcat started", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.8.9.10", "localhost"})
    void warnsOfDemoUsers(String address, CapturedOutput output) {
        start("--server.address=" + address).close();
        assertThat(output.getOut())
                .contains("no issuer of tokens is configured: the demo users `integrator`, `auditor`, `author`, "
                        + "`approver`, `operator` are let in with the password `demo`; name an issuer with "
                        + "`spring.security.oauth2.resourceserver.jwt.issuer-uri`")
                .doesNotContain("Using generated security password");
    }

    @Test
    void guardsAManagementPortOfItsOwn() {
        try (ConfigurableApplicationContext service =
                start("--management.server.port=0", "--management.server.address=127.0.0.1")) {
            Caller caller = new Caller(service.getEnvironment().getProperty("local.management.port", Integer.class, 0));
            assertThat(caller.asNobody().get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(caller.asNobody().get("/actuator/prometheus").statusCode())
                    .isEqualTo(401);
            assertThat(caller.get("/actuator/prometheus").statusCode()).isEqualTo(403);
            assertThat(caller.as("operator").get("/actuator/prometheus").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void knowsNoDemoUsersOnceAnIssuerIsNamed(CapturedOutput output) {
        for (String issuer : ISSUER) {
            try (ConfigurableApplicationContext service = start("--server.address=0.0.0.0", issuer)) {
                Caller caller = new Caller(
                        ((WebServerApplicationContext) service).getWebServer().getPort());
                assertThat(caller.get("/v1/releases/active").statusCode())
                        .as(issuer)
                        .isEqualTo(401);
                assertThat(caller.asNobody().get("/actuator/health/readiness").statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(output.getOut()).doesNotContain("demo users", "Using generated security password");
    }

    private static ConfigurableApplicationContext start(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "--server.port=0";
        System.arraycopy(options, 0, all, 1, options.length);
        return SpringApplication.run(MarqueeApplication.class, all);
    }
}
