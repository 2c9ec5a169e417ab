package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft that was checked to a release that a second person agreed to. */
final class Approvals {

    private final DraftTables tables;
    private final Checkup checkup;
    private final LongSupplier portfolioRevision;
    private final Supplier<GoingLive> goingLive;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Prepares approvals.
     *
     * @param portfolioRevision the number of the portfolio's latest change
     */
    Approvals(
            DraftTables tables,
            Checkup checkup,
            LongSupplier portfolioRevision,
            Supplier<GoingLive> goingLive,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.checkup = checkup;
        this.portfolioRevision = portfolioRevision;
        this.goingLive = goingLive;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Freezes a draft as its report has seen it, to be approved. A draft that is submitted may be so again with a later
     * report.
     *
     * @param report the number of complete checks of the draft
     * @throws RefusedStep if there is no such draft or report, the draft is neither open nor submitted, the report is
     *     not done, or it has seen another text, release or portfolio
     * @throws io.marquee.policy.RefusedPolicy if the report has findings that block it
     */
    DraftContents submit(int no, @Nullable String match, String by, int report, @Nullable String comment) {
        return step(no, draft -> {
            draft.expectUnderWay();
            draft.expect(match);
            CheckReport sound = sound(draft, report);
            return new Turn(
                    draft.turned(Draft.Status.SUBMITTED, report, null, now()),
                    new Step(
                            "draft-submitted",
                            no,
                            draft.version(),
                            release(draft),
                            by,
                            comment,
                            tables.checks().told(sound.run().name())),
                    "submitted it with report " + report);
        });
    }

    /**
     * Gives a submitted draft back to its authors.
     *
     * @throws RefusedStep if there is no such draft, or it is not submitted
     */
    DraftContents giveBack(int no, @Nullable String match, String by, String comment) {
        return step(no, draft -> {
            expectSubmitted(draft);
            draft.expect(match);
            return new Turn(
                    draft.turned(Draft.Status.OPEN, null, null, now()),
                    new Step("draft-returned", no, draft.version(), release(draft), by, comment, Map.of()),
                    "returned it");
        });
    }

    /**
     * Agrees to exactly what was submitted: this text, this report, this impact.
     *
     * @param by the subject of who agrees, who must not have written any version
     * @param effectiveFrom from when on the release decides; {@code null}: at once
     * @throws RefusedStep if there is no such draft, it is not submitted, who agrees wrote some of it, the report no
     *     longer holds, or the time has passed
     */
    DraftContents approve(int no, @Nullable String match, String by, String comment, @Nullable Instant effectiveFrom) {
        Draft seen = tables.drafts().find(no);
        approvable(seen, match, by);
        if (effectiveFrom != null && effectiveFrom.isBefore(now())) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_ALLOWED, "`effectiveFrom` " + effectiveFrom, "a time to come, or none");
        }
        DraftFiles files = tables.versions().files(no, seen.version());
        Release release = checkup.compile(files);
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Draft draft = tables.drafts().hold(no);
            approvable(draft, seen.tag(), by);
            CheckReport report = sound(draft, Objects.requireNonNull(draft.report()));
            Map<String, String> details = tables.checks().told(report.run().name());
            details.put("effectiveFrom", effectiveFrom == null ? "at once" : effectiveFrom.toString());
            // told before what follows from it
            tables.diary()
                    .note(
                            new Step("draft-approved", no, draft.version(), release.id(), by, comment, details),
                            "approved it");
            Publication publication = goingLive
                    .get()
                    .record(
                            release,
                            files.features(),
                            Publication.Kind.APPROVED,
                            no,
                            by,
                            comment,
                            effectiveFrom,
                            report.run().replacing());
            Draft approved = draft.turned(Draft.Status.APPROVED, draft.report(), publication.id(), now());
            tables.drafts().put(approved);
            return approved;
        })));
    }

    /** The id of the release that a draft would become. */
    private String release(Draft draft) {
        return PolicyFile.hash(
                tables.versions().files(draft.id(), draft.version()).rules());
    }

    private void approvable(Draft draft, @Nullable String match, String by) {
        if (tables.versions().writers(draft.id()).contains(by)) {
            throw new RefusedStep(
                    RefusedStep.Kind.OWN_DRAFT,
                    "the approval of draft " + draft.id() + " by `" + by + "`, who wrote some of it",
                    "the approval by somebody who wrote none of it");
        }
        expectSubmitted(draft);
        draft.expect(match);
    }

    private static void expectSubmitted(Draft draft) {
        if (draft.status() != Draft.Status.SUBMITTED) {
            throw draft.notNow("one that is SUBMITTED");
        }
    }

    /** The report that a draft is submitted or approved with. */
    private CheckReport sound(Draft draft, int no) {
        CheckReport report = tables.checks().report(new CheckId(draft.id(), no));
        if (!report.isDone()) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW, "checks that are " + report.run().status(), "checks that are DONE");
        }
        String proposal = tables.versions().files(draft.id(), draft.version()).hash();
        if (!report.run().proposal().equals(proposal)) {
            throw stale("a report of other files than those of version " + draft.version());
        }
        List<Finding> blocking = report.blocking();
        if (!blocking.isEmpty()) {
            throw FaultFindings.refusing(blocking);
        }
        if (!PolicyId.of(checkup.incumbent()).equals(report.run().replacing())) {
            throw stale("a report that compares with release " + report.run().active() + " and its features then");
        }
        if (portfolioRevision.getAsLong() != report.run().portfolioRevision()) {
            throw stale("a report of a portfolio that was changed since");
        }
        return report;
    }

    private static RefusedStep stale(String given) {
        return new RefusedStep(
                RefusedStep.Kind.STALE,
                given,
                "checks of these files against the release that decides, or is due to, and the portfolio as it is;"
                        + " check and submit anew");
    }

    /** What becomes of a draft, and how it is told. */
    private record Turn(Draft draft, Step step, String what) {}

    private DraftContents step(int no, Function<Draft, Turn> step) {
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Turn turn = step.apply(tables.drafts().hold(no));
            tables.drafts().put(turn.draft());
            tables.diary().note(turn.step(), turn.what());
            return turn.draft();
        })));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
