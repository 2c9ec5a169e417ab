package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OpeningTests {

    /** Files that hold a release of a number. */
    private record Held(int number, Features features) implements PolicyInFiles {

        @Override
        public List<PolicyFile> rules() {
            return SmallReleases.files(number);
        }

        @Override
        public Release compiled() {
            return SmallReleases.of(number);
        }
    }

    private static Opening.Opened open(PressRoom room, int inFiles, PolicyOptions.Source source) {
        return open(room, new Held(inFiles, SmallReleases.FEATURES), source);
    }

    private static Opening.Opened open(PressRoom room, PolicyInFiles files, PolicyOptions.Source source) {
        return new Opening(files, room.publications(room.clock(), source), room.archive(), source).open();
    }

    private static ActivePolicy policy(int number) {
        return new ActivePolicy(SmallReleases.of(number), SmallReleases.FEATURES);
    }

    @DatabaseTest
    void takesTheFilesIntoANewStoreAndUsesThemAsLongAsTheyAreTheActiveRelease(
            Database database, CapturedOutput output) {
        try (PressRoom room = new PressRoom(database)) {
            Opening.Opened first = open(room, 1, PolicyOptions.Source.STORE);
            assertThat(first.releases().policy()).isEqualTo(policy(1));
            assertThat(first.liveNo()).isEqualTo(1);
            assertThat(open(room, 1, PolicyOptions.Source.STORE).releases().active())
                    .isSameAs(SmallReleases.of(1));
            assertThat(PressRoom.told(room.publications())).containsExactly("1 ACTIVE");
            assertThat(output).doesNotContain("are not used");
        }
    }

    @DatabaseTest
    void saysWhenTheFilesAreNotUsed(Database database, CapturedOutput output) {
        try (PressRoom room = new PressRoom(database)) {
            room.begunWith(1);
            Opening.Opened opened = open(room, 2, PolicyOptions.Source.STORE);
            assertThat(opened.releases().policy()).isEqualTo(policy(1));
            assertThat(output)
                    .containsOnlyOnce("the files of rules and features are not used: release "
                            + SmallReleases.of(1).id() + " decides, which was published at 2026-06-20T12:00:00Z."
                            + " What stands in the files decides with --marquee.policy.source=folder");
            open(room, new Held(1, SmallReleases.OTHER_FEATURES), PolicyOptions.Source.STORE);
            assertThat(output.toString().split("are not used", -1)).hasSize(3);
        }
    }

    @DatabaseTest
    void makesWhatFellDueMeanwhileLiveFirst(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            room.publish(room.begunWith(1), 2, 1, Turned.START.plusSeconds(60));
            room.clock().turn(Duration.ofDays(1));
            Opening.Opened opened = open(room, 1, PolicyOptions.Source.STORE);
            assertThat(opened.releases().policy()).isEqualTo(policy(2));
            assertThat(opened.liveNo()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void refusesToStartByWhatWasDamaged(Database database) {
        try (PressRoom elsewhere = new PressRoom(database)) {
            elsewhere.begunWith(1);
        }
        database.jdbc()
                .sql("update policy_rule_file set text = 'nonsense' where name = 'some.dslr'")
                .update();
        try (PressRoom room = new PressRoom(database)) {
            assertThatThrownBy(() -> open(room, 2, PolicyOptions.Source.STORE))
                    .isInstanceOf(RefusedPolicy.class)
                    .hasMessage("the policy is refused:\n  release `"
                            + SmallReleases.of(1).id() + "`: its stored files are not those that it had");
        }
    }

    @DatabaseTest
    void takesTheFilesWhereTheyAreTheSource(Database database) {
        try (PressRoom room = new PressRoom(database)) {
            room.begunWith(1);
            assertThat(open(room, 2, PolicyOptions.Source.FOLDER).releases().policy())
                    .isEqualTo(policy(2));
            // it is published only after it is checked
            assertThat(PressRoom.told(room.publications())).containsExactly("1 ACTIVE");
        }
    }
}
