package io.marquee.publishing;

import static io.marquee.publishing.DraftsTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.account.FactsJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class DraftChecksTests {

    @DatabaseTest
    void tellWhatAllChecksFoundAndHowLongTheyTook(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.found = List.of(Newsroom.finding(Severity.WARNING));
            CheckReport report = room.checked(draft);
            assertThat(report.run().status()).isEqualTo(CheckRun.Status.DONE);
            assertThat(report.run().times())
                    .extracting(CheckRun.Time::check)
                    .containsExactly(
                            CheckKind.COMPILES,
                            CheckKind.ANALYSIS,
                            CheckKind.SCENARIOS,
                            CheckKind.BOUNDARY_COVER,
                            CheckKind.IMPACT);
            assertThat(report.findings())
                    .containsExactly(Newsroom.finding(Severity.WARNING), Newsroom.finding(Severity.WARNING));
            assertThat(report.run().portfolioRevision()).isEqualTo(7);
            assertThat(room.checks.impact(report.run().name()))
                    .isEqualTo(FactsJson.EXACT.writeValueAsString(Newsroom.impact(7)));
            assertThat(room.checks.witness(report.run().name(), 1))
                    .isEqualTo(Newsroom.finding(Severity.WARNING).witness());
            assertRefused(
                    RefusedStep.Kind.UNKNOWN,
                    () -> room.checks.witness(report.run().name(), 2));
        }
    }

    @DatabaseTest
    void rememberThePortfolioThatTheImpactSaw(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.study = (proposal, asOf, progress) -> Newsroom.impact(9);
            assertThat(room.checked(draft).run().portfolioRevision()).isEqualTo(9);
        }
    }

    @DatabaseTest
    void failWhereACheckFails(Database database) {
        try (Newsroom room = new Newsroom(database)) {
            Draft draft = room.begun();
            room.scenarios = proposal -> {
                throw new IllegalStateException("no scenarios today");
            };
            CheckReport failed = room.checked(draft);
            assertThat(failed.run().status()).isEqualTo(CheckRun.Status.FAILED);
            assertThat(failed.run().problem()).isEqualTo("the check SCENARIOS failed; the service's log says why");
            assertThat(failed.findings()).isNull();
            assertRefused(RefusedStep.Kind.NOT_NOW, () -> room.approvals.submit(draft.id(), "*", "ann", 1, null));
            room.scenarios = proposal -> List.of();
            assertThat(room.checked(draft).run().status()).isEqualTo(CheckRun.Status.DONE);
            assertThat(room.steps()).containsExactly("draft-created", "draft-checked");
        }
    }

    @DatabaseTest
    void areDoneOneAtATimeAndStopWhenTheyAreNotWanted(Database database) {
        try (Newsroom room = new Newsroom(database);
                Newsroom other = new Newsroom(database)) {
            room.jobs.start();
            Draft draft = room.begun();
            room.study = (proposal, asOf, progress) -> {
                while (!progress.isCancelled()) {
                    progress.done(3, 10);
                }
                return Newsroom.impact(7);
            };
            CheckRun run = room.checks.begin(draft.id(), Newsroom.AS_OF, "ann");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> room.checks.report(run.name()).run().done() == 3);
            CheckRun told = other.checks.report(run.name()).run();
            assertThat(told.doing()).isEqualTo(CheckKind.IMPACT);
            assertThat(told.total()).isEqualTo(10);
            assertRefused(RefusedStep.Kind.NOT_NOW, () -> other.checks.begin(draft.id(), Newsroom.AS_OF, "ben"));
            CheckReport stopped = other.checks.cancel(run.name());
            assertThat(stopped.run().id()).isEqualTo(run.id());
            assertThat(room.ended(run.name()).run().status()).isEqualTo(CheckRun.Status.CANCELLED);
            assertRefused(RefusedStep.Kind.NOT_NOW, () -> room.checks.cancel(run.name()));
        }
    }

    @DatabaseTest
    void failWhenTheirInstanceIsGoneSoThatOthersMayBegin(Database database) {
        CountDownLatch end = new CountDownLatch(1);
        try (Newsroom killed = new Newsroom(database);
                Newsroom other = new Newsroom(database, Duration.ofMillis(200))) {
            Draft draft = killed.begun();
            killed.study = (proposal, asOf, progress) -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Newsroom.impact(7);
            };
            CheckRun run = killed.checks.begin(draft.id(), Newsroom.AS_OF, "ann");
            other.jobs.start();
            CheckReport lost = other.ended(run.name());
            assertThat(lost.run().status()).isEqualTo(CheckRun.Status.FAILED);
            assertThat(lost.run().problem()).isEqualTo("the instance that did it ended");
            assertThat(other.checked(draft).run().status()).isEqualTo(CheckRun.Status.DONE);
            end.countDown();
            await().during(Duration.ofMillis(300))
                    .until(() -> killed.checks.report(run.name()).run().status() == CheckRun.Status.FAILED);
            assertThat(killed.steps()).containsExactly("draft-created");
        } finally {
            end.countDown();
        }
    }
}
