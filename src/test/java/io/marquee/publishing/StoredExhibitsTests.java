package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.scenario.ScenarioResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What releases' features show of them, kept. */
class StoredExhibitsTests {

    private static final Release RELEASE = SmallReleases.of(1);
    private static final Features FEATURES = SmallReleases.FEATURES;
    private static final Exhibits SHOWN = shown(null);

    private final AtomicInteger runs = new AtomicInteger();

    private static Exhibits shown(@Nullable String failure) {
        return new Exhibits(
                List.of(new ScenarioResult(
                        "a.feature", "F", null, "it \"is\" <so>", 7, failure == null, failure, List.of("r"))),
                List.of(new TriedThreshold("r", "- is at least 7", true, false, "a.feature:7", null)),
                List.of(new Remark(Severity.WARNING, null, 0, null, "is odd")));
    }

    /** As another instance has it. */
    private StoredExhibits exhibits(Database database, Exhibits shown) {
        return new StoredExhibits(JdbcClient.create(database.source()), (release, features) -> {
            runs.incrementAndGet();
            return shown;
        });
    }

    @DatabaseTest
    void outliveTheInstanceThatMadeThem(Database database) {
        assertThat(exhibits(database, SHOWN).of(RELEASE, FEATURES)).isEqualTo(SHOWN);
        assertThat(exhibits(database, shown("never")).of(RELEASE, FEATURES)).isEqualTo(SHOWN);
        assertThat(runs).hasValue(1);
    }

    @DatabaseTest
    void areOfOneReleaseAndItsFeatures(Database database) {
        StoredExhibits exhibits = exhibits(database, SHOWN);
        exhibits.of(RELEASE, FEATURES);
        exhibits.of(SmallReleases.of(2), FEATURES);
        exhibits.of(RELEASE, new Features(List.of(new PolicyFile("other.feature", "Feature: F"))));
        assertThat(runs).hasValue(3);
    }

    @DatabaseTest
    void areMadeOnceForAllWhoAskAtOnce(Database database) throws Exception {
        StoredExhibits exhibits = exhibits(database, shown("it is not so"));
        List<Thread> askers = IntStream.range(0, 8)
                .mapToObj(each -> new Thread(() -> exhibits.of(RELEASE, FEATURES)))
                .toList();
        askers.forEach(Thread::start);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(runs).hasValue(1);
    }

    @DatabaseTest
    void areMadeAnewByAnotherInstanceIfAnExampleFails(Database database) {
        exhibits(database, shown("the scenarios do not end within 60 s")).of(RELEASE, FEATURES);
        assertThat(exhibits(database, SHOWN).of(RELEASE, FEATURES)).isEqualTo(SHOWN);
        assertThat(runs).hasValue(2);
    }
}
