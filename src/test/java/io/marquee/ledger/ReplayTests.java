package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.List;
import java.util.UUID;

class ReplayTests {

    private static final Release RELEASE = DefaultPolicy.release();

    @DatabaseTest
    void whatWasDecidedIsDecidedAgainUnderItsRelease(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            List<Entry> kept = Office.keep(ledger, Office.some().size());
            for (int i = 0; i < kept.size(); i++) {
                UUID id = kept.get(i).id();
                String release = Office.some().get(i).release().id();
                assertThat(ledger.replay(id, null)).isEqualTo(new Replay(id, release, release, true, List.of()));
            }
        }
    }

    @DatabaseTest
    void anotherReleaseTellsWhatItDecidesInstead(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            Request birch = Request.example("birch");
            Entry entry = (Entry) ledger.keep(birch.read(), birch.decide(), RELEASE, Office.CALLER);
            entry.await();
            Release stricter =
                    changed("tier STRATEGIC asks for a score of 75", "tier STRATEGIC asks for a score of 76");
            ledger.store(stricter, Office.FEATURES);
            Replay replay = ledger.replay(entry.id(), stricter.id());
            assertThat(replay.decidedUnder()).isEqualTo(RELEASE.id());
            assertThat(replay.equal()).isFalse();
            assertThat(replay.differences())
                    .extracting(each -> each.pointer() + ": " + each.kept() + " -> " + each.now())
                    .containsExactly(
                            "/release: \"" + RELEASE.id() + "\" -> \"" + stricter.id() + "\"",
                            "/reasons/Each tier asks for a score/sentences/1: "
                                    + "\"tier STRATEGIC asks for a score of 75\" -> \"tier STRATEGIC asks for a score of 76\"");
        }
    }

    private static Release changed(String text, String instead) {
        return new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(file.name(), file.text().replace(text, instead)))
                        .toList());
    }

    @DatabaseTest
    void onlyWhatIsKeptIsReplayedAndOnlyUnderWhatDecidedHere(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            UUID none = new EntryId(1, 1, 1).uuid();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> ledger.replay(none, null))
                    .withMessage("no the decision `" + none + "`");
            UUID id = Office.keep(ledger, 1).get(0).id();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> ledger.replay(id, "0000"))
                    .withMessage("no the release `0000`");
        }
    }
}
