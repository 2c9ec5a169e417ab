package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.decision.Decisions;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Fault;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class FolderWatchTests {

    /** A folder whose files are put there by the test. */
    private static final class Folder implements PolicyInFiles {

        private List<PolicyFile> rules = SmallReleases.files(1);
        private @Nullable Fault unreadable;

        @Override
        public List<PolicyFile> rules() {
            if (unreadable != null) {
                throw new RefusedPolicy(List.of(unreadable));
            }
            return rules;
        }

        @Override
        public Features features() {
            return SmallReleases.FEATURES;
        }

        @Override
        public Release compiled() {
            return SmallReleases.of(1);
        }
    }

    /** A check that objects to what it is told to, and notes what it has seen. */
    private static final class Objecting implements Check {

        private final CheckKind kind;
        private final Severity severity;
        private final List<String> seen = new ArrayList<>();
        private String against = "";

        Objecting(CheckKind kind, Severity severity) {
            this.kind = kind;
            this.severity = severity;
        }

        @Override
        public CheckKind kind() {
            return kind;
        }

        @Override
        public List<Finding> check(Proposal proposal) {
            seen.add(proposal.active().id() + " " + proposal.release().id());
            return proposal.release().id().equals(against)
                    ? List.of(new Finding(kind, severity, "odd", "some.dslr", 1, "One", null, "is odd", true, null))
                    : List.of();
        }
    }

    private final Folder folder = new Folder();
    private final Objecting blocking = new Objecting(CheckKind.ANALYSIS, Severity.BLOCKING);
    private final Objecting warning = new Objecting(CheckKind.SCENARIOS, Severity.WARNING);
    private final Objecting impact = new Objecting(CheckKind.IMPACT, Severity.BLOCKING);
    private final Releases releases =
            new Releases(new ActivePolicy(SmallReleases.of(1), SmallReleases.FEATURES), id -> Optional.empty());

    private static String id(int release) {
        return SmallReleases.of(release).id();
    }

    private FolderWatch watch(PressRoom room) {
        Decisions decisions = new Decisions();
        return new FolderWatch(
                folder,
                room.publications(room.clock(), PolicyOptions.Source.FOLDER),
                new Succession(
                        room.archive(),
                        new WarmUp(
                                (enquiry, release) -> decisions.decide(enquiry.account(), enquiry.context(), release)),
                        Runnable::run),
                () -> Stream.of(blocking, warning, impact),
                releases);
    }

    private void holds(int release) {
        folder.rules = SmallReleases.files(release);
    }

    @DatabaseTest
    void followsAChangeThatIsTheSameAtTwoLooks(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            FolderWatch watch = watch(room);
            watch.begin();
            watch.look();
            holds(2);
            watch.look();
            holds(3);
            watch.look();
            assertThat(releases.active().id()).isEqualTo(id(1));
            watch.look();
            watch.look();
            assertThat(releases.active().id()).isEqualTo(id(3));
            assertThat(watch.problem()).isNull();
            assertThat(blocking.seen).containsExactly(id(1) + " " + id(1), id(1) + " " + id(3));
            assertThat(warning.seen).isEqualTo(blocking.seen);
            assertThat(impact.seen).isEmpty();
            assertThat(room.publications().before(9, 9))
                    .extracting(PublicationDocument::release, PublicationDocument::kind)
                    .containsExactly(tuple(id(3), Publication.Kind.FOLDER), tuple(id(1), Publication.Kind.FOLDER));
        }
    }

    @DatabaseTest
    void refusesABadChangeOnceAndGoesOn(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            FolderWatch watch = watch(room);
            watch.begin();
            folder.rules = List.of(new PolicyFile("a.dslr", "nonsense"));
            watch.look();
            watch.look();
            assertThat(watch.problem()).isEqualTo("vocabulary.dsl: is missing");
            folder.unreadable = Fault.of("a.dslr", "is not UTF-8 text");
            watch.look();
            watch.look();
            assertThat(watch.problem()).isEqualTo("a.dslr: is not UTF-8 text");
            folder.unreadable = null;
            blocking.against = id(2);
            holds(2);
            watch.look();
            watch.look();
            watch.look();
            assertThat(watch.problem()).isEqualTo("some.dslr:1: rule `One`: is odd");
            assertThat(blocking.seen).containsExactly(id(1) + " " + id(1), id(1) + " " + id(2));
            assertThat(releases.active().id()).isEqualTo(id(1));
            assertThat(PressRoom.told(room.publications())).containsExactly("1 ACTIVE");
            holds(1);
            watch.look();
            watch.look();
            assertThat(watch.problem()).isNull();
            warning.against = id(4);
            holds(4);
            watch.look();
            watch.look();
            assertThat(releases.active().id()).isEqualTo(id(4));
        }
    }

    @DatabaseTest
    void doesNotBeginWithWhatACheckRefuses(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            blocking.against = id(1);
            FolderWatch watch = watch(room);
            assertThatThrownBy(watch::begin)
                    .isInstanceOf(RefusedPolicy.class)
                    .hasMessage("the policy is refused:\n  some.dslr:1: rule `One`: is odd");
            assertThat(room.publications().active()).isEmpty();
            blocking.against = "";
            watch.begin();
            blocking.seen.clear();
            watch(room).begin();
            assertThat(blocking.seen).isEmpty();
        }
    }

    @DatabaseTest
    void takesAChangeWhenTheDatabaseIsBack(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            FolderWatch watch = watch(room);
            watch.begin();
            holds(2);
            watch.look();
            database.jdbc()
                    .sql("alter table publication_state rename to elsewhere")
                    .update();
            watch.look();
            assertThat(watch.problem()).startsWith("the change of the folder cannot be judged: ");
            database.jdbc()
                    .sql("alter table elsewhere rename to publication_state")
                    .update();
            watch.look();
            assertThat(watch.problem()).isNull();
            assertThat(releases.active().id()).isEqualTo(id(2));
        }
    }
}
