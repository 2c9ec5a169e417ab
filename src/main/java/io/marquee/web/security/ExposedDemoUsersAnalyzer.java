package io.marquee.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what lets the service listen elsewhere. */
final class ExposedDemoUsersAnalyzer extends AbstractFailureAnalyzer<ExposedDemoUsers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ExposedDemoUsers cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Name the issuer of your tokens with `spring.security.oauth2.resourceserver.jwt.issuer-uri`, or set `"
                        + cause.option() + "` to `127.0.0.1`.",
                cause);
    }
}
