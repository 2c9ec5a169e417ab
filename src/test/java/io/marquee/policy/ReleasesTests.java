package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasesTests {

    private final Releases releases = new Releases(DefaultPolicy.release(), id -> Optional.empty());

    @Test
    void decideByTheActiveOne() {
        assertThat(releases.active()).isSameAs(DefaultPolicy.release());
    }

    @Test
    void areFoundByTheirId() {
        assertThat(releases.find(DefaultPolicy.release().id())).containsSame(DefaultPolicy.release());
        assertThat(releases.find("")).isEmpty();
        assertThat(releases.find(DefaultPolicy.release().id().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }
}
