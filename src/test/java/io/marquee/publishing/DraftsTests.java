package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.RefusedPolicy;
import io.marquee.portfolio.RefusedPortfolio;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTests {

    private static final String SOME = "some.feature";

    @DatabaseTest
    void keepEveryVersionAndEachTextOnce(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft first = room.begun();
            long texts = texts(database);
            Draft second = room.write(first, "ben", SOME, "Feature: another\n").draft();
            DraftContents third = room.write(second, "ann", SOME, "Feature: something\n");
            assertThat(third.draft().version()).isEqualTo(3);
            assertThat(third.writers()).containsExactly("ann", "ben");
            assertThat(third.release()).isEqualTo(DefaultPolicy.release().id());
            assertThat(texts(database)).isEqualTo(texts + 1);
            assertThat(room.drafts.files(third.draft()))
                    .isEqualTo(DraftFiles.of(DefaultPolicy.files(), Newsroom.FEATURES));
            assertThat(room.drafts.file(first.id(), 2, SOME).text()).isEqualTo("Feature: another\n");
            assertThat(room.drafts.history(first.id()))
                    .extracting(DraftEvent::version, DraftEvent::by, DraftEvent::what, DraftEvent::comment)
                    .containsExactly(
                            tuple(1, "ann", "began it from release " + first.base(), "to sell more"),
                            tuple(2, "ben", "changed `some.feature`", "to sell more"),
                            tuple(3, "ann", "changed `some.feature`", "to sell more"));
            assertThat(room.told.get(2))
                    .isEqualTo(new Step(
                            "draft-changed",
                            first.id(),
                            3,
                            DefaultPolicy.release().id(),
                            "ann",
                            "to sell more",
                            Map.of(
                                    "base", first.base(),
                                    "proposal", third.proposal(),
                                    "features", PolicyFile.hash(Newsroom.FEATURES.files()))));
        }
    }

    private static long texts(Database database) {
        return database.jdbc()
                .sql("select count(*) from draft_text")
                .query(Long.class)
                .single();
    }

    @DatabaseTest
    void refuseTheSecondOfTwoAuthors(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft seen = room.begun();
            DraftContents saved = room.write(seen, "ann", SOME, "Feature: of Ann\n");
            assertThatExceptionOfType(RefusedPortfolio.class)
                    .isThrownBy(() -> room.write(seen, "ben", SOME, "Feature: of Ben\n"))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(RefusedPortfolio.Kind.CHANGED))
                    .withMessageContaining("`If-Match: \"1\"` while the tag is `\"2\"`");
            assertThat(room.drafts.contents(seen.id())).isEqualTo(saved);
            assertRefused(
                    RefusedStep.Kind.UNCONDITIONAL,
                    () -> room.drafts.save(seen.id(), null, "ben", "changed it", files -> List.of()));
        }
    }

    @DatabaseTest
    void refuseWhoeverWasOvertakenWhileTheyWereChecked(Database database) {
        try (Newsroom room = new Newsroom(database);
                Newsroom other = new Newsroom(database)) {
            Draft seen = room.begun();
            assertThatExceptionOfType(RefusedPortfolio.class)
                    .isThrownBy(() -> room.drafts.save(seen.id(), seen.tag(), "ben", "changed it", files -> {
                        other.write(seen, "ann", SOME, "Feature: of Ann\n");
                        return Newsroom.with(SOME, "Feature: of Ben\n").apply(files);
                    }));
            assertThat(room.drafts.contents(seen.id()).writers()).containsExactly("ann");
        }
    }

    @DatabaseTest
    void makeNoVersionWhereNothingChanges(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            assertThat(room.write(draft, "ben", SOME, "Feature: something\n").draft())
                    .isEqualTo(draft);
            assertThat(room.steps()).containsExactly("draft-created");
        }
    }

    @DatabaseTest
    void keepNothingOfWhatTheLedgerIsNotTold(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            DraftContents before = room.drafts.contents(draft.id());
            room.chronicleFails = true;
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> room.write(draft, "ben", SOME, "Feature: another\n"));
            assertThat(room.drafts.contents(draft.id())).isEqualTo(before);
            assertThat(room.drafts.history(draft.id())).hasSize(1);
        }
    }

    @DatabaseTest
    void tellWithEverySaveWhatIsFoundInIt(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.found = List.of(Newsroom.finding(Severity.WARNING));
            DraftContents saved = room.write(draft, "ann", SOME, "Feature: another\n");
            assertThat(saved.findings()).containsExactly(Newsroom.finding(Severity.WARNING));
            assertThat(room.drafts.contents(draft.id())).isEqualTo(saved);
        }
    }

    @DatabaseTest
    void keepWhatBreaksTheLawsOfSafetyAndSayWhereItDoes(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            String hostile = "rule \"Anyone\"\nwhen\neval(true)\nthen\nthe account is well\nend\n";
            DraftContents saved = room.write(draft, "mallory", "hostile.dslr", hostile);
            assertThat(saved.findings())
                    .extracting(Finding::check, Finding::severity, Finding::code, Finding::file, Finding::line)
                    .containsExactly(
                            tuple(CheckKind.SAFE, Severity.BLOCKING, "outside-the-language", "hostile.dslr", 3),
                            tuple(CheckKind.SAFE, Severity.BLOCKING, "outside-the-language", "hostile.dslr", 5));
            CheckReport report = room.checked(saved.draft());
            assertThat(report.findings()).isEqualTo(saved.findings());
            assertThatExceptionOfType(RefusedPolicy.class)
                    .isThrownBy(() -> room.approvals.submit(draft.id(), "*", "mallory", 1, null))
                    .satisfies(refused -> assertThat(refused.faults())
                            .extracting(fault -> fault.file() + ":" + fault.line())
                            .containsExactly("hostile.dslr:3", "hostile.dslr:5"));
        }
    }

    @DatabaseTest
    void areFoundByTheirStatus(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft first = room.begun();
            Draft second = room.begun();
            Draft third = room.begun();
            Draft given = room.drafts
                    .discard(second.id(), second.tag(), "ben", "no need")
                    .draft();
            assertThat(given.status()).isEqualTo(Draft.Status.DISCARDED);
            assertThat(room.drafts.page(new DraftQuery(Draft.Status.OPEN, 100, 1)))
                    .isEqualTo(new Drafts.Page(List.of(third), 3));
            assertThat(room.drafts.page(new DraftQuery(Draft.Status.OPEN, 3, 1)))
                    .isEqualTo(new Drafts.Page(List.of(first), null));
            assertThat(room.drafts.page(new DraftQuery(null, 100, 10)))
                    .isEqualTo(new Drafts.Page(List.of(third, given, first), null));
            assertRefused(RefusedStep.Kind.NOT_NOW, () -> room.write(given, "ann", SOME, "Feature: another\n"));
        }
    }

    @DatabaseTest
    void countWhoeverGivesAReasonAmongTheWriters(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            DraftContents explained = room.drafts.explain(draft.id(), draft.tag(), "ben", "to earn more");
            assertThat(explained.draft().reason()).isEqualTo("to earn more");
            assertThat(explained.draft().tag()).isEqualTo("\"2\"");
            assertThat(explained.writers()).containsExactly("ann", "ben");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rules.dslr", "../up.dslr", "rules.drl", "a b.feature", "", ".feature"})
    void haveNoFilesOfOtherNames(String name) {
        assertThatExceptionOfType(RefusedPolicy.class)
                .isThrownBy(() -> new DraftFiles(List.of(new PolicyFile(name, ""))));
    }

    @Test
    void haveNoFilesThatCannotBeKept() {
        for (String text : List.of("a\0b", "é".repeat(PolicyFolder.LARGEST_FILE / 2 + 1))) {
            assertThatExceptionOfType(RefusedPolicy.class)
                    .isThrownBy(() -> new DraftFiles(List.of(new PolicyFile("some.dslr", text))));
        }
    }

    static void assertRefused(RefusedStep.Kind kind, ThrowingCallable step) {
        assertThatExceptionOfType(RefusedStep.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
