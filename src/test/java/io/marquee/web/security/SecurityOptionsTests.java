package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecurityOptionsTests {

    @Test
    void allowAtLeastOneAttemptInSomeTime() {
        assertThatThrownBy(() -> new SecurityOptions("roles", 0, Duration.ofMinutes(1)))
                .hasMessage("`marquee.security.attempts` is `0`; allowed is a whole number from 1");
        assertThatThrownBy(() -> new SecurityOptions("roles", 1, Duration.ZERO))
                .hasMessage("`marquee.security.attempts-within` is `PT0S`; "
                        + "allowed is a time longer than none, such as `1m`");
    }
}
