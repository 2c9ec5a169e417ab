package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.policy.PolicyFile;
import io.marquee.publishing.PublicationDocument.Ended;
import io.marquee.publishing.PublicationDocument.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class PublicationsTests {

    private static final Instant NOON = Turned.START;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String FEATURES = PolicyFile.hash(SmallReleases.FEATURES.files());

    private static Instant in(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static String active(Publications publications) {
        return publications.active().orElseThrow().release();
    }

    private static String id(int release) {
        return SmallReleases.of(release).id();
    }

    private static void assertRefused(RefusedStep.Kind kind, String message, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedStep.class, refused -> assertThat(refused.kind()).isEqualTo(kind))
                .hasMessage(message);
    }

    @DatabaseTest
    void beginWithOneFirst(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.publications();
            assertThat(publications.active()).isEmpty();
            PublicationDocument first = publications.first(SmallReleases.of(1), SmallReleases.FEATURES);
            assertThat(first)
                    .isEqualTo(new PublicationDocument(
                            1,
                            Status.ACTIVE,
                            id(1),
                            PolicyFile.hash(SmallReleases.FEATURES.files()),
                            Publication.Kind.FIRST,
                            null,
                            "marquee",
                            "the first release of a new store",
                            NOON,
                            NOON,
                            null,
                            NOON,
                            null));
            assertThat(room.publications().first(SmallReleases.of(2), SmallReleases.FEATURES))
                    .isEqualTo(first);
            assertThat(room.told()).containsExactly("published 1", "went-live 1");
            assertThat(room.archive().features(first.features())).isEqualTo(SmallReleases.FEATURES);
        }
    }

    @DatabaseTest
    void becomeActiveAtOnceOrWhenTheirTimeHasCome(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Publication second = room.publish(publications, 2, 1);
            assertThat(second)
                    .isEqualTo(new Publication(
                            2, id(2), Publication.Kind.APPROVED, 7, "approver", "why not", NOON, NOON, NOON));
            Publication third = room.publish(publications, 3, 2, in(1));
            assertThat(third)
                    .isEqualTo(new Publication(
                            3, id(3), Publication.Kind.APPROVED, 7, "approver", "why not", NOON, in(1), null));
            room.clock().turn(HOUR.minusMillis(1));
            assertThat(publications.state().liveNo()).isEqualTo(2);
            assertThat(PressRoom.told(publications)).containsExactly("1 REPLACED", "2 ACTIVE", "3 SCHEDULED");
            room.clock().turn(Duration.ofMillis(1));
            assertThat(publications.state()).isEqualTo(new StoredPublications.State(3, null));
            assertThat(PressRoom.told(publications)).containsExactly("1 REPLACED", "2 REPLACED", "3 ACTIVE");
            assertThat(room.told())
                    .containsExactly(
                            "published 1", "went-live 1", "published 2", "went-live 2", "published 3", "went-live 3");
        }
    }

    @DatabaseTest
    void stayAsTheyAreWhenAClockJumpsBack(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            Publications slow =
                    room.publications(Clock.fixed(NOON.minus(HOUR), ZoneOffset.UTC), PolicyOptions.Source.STORE);
            room.publish(publications, 2, 1, in(1));
            room.clock().turn(HOUR.multipliedBy(2));
            publications.state();
            assertThat(active(slow)).isEqualTo(id(2));
            room.clock().turn(HOUR.multipliedBy(-9));
            assertThat(publications.state()).isEqualTo(new StoredPublications.State(2, null));
            assertThat(active(publications)).isEqualTo(id(2));
            room.publish(publications, 3, 2);
            assertThat(active(slow)).isEqualTo(id(3));
            room.clock().turn(HOUR.multipliedBy(9));
            assertThat(publications.state().liveNo()).isEqualTo(3);
            assertThat(active(publications)).isEqualTo(id(3));
        }
    }

    @DatabaseTest
    void thatFellDueWhileNobodyWasThereAreCaughtUpInTheirOrder(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications before = room.begunWith(1);
            room.publish(before, 2, 1, in(1));
            room.publish(before, 3, 2, in(2));
            room.publish(before, 4, 3, in(2));
            room.publish(before, 5, 4, in(50));
            room.told();
            room.clock().turn(HOUR.multipliedBy(48));
            Publications after = room.publications();
            assertThat(after.state()).isEqualTo(new StoredPublications.State(4, in(50).toEpochMilli()));
            assertThat(active(after)).isEqualTo(id(4));
            assertThat(room.told()).containsExactly("went-live 2", "went-live 3", "went-live 4");
            assertThat(after.find(2).liveSince()).isEqualTo(in(48));
        }
    }

    @DatabaseTest
    void haveOneWinnerOfSeveralInstancesAtOnce(Database database) throws Exception {
        try (PressRoom room = new PressRoom(database)) {
            room.begunWith(100);
            int active = 100;
            for (int round = 1; round <= 3; round++) {
                int replacing = active;
                int next = 100 + 3 * round;
                List<String> outcomes = atOnce(
                        () -> room.publish(room.publications(), next, replacing),
                        () -> room.publish(room.publications(), next + 1, replacing, in(1)),
                        () -> room.publish(room.publications(), next + 2, replacing));
                assertThat(outcomes).containsExactlyInAnyOrder("done", "STALE", "STALE");
                int winner = next + outcomes.indexOf("done");
                PublicationDocument last =
                        room.publications().before(Integer.MAX_VALUE, 1).get(0);
                assertThat(last.release()).isEqualTo(id(winner));
                if (last.status() == Status.SCHEDULED) {
                    room.publications().cancel(last.id(), "next round", "approver");
                } else {
                    active = winner;
                }
                assertThat(active(room.publications())).isEqualTo(id(active));
            }
        }
    }

    private static List<String> atOnce(Callable<?>... steps) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (Callable<?> step : steps) {
                begun.add(threads.submit(step));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<?> each : begun) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Future<?> step) throws InterruptedException {
        try {
            step.get();
            return "done";
        } catch (ExecutionException e) {
            return e.getCause() instanceof RefusedStep refused ? refused.kind().name() : String.valueOf(e.getCause());
        }
    }

    @DatabaseTest
    void areMadeLiveOnceByInstancesThatSeeItAtOnce(Database database) throws Exception {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1, in(1));
            room.told();
            room.clock().turn(HOUR);
            assertThat(atOnce(
                            () -> room.publications().state(),
                            () -> room.publications().state(),
                            () -> room.publications().state()))
                    .containsExactly("done", "done", "done");
            assertThat(room.told()).containsExactly("went-live 2");
        }
    }

    @DatabaseTest
    void areRefusedAgainstAReleaseThatIsNotTheLatest(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1);
            assertRefused(
                    RefusedStep.Kind.STALE,
                    "a publication in the place of release `" + id(1) + "` with features `" + FEATURES
                            + "` is not allowed; allowed is one in the place of release `" + id(2)
                            + "` with features `" + FEATURES + "`, which is the active one",
                    () -> room.publish(publications, 3, 1));
            room.publish(publications, 3, 2, in(2));
            assertRefused(
                    RefusedStep.Kind.STALE,
                    "a publication in the place of release `" + id(2) + "` with features `" + FEATURES
                            + "` is not allowed; allowed is one in the place of release `" + id(3)
                            + "` with features `" + FEATURES + "`, which is scheduled for 2026-06-20T14:00:00Z",
                    () -> room.publish(publications, 4, 2));
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "a publication from 2026-06-20T13:00:00Z on, before publication 3, which is scheduled for"
                            + " 2026-06-20T14:00:00Z is not allowed; allowed is one from then on, or to cancel that one first",
                    () -> room.publish(publications, 4, 3, in(1)));
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "a publication of release `" + id(3)
                            + "`, which is scheduled for 2026-06-20T14:00:00Z is not allowed;"
                            + " allowed is one that changes rules or features",
                    () -> room.publish(publications, 3, 3, in(4)));
            assertThat(PressRoom.told(publications)).containsExactly("1 REPLACED", "2 ACTIVE", "3 SCHEDULED");
        }
    }

    @DatabaseTest
    void areRefusedAgainstTheSameReleaseWithOtherFeatures(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            PolicyId before = new PolicyId(id(1), FEATURES);
            room.publishFeatures(publications, SmallReleases.OTHER_FEATURES);
            assertRefused(
                    RefusedStep.Kind.STALE,
                    "a publication in the place of release `" + id(1) + "` with features `" + FEATURES
                            + "` is not allowed; allowed is one in the place of release `" + id(1) + "` with features `"
                            + PolicyFile.hash(SmallReleases.OTHER_FEATURES.files()) + "`, which is the active one",
                    () -> room.inTransaction(
                            () -> PressRoom.record(publications, 2, SmallReleases.FEATURES, before, NOON)));
            assertThat(PressRoom.told(publications)).containsExactly("1 REPLACED", "2 ACTIVE");
        }
    }

    @DatabaseTest
    void areRecordedWithTheTransactionUnderWayOrNotAtAll(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            assertThatThrownBy(() -> publications.record(
                            SmallReleases.of(2),
                            SmallReleases.FEATURES,
                            Publication.Kind.APPROVED,
                            null,
                            "approver",
                            "why not",
                            null,
                            new PolicyId(id(1), FEATURES)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> room.inTransaction(() -> {
                        room.publish(publications, 2, 1);
                        throw new IllegalStateException("after all not");
                    }))
                    .hasMessage("after all not");
            assertThat(PressRoom.told(publications)).containsExactly("1 ACTIVE");
            assertThat(publications.state()).isEqualTo(new StoredPublications.State(1, null));
        }
    }

    @DatabaseTest
    void areCancelledWithWhatWasToFollowThem(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1, in(1));
            room.publish(publications, 3, 2, in(2));
            room.told();
            PublicationDocument cancelled = publications.cancel(2, "not ready", "other");
            assertThat(cancelled.ended()).isEqualTo(new Ended(NOON, "other", "not ready"));
            assertThat(PressRoom.told(publications)).containsExactly("1 ACTIVE", "2 CANCELLED", "3 OVERTAKEN");
            assertThat(publications.find(3).ended())
                    .isEqualTo(new Ended(
                            NOON,
                            "marquee",
                            "approved against release `" + id(2) + "`, whose place has release `" + id(1) + "`"));
            assertThat(room.told()).containsExactly("publication-cancelled 2", "publication-overtaken 3");
            room.clock().turn(HOUR.multipliedBy(3));
            assertThat(publications.state()).isEqualTo(new StoredPublications.State(1, null));
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "to cancel publication 2, which is CANCELLED is not allowed; allowed is one that is SCHEDULED",
                    () -> publications.cancel(2, "again", "other"));
            assertRefused(
                    RefusedStep.Kind.UNKNOWN,
                    "the publication `9` is not allowed; allowed is the number of a publication",
                    () -> publications.cancel(9, "what", "other"));
        }
    }

    @DatabaseTest
    void thatAreDueCannotBeCancelledAnyMore(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1, in(1));
            room.clock().turn(HOUR);
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "to cancel publication 2, which is ACTIVE is not allowed; allowed is one that is SCHEDULED",
                    () -> publications.cancel(2, "too late", "other"));
            assertThat(active(publications)).isEqualTo(id(1));
            assertThat(publications.state().liveNo()).isEqualTo(2);
            assertThat(active(publications)).isEqualTo(id(2));
        }
    }

    @DatabaseTest
    void areOvertakenByARollback(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1);
            room.publish(publications, 3, 2, in(1));
            room.publish(publications, 4, 3, in(2));
            room.told();
            PublicationDocument back = publications.rollback(id(1), "it loses us Birch", "other");
            assertThat(back)
                    .isEqualTo(new PublicationDocument(
                            5,
                            Status.ACTIVE,
                            id(1),
                            PolicyFile.hash(SmallReleases.FEATURES.files()),
                            Publication.Kind.ROLLBACK,
                            null,
                            "other",
                            "it loses us Birch",
                            NOON,
                            NOON,
                            id(2),
                            NOON,
                            null));
            assertThat(PressRoom.told(publications))
                    .containsExactly("1 REPLACED", "2 REPLACED", "3 OVERTAKEN", "4 OVERTAKEN", "5 ACTIVE");
            assertThat(room.told())
                    .containsExactly(
                            "rolled-back 5", "went-live 5", "publication-overtaken 3", "publication-overtaken 4");
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "a rollback to release `" + id(1)
                            + "`, which is the active one is not allowed; allowed is an earlier release",
                    () -> publications.rollback(id(1), "again", "other"));
            assertRefused(
                    RefusedStep.Kind.UNKNOWN,
                    "release `" + id(3) + "` is not allowed; allowed is a release that was active before",
                    () -> publications.rollback(id(3), "never was", "other"));
            assertThat(publications.releasesBefore(Integer.MAX_VALUE, 10))
                    .extracting(PublicationDocument::id, PublicationDocument::release)
                    .containsExactly(tuple(5, id(1)), tuple(2, id(2)));
        }
    }

    @DatabaseTest
    void areNotRolledBackToWhatCannotBeCompiled(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications publications = room.begunWith(1);
            room.publish(publications, 2, 1);
            database.jdbc()
                    .sql("update policy_rule_file set text = 'nonsense' where name = 'some.dslr'")
                    .update();
            try (PressRoom other = new PressRoom(database)) {
                assertRefused(
                        RefusedStep.Kind.NOT_NOW,
                        "a rollback to release `" + id(1) + "`, which cannot be compiled: release `" + id(1)
                                + "`: its stored files are not those that it had is not allowed; allowed is a release that can",
                        () -> other.publications().rollback(id(1), "back", "other"));
            }
            assertThat(active(publications)).isEqualTo(id(2));
        }
    }

    @DatabaseTest
    void areLeftToTheFolderWhereItIsTheSource(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            Publications store = room.begunWith(1);
            room.publish(store, 2, 1, in(1));
            Publications folder = room.publications(room.clock(), PolicyOptions.Source.FOLDER);
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "a publication while `marquee.policy.source` is `folder` is not allowed; allowed is to change the files"
                            + " of the folder",
                    () -> room.publish(folder, 2, 1));
            assertRefused(
                    RefusedStep.Kind.NOT_NOW,
                    "a rollback while `marquee.policy.source` is `folder` is not allowed; allowed is to change the files of"
                            + " the folder",
                    () -> folder.rollback(id(1), "back", "other"));
            PublicationDocument same = folder.folder(SmallReleases.of(1), SmallReleases.FEATURES);
            assertThat(same.id()).isEqualTo(1);
            PublicationDocument third = folder.folder(SmallReleases.of(3), SmallReleases.FEATURES);
            assertThat(third.kind()).isEqualTo(Publication.Kind.FOLDER);
            assertThat(third.replacing()).isEqualTo(id(1));
            assertThat(PressRoom.told(store)).containsExactly("1 REPLACED", "2 OVERTAKEN", "3 ACTIVE");
        }
    }
}
