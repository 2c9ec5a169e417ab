package io.marquee.web.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are known.
 *
 * @param rolesClaim the claim of a token that names its holder's roles; dots lead into nested claims
 * @param attempts how many wrong passwords are answered before a demo user is locked for an address
 * @param attemptsWithin in which time, and for how long
 */
@ConfigurationProperties("marquee.security")
record SecurityOptions(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration attemptsWithin) {

    SecurityOptions {
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "`marquee.security.attempts` is `" + attempts + "`; allowed is a whole number from 1");
        }
        if (attemptsWithin.isNegative() || attemptsWithin.isZero()) {
            throw new IllegalArgumentException("`marquee.security.attempts-within` is `" + attemptsWithin
                    + "`; allowed is a time longer than none, such as `1m`");
        }
    }
}
