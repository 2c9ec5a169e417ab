package io.marquee.publishing;

import static io.marquee.publishing.DraftsTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.portfolio.RefusedPortfolio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ApprovalsTests {

    @DatabaseTest
    void leadFromADraftToARelease(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            assertThat(submitted.tag()).isEqualTo("\"1-submitted-1\"");
            Instant time = Instant.parse("2999-01-01T00:00:00Z");
            Draft approved = room.approvals
                    .approve(submitted.id(), submitted.tag(), "eve", "agreed", time)
                    .draft();
            assertThat(approved.status()).isEqualTo(Draft.Status.APPROVED);
            assertThat(approved.publication()).isEqualTo(1);
            assertThat(room.live).containsExactly("APPROVED 1 eve agreed");
            assertThat(room.steps())
                    .containsExactly("draft-created", "draft-checked", "draft-submitted", "draft-approved");
            Step step = room.told.get(3);
            DraftContents contents = room.drafts.contents(submitted.id());
            assertThat(step.release()).isEqualTo(DefaultPolicy.release().id());
            assertThat(step.details())
                    .containsEntry("proposal", contents.proposal())
                    .containsEntry("effectiveFrom", "2999-01-01T00:00:00Z")
                    .containsOnlyKeys(
                            "report",
                            "proposal",
                            "active",
                            "activeFeatures",
                            "portfolioRevision",
                            "asOf",
                            "findings",
                            "impact",
                            "effectiveFrom");
            assertThat(room.told.get(2).details().get("findings")).isEqualTo(Sha256.of("[]"));
            assertThat(room.told.get(2).details().get("impact"))
                    .isEqualTo(Sha256.of(room.checks.impact(new CheckId(1, 1))));
        }
    }

    @DatabaseTest
    void areNotForAnyWriter(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            Draft written = room.write(draft, "ben", "some.feature", "Feature: another\n")
                    .draft();
            Draft again = room.write(written, "cyd", "some.feature", "Feature: a third\n")
                    .draft();
            room.checked(again);
            Draft submitted = room.approvals
                    .submit(draft.id(), again.tag(), "ann", 1, null)
                    .draft();
            for (String writer : List.of("ann", "ben", "cyd")) {
                assertRefused(
                        RefusedStep.Kind.OWN_DRAFT,
                        () -> room.approvals.approve(draft.id(), submitted.tag(), writer, "agreed", null));
            }
            assertThat(room.live).isEmpty();
            assertThat(room.drafts.find(draft.id())).isEqualTo(submitted);
        }
    }

    @DatabaseTest
    void areStaleWhereTheActiveFeaturesChanged(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            room.activeFeatures = new Features(List.of(new PolicyFile("some.feature", "Feature: something else\n")));
            assertRefused(
                    RefusedStep.Kind.STALE,
                    () -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", null));
            assertThat(room.drafts.find(submitted.id())).isEqualTo(submitted);
            assertThat(room.live).isEmpty();
        }
    }

    @DatabaseTest
    void areStaleWhereThePortfolioChanged(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            room.revision = 8;
            assertRefused(
                    RefusedStep.Kind.STALE,
                    () -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", null));
            assertThat(room.drafts.find(submitted.id())).isEqualTo(submitted);
            int report = room.checked(submitted).run().id();
            Draft again = room.approvals
                    .submit(submitted.id(), submitted.tag(), "ann", report, null)
                    .draft();
            assertThat(again.tag()).isEqualTo("\"1-submitted-2\"");
            assertThatExceptionOfType(RefusedPortfolio.class)
                    .isThrownBy(() -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", null));
            assertThat(room.approvals
                            .approve(submitted.id(), again.tag(), "eve", "agreed", null)
                            .draft()
                            .status())
                    .isEqualTo(Draft.Status.APPROVED);
        }
    }

    @DatabaseTest
    void areStaleWhereAnotherReleaseTookThePlace(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            room.replaced = "another";
            assertRefused(
                    RefusedStep.Kind.STALE,
                    () -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", null));
            assertThat(room.drafts.find(submitted.id())).isEqualTo(submitted);
            assertThat(room.steps()).containsExactly("draft-created", "draft-checked", "draft-submitted");
        }
    }

    @DatabaseTest
    void areStaleWhereTheReportComparesWithAnotherRelease(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            database.jdbc().sql("update draft_check set active = 'another'").update();
            assertRefused(
                    RefusedStep.Kind.STALE,
                    () -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", null));
            assertThat(room.live).isEmpty();
        }
    }

    @DatabaseTest
    void areForNothingThatTheReportHasNotSeen(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.checked(draft);
            Draft written = room.write(draft, "ann", "some.feature", "Feature: another\n")
                    .draft();
            assertRefused(
                    RefusedStep.Kind.STALE, () -> room.approvals.submit(draft.id(), written.tag(), "ann", 1, null));
            assertRefused(
                    RefusedStep.Kind.UNKNOWN, () -> room.approvals.submit(draft.id(), written.tag(), "ann", 2, null));
            Draft back = room.write(written, "ann", "some.feature", "Feature: something\n")
                    .draft();
            assertThat(room.approvals
                            .submit(draft.id(), back.tag(), "ann", 1, null)
                            .draft()
                            .report())
                    .isEqualTo(1);
        }
    }

    @DatabaseTest
    void areForNothingWithABlockingFinding(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.found = List.of(Newsroom.finding(Severity.WARNING));
            room.checked(draft);
            room.found = List.of(Newsroom.finding(Severity.NOTE), Newsroom.finding(Severity.BLOCKING));
            room.checked(draft);
            assertThatExceptionOfType(RefusedPolicy.class)
                    .isThrownBy(() -> room.approvals.submit(draft.id(), draft.tag(), "ann", 2, null))
                    .withMessageContaining("tiers.dslr:12: rule `a rule`: the rule never fires");
            assertThat(room.approvals
                            .submit(draft.id(), draft.tag(), "ann", 1, null)
                            .draft()
                            .status())
                    .isEqualTo(Draft.Status.SUBMITTED);
        }
    }

    @DatabaseTest
    void areNotForTimesThatHavePassed(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            Instant passed = Instant.parse("2020-01-01T00:00:00Z");
            assertRefused(
                    RefusedStep.Kind.NOT_ALLOWED,
                    () -> room.approvals.approve(submitted.id(), submitted.tag(), "eve", "agreed", passed));
        }
    }

    @DatabaseTest
    void giveDraftsBackToBeWrittenOn(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft submitted = room.submitted();
            assertRefused(
                    RefusedStep.Kind.NOT_NOW, () -> room.write(submitted, "ann", "some.feature", "Feature: another\n"));
            Draft open = room.approvals
                    .giveBack(submitted.id(), submitted.tag(), "eve", "not yet")
                    .draft();
            assertThat(open.tag()).isEqualTo("\"1\"");
            assertThat(room.write(open, "ann", "some.feature", "Feature: another\n")
                            .draft()
                            .version())
                    .isEqualTo(2);
            assertRefused(
                    RefusedStep.Kind.NOT_NOW, () -> room.approvals.giveBack(submitted.id(), "*", "eve", "not yet"));
        }
    }

    @DatabaseTest
    void areGivenOnceThoughTwoInstancesAgreeAtOnce(Database database) throws Exception {
        try (Newsroom one = new Newsroom(database);
                Newsroom other = new Newsroom(database)) {
            for (int i = 0; i < 5; i++) {
                Draft submitted = one.submitted();
                CyclicBarrier start = new CyclicBarrier(2);
                int before = one.live.size() + other.live.size();
                List<String> outcomes = atOnce(List.of(
                        () -> approve(one, submitted, "eve", start), () -> approve(other, submitted, "fay", start)));
                assertThat(outcomes).containsExactlyInAnyOrder("APPROVED", "NOT_NOW");
                assertThat(one.live.size() + other.live.size()).isEqualTo(before + 1);
                assertThat(one.drafts.history(submitted.id()).stream()
                                .filter(event -> event.what().equals("approved it")))
                        .hasSize(1);
            }
        }
    }

    private static String approve(Newsroom room, Draft submitted, String by, CyclicBarrier start) throws Exception {
        start.await();
        try {
            return room.approvals
                    .approve(submitted.id(), submitted.tag(), by, "agreed", null)
                    .draft()
                    .status()
                    .name();
        } catch (RefusedStep e) {
            return e.kind().name();
        }
    }

    private static List<String> atOnce(List<Callable<String>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
