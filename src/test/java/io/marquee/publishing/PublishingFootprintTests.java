package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Database;
import io.marquee.decision.Decisions;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Releases;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Releases that decided and were replaced leave nothing behind, however many there are. */
class PublishingFootprintTests {

    private static final int WARM_UP = 8;
    private static final int TIMES = 24;

    /** As many releases as an instance keeps compiled, and the active one. */
    private static final int KEPT = 5;

    /** How far the count may waver; each release has more classes than one. */
    private static final int WAVERING = 2 * TIMES;

    private static int classes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    @Test
    void staysTheSame() throws Exception {
        try (Database database = Database.of(Database.Kind.H2);
                PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Decisions decisions = new Decisions();
            Releases releases = new Releases(
                    new ActivePolicy(SmallReleases.of(1), SmallReleases.FEATURES), room.archive()::release);
            Follower follower = new Follower(
                    publications,
                    room.archive(),
                    new Succession(
                            room.archive(),
                            new WarmUp((enquiry, release) ->
                                    decisions.decide(enquiry.account(), enquiry.context(), release)),
                            Runnable::run),
                    new Opening.Opened(releases, 1));
            Press press = new Press(database.source());
            List<WeakReference<Object>> gone = new ArrayList<>();
            int before = 0;
            for (int number = 1; number <= WARM_UP + TIMES; number++) {
                if (number == WARM_UP + 1) {
                    before = classes();
                }
                String id = press.publish(SmallReleases.files(1000 + number));
                follower.look();
                assertThat(releases.active().id()).isEqualTo(id);
                gone.add(new WeakReference<>(releases.active()));
            }
            assertThat(classes() - before).isLessThan(WAVERING);
            assertThat(gone.stream().filter(each -> each.get() != null)).hasSizeLessThanOrEqualTo(KEPT);
        }
    }
}
