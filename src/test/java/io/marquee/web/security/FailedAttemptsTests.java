package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedAttemptsTests {

    private static final int MANY = 5_000;

    private final FailedAttempts attempts =
            new FailedAttempts(2, Duration.ofMinutes(1), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void lockAfterAsManyAsAreAllowed() {
        attempts.note("here", "auditor", false);
        attempts.note("here", "auditor", false);
        assertThatThrownBy(() -> attempts.note("here", "auditor", false))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, e -> assertThat(e.seconds()).isEqualTo(60));
        assertThatThrownBy(() -> attempts.note("here", "auditor", true)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void areCountedByAddressAndUser() {
        attempts.note("here", "auditor", false);
        attempts.note("here", "auditor", false);
        assertThatCode(() -> {
                    attempts.note("there", "auditor", true);
                    attempts.note("here", "author", true);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void areNotClearedByARightPassword() {
        attempts.note("here", "auditor", false);
        attempts.note("here", "auditor", true);
        attempts.note("here", "auditor", false);
        assertThatThrownBy(() -> attempts.note("here", "auditor", true)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void fillNoMemoryAndHideNobodyWhateverAddressesAreMadeUp() {
        for (int i = 0; i < MANY; i++) {
            tryFrom("address-" + i);
        }
        assertThat(attempts.size()).isEqualTo(1_001);
        assertThatThrownBy(() -> attempts.note("one more", "auditor", true)).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.note("address-7", "auditor", true)).doesNotThrowAnyException();
    }

    private void tryFrom(String address) {
        try {
            attempts.note(address, "auditor", false);
        } catch (TooManyAttempts e) {
            // as it should be for the later ones
        }
    }
}
