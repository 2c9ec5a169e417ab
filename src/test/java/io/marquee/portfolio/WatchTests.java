package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs are let live by who runs them, and taken over by whoever does not. */
class WatchTests {

    private static final long NOW = 1_000_000;

    private final Jobs jobs = new Jobs();
    private final List<Integer> goneOn = new ArrayList<>();
    private final Watch watch =
            new Watch("job", jobs, Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC), Duration.ofSeconds(10));

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void tellsOfWhatItRunsThatItGoesOn() {
        watch.began(1);
        watch.beat(goneOn::add);
        assertThat(jobs.log).containsExactly("1 alive at 1000000", "2 asked for, silent since 990000");
        assertThat(goneOn).isEmpty();
    }

    @Test
    void takesOverWhatIsSilent() {
        jobs.silent.add(1);
        watch.beat(goneOn::add);
        assertThat(jobs.log).containsExactly("1 asked for, silent since 990000", "2 asked for, silent since 990000");
        assertThat(goneOn).containsExactly(1);
    }

    @Test
    void theEndOfOneIsNotTheEndOfAnother() {
        watch.began(1);
        watch.began(2);
        watch.ended(1);
        watch.beat(goneOn::add);
        assertThat(jobs.log).containsExactly("1 asked for, silent since 990000", "2 alive at 1000000");
    }

    @Test
    void asksAgainForWhatCouldNotGoOn() {
        jobs.silent.add(1);
        watch.beat(no -> {
            throw new IllegalStateException("the database is gone");
        });
        watch.beat(goneOn::add);
        assertThat(goneOn).containsExactly(1);
    }

    @Test
    void isClosedWhenItsInstanceEnds() {
        assertThat(watch.isClosed()).isFalse();
        watch.close();
        assertThat(watch.isClosed()).isTrue();
    }

    /** Two jobs; those that are silent are given away, again and again. */
    private final class Jobs implements SharedJobs {

        private final List<String> log = new ArrayList<>();
        private final TreeSet<Integer> silent = new TreeSet<>();

        @Override
        public List<Integer> running() {
            return List.of(1, 2);
        }

        @Override
        public boolean alive(int no, String owner, long now) {
            assertThat(owner).isEqualTo(watch.owner());
            return log.add(no + " alive at " + now);
        }

        @Override
        public boolean takeOver(int no, String owner, long silentSince, long now) {
            assertThat(owner).isEqualTo(watch.owner());
            log.add(no + " asked for, silent since " + silentSince);
            return silent.contains(no);
        }
    }
}
