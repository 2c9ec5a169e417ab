package io.marquee.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many passwords were wrong that none is looked at for a while. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration rest;

    TooManyAttempts(Duration rest) {
        super("too many attempts failed");
        this.rest = rest;
    }

    /** How many seconds this still lasts, at least one. */
    long seconds() {
        return rest.plusMillis(999).toSeconds();
    }
}
