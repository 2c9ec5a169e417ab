package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.decision.Decisions;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Instances on one database, each with releases of its own. */
class FollowerTests {

    private static final WarmUp NONE = new WarmUp((enquiry, release) -> {
        throw new IllegalStateException("release " + release.id() + " is not to be warmed up");
    });

    /** One that decides by release 1, as its start found it. */
    private static final class Instance {

        private final List<String> warmed = new ArrayList<>();
        private final List<Runnable> behind = new ArrayList<>();
        private final Releases releases;
        private final Follower follower;

        Instance(PressRoom room) {
            this(room, room.archive());
        }

        Instance(PressRoom room, Archive archive) {
            Decisions decisions = new Decisions();
            WarmUp warmUp = new WarmUp((enquiry, release) -> {
                warmed.add(release.id());
                return decisions.decide(enquiry.account(), enquiry.context(), release);
            });
            releases = new Releases(new ActivePolicy(SmallReleases.of(1), SmallReleases.FEATURES), archive::release);
            follower = new Follower(
                    room.publications(),
                    archive,
                    new Succession(archive, warmUp, behind::add),
                    new Opening.Opened(releases, 1));
        }

        String active() {
            return releases.active().id();
        }
    }

    private static String id(int release) {
        return SmallReleases.of(release).id();
    }

    @DatabaseTest
    void followsWhatAnotherInstancePublishesAndDecidesAboutSomeHundredFirst(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Instance instance = new Instance(room);
            instance.follower.look();
            assertThat(instance.active()).isEqualTo(id(1));
            assertThat(instance.warmed).isEmpty();
            room.publish(publications, 2, 1);
            instance.follower.look();
            assertThat(instance.releases.policy())
                    .isEqualTo(new ActivePolicy(SmallReleases.of(2), SmallReleases.FEATURES));
            assertThat(instance.warmed).hasSizeGreaterThan(200).containsOnly(id(2));
            assertThat(instance.behind).hasSize(1);
            instance.behind.get(0).run();
            assertThat(instance.releases.active().isHastened()).isTrue();
            instance.warmed.clear();
            instance.follower.look();
            assertThat(instance.warmed).isEmpty();
            assertThat(instance.behind).hasSize(1);
        }
    }

    @DatabaseTest
    void makesWhatIsDueLive(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            room.publish(room.begunWith(1), 2, 1, Turned.START.plusSeconds(60));
            Instance instance = new Instance(room);
            Instance other = new Instance(room);
            instance.follower.look();
            assertThat(instance.active()).isEqualTo(id(1));
            room.clock().turn(Duration.ofMinutes(1));
            instance.follower.look();
            room.clock().turn(Duration.ofMinutes(-9));
            other.follower.look();
            assertThat(List.of(instance.active(), other.active())).containsExactly(id(2), id(2));
        }
    }

    @DatabaseTest
    void staysWithTheOldReleaseWhereTheNewOneCannotBeCompiledAndRecovers(Database database) {
        try (PressRoom room = new PressRoom(database);
                PressRoom elsewhere = new PressRoom(database)) {
            Publications publications = elsewhere.begunWith(1);
            Instance instance = new Instance(room);
            elsewhere.publish(publications, 2, 1);
            database.jdbc()
                    .sql("update policy_rule_file set text = 'nonsense' where name = 'some.dslr'")
                    .update();
            instance.follower.look();
            assertThat(instance.active()).isEqualTo(id(1));
            assertThat(instance.follower.problem())
                    .isEqualTo("release `" + id(2) + "` of publication 2 cannot decide here: release `" + id(2)
                            + "`: its stored files are not those that it had");
            elsewhere.publish(publications, 3, 2);
            instance.follower.look();
            assertThat(instance.active()).isEqualTo(id(3));
            assertThat(instance.follower.problem()).isNull();
        }
    }

    @DatabaseTest
    void triesAgainWhatItCouldNotCompile(Database database) throws Exception {
        try (PressRoom room = new PressRoom(database);
                PressRoom elsewhere = new PressRoom(database)) {
            Instance instance = new Instance(room);
            elsewhere.publish(elsewhere.begunWith(1), 2, 1);
            String text = SmallReleases.files(2).get(0).text();
            database.jdbc()
                    .sql("update policy_rule_file set text = 'nonsense' where text = ?")
                    .param(text)
                    .update();
            instance.follower.look();
            database.jdbc()
                    .sql("update policy_rule_file set text = ? where text = 'nonsense'")
                    .param(text)
                    .update();
            instance.follower.look();
            assertThat(instance.follower.problem()).isNotNull();
            Thread.sleep(1100);
            instance.follower.look();
            assertThat(instance.follower.problem()).isNull();
            assertThat(instance.active()).isEqualTo(id(2));
        }
    }

    @DatabaseTest
    void staysAsItIsWhileTheDatabaseIsGone(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Instance instance = new Instance(room);
            room.publish(publications, 2, 1);
            database.go();
            instance.follower.look();
            instance.follower.look();
            assertThat(instance.active()).isEqualTo(id(1));
            assertThat(instance.follower.problem()).isNull();
            database.comeBack();
            // the way to the database that this instance has is closed for good; another look is as a restart is
            try (PressRoom again = new PressRoom(database)) {
                Instance restarted = new Instance(again);
                restarted.follower.look();
                assertThat(restarted.active()).isEqualTo(id(2));
            }
        }
    }

    @DatabaseTest
    void doesNotWarmUpWhereOnlyTheFeaturesChange(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Release release = SmallReleases.of(1);
            Releases releases =
                    new Releases(new ActivePolicy(release, SmallReleases.FEATURES), room.archive()::release);
            Follower follower = new Follower(
                    publications,
                    room.archive(),
                    new Succession(room.archive(), NONE, Runnable::run),
                    new Opening.Opened(releases, 1));
            room.publishFeatures(publications, SmallReleases.OTHER_FEATURES);
            follower.look();
            assertThat(releases.policy()).isEqualTo(new ActivePolicy(release, SmallReleases.OTHER_FEATURES));
        }
    }
}
