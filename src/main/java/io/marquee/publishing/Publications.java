package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import io.marquee.publishing.PublicationDocument.Ended;
import io.marquee.publishing.PublicationDocument.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which release decides, and which will. Whoever changes that holds one row of the database, so that of several
 * instances that publish at once one is first, and a publication becomes live once, by whichever instance sees first
 * that it is due.
 */
final class Publications implements GoingLive {

    private final StoredPublications table;
    private final TransactionTemplate transaction;
    private final Archive archive;
    private final PublicationQueue queue;
    private final PolicyOptions.Source source;
    private final Clock clock;

    Publications(
            StoredPublications table,
            TransactionTemplate transaction,
            Archive archive,
            Chronicle chronicle,
            PolicyOptions.Source source,
            Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.archive = archive;
        this.queue = new PublicationQueue(
                table, new PublicationSteps(chronicle), clock, source == PolicyOptions.Source.STORE);
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Publication record(
            Release release,
            Features features,
            Publication.Kind kind,
            @Nullable Integer draft,
            String by,
            String reason,
            @Nullable Instant effectiveFrom,
            PolicyId replacing) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a publication is recorded in a transaction");
        }
        refuseIfFromFolder("a publication");
        archive.store(release, features);
        Instant now = queue.begin();
        PublicationDocument last = queue.last();
        Instant from = effectiveFrom == null || effectiveFrom.isBefore(now) ? now : effectiveFrom;
        if (!last.isOf(replacing.release(), replacing.features())) {
            throw new RefusedStep(
                    RefusedStep.Kind.STALE,
                    "a publication in the place of " + told(replacing.release(), replacing.features()),
                    "one in the place of " + told(last.release(), last.features()) + ", " + told(last));
        }
        String hash = PolicyFile.hash(features.files());
        if (last.isOf(release.id(), hash)) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    "a publication of release `" + release.id() + "`, " + told(last),
                    "one that changes rules or features");
        }
        if (from.isBefore(last.effectiveFrom()) && last.status() == Status.SCHEDULED) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    "a publication from " + from + " on, before publication " + last.id() + ", " + told(last),
                    "one from then on, or to cancel that one first");
        }
        return queue.add(release.id(), hash, kind, draft, by, reason, now, from, replacing.release())
                .publication();
    }

    private static String told(String release, String features) {
        return "release `" + release + "` with features `" + features + "`";
    }

    private static String told(PublicationDocument last) {
        return last.status() == Status.SCHEDULED
                ? "which is scheduled for " + last.effectiveFrom()
                : "which is the active one";
    }

    /**
     * Calls back a release that was active before, at once. What is scheduled stays so only if it was approved against
     * that release.
     *
     * @throws RefusedStep if it never was active, is so now, or cannot be compiled any more
     */
    PublicationDocument rollback(String release, String reason, String by) {
        refuseIfFromFolder("a rollback");
        PublicationDocument target = table.lastOf(release)
                .orElseThrow(() -> new RefusedStep(
                        RefusedStep.Kind.UNKNOWN, "release `" + release + "`", "a release that was active before"));
        refuseUnlessCompiled(release);
        return inTransaction(() -> {
            Instant now = queue.begin();
            String active = queue.active().release();
            if (active.equals(release)) {
                throw new RefusedStep(
                        RefusedStep.Kind.NOT_NOW,
                        "a rollback to release `" + release + "`, which is the active one",
                        "an earlier release");
            }
            return queue.add(release, target.features(), Publication.Kind.ROLLBACK, null, by, reason, now, now, active);
        });
    }

    private void refuseUnlessCompiled(String release) {
        try {
            if (archive.release(release).isEmpty()) {
                throw new IllegalStateException("release `" + release + "` is not stored");
            }
        } catch (RefusedPolicy e) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    "a rollback to release `" + release + "`, which cannot be compiled: "
                            + PolicyFaults.told(e.faults()),
                    "a release that can");
        }
    }

    /**
     * Calls off what is scheduled, and what was approved to follow it.
     *
     * @throws RefusedStep if there is none of this number, or it is not scheduled any more
     */
    PublicationDocument cancel(int no, String reason, String by) {
        return inTransaction(() -> {
            Instant now = queue.begin();
            PublicationDocument given = find(no);
            if (given.status() != Status.SCHEDULED) {
                throw new RefusedStep(
                        RefusedStep.Kind.NOT_NOW,
                        "to cancel publication " + no + ", which is " + given.status(),
                        "one that is " + Status.SCHEDULED);
            }
            queue.end(given, Status.CANCELLED, new Ended(now, by, reason));
            queue.overtake(now);
            return find(no);
        });
    }

    /** The first release of a new store becomes the active one, unless there is one by now; returns the active one. */
    PublicationDocument first(Release release, Features features) {
        archive.store(release, features);
        String hash = PolicyFile.hash(features.files());
        return inTransaction(() -> {
            Instant now = queue.begin();
            return table.active()
                    .orElseGet(() -> queue.add(
                            release.id(),
                            hash,
                            Publication.Kind.FIRST,
                            null,
                            PublicationQueue.SERVICE,
                            "the first release of a new store",
                            now,
                            now,
                            null));
        });
    }

    /** What stands in the folder becomes the active release, unless it is. */
    PublicationDocument folder(Release release, Features features) {
        archive.store(release, features);
        String hash = PolicyFile.hash(features.files());
        return inTransaction(() -> {
            Instant now = queue.begin();
            PublicationDocument active = table.active().orElse(null);
            return active != null && active.isOf(release.id(), hash)
                    ? active
                    : queue.add(
                            release.id(),
                            hash,
                            Publication.Kind.FOLDER,
                            null,
                            PublicationQueue.SERVICE,
                            "the folder of rules holds it",
                            now,
                            now,
                            active == null ? null : active.release());
        });
    }

    /** Where publishing stands; what is due becomes live first. */
    StoredPublications.State state() {
        StoredPublications.State state = table.state();
        if (source == PolicyOptions.Source.FOLDER || !state.isDue(clock.millis())) {
            return state;
        }
        return inTransaction(() -> {
            queue.begin();
            return table.state();
        });
    }

    /** The one whose release decides; empty before the first. */
    Optional<PublicationDocument> active() {
        return table.active();
    }

    /** The last that is scheduled or, where none is, the active one. */
    PublicationDocument last() {
        return queue.last();
    }

    /** @throws RefusedStep if there is none of this number */
    PublicationDocument find(int no) {
        return table.find(no)
                .orElseThrow(() -> new RefusedStep(
                        RefusedStep.Kind.UNKNOWN, "the publication `" + no + "`", "the number of a publication"));
    }

    /** Some before a number, the latest first. */
    List<PublicationDocument> before(int no, int most) {
        return table.before(no, most);
    }

    /** For each release that was ever active the last publication by which it became so, the latest first. */
    List<PublicationDocument> releasesBefore(int no, int most) {
        return table.releasesBefore(no, most);
    }

    /** The last that was live before a release with its features last became so, or at all if it never did. */
    Optional<PublicationDocument> liveBefore(String release, String features) {
        return table.liveBefore(release, features);
    }

    private void refuseIfFromFolder(String what) {
        if (source == PolicyOptions.Source.FOLDER) {
            throw new RefusedStep(
                    RefusedStep.Kind.NOT_NOW,
                    what + " while `marquee.policy.source` is `folder`",
                    "to change the files of the folder");
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
