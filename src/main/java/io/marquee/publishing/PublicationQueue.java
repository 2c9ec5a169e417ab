package io.marquee.publishing;

import io.marquee.publishing.PublicationDocument.Ended;
import io.marquee.publishing.PublicationDocument.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which publications become live; changed only in a transaction that has begun with {@link #begin}. */
final class PublicationQueue {

    /** Who decides what no person does. */
    static final String SERVICE = "marquee";

    private final StoredPublications table;
    private final PublicationSteps steps;
    private final Clock clock;
    private final boolean makesDueLive;

    /** @param makesDueLive whether what is due becomes live; not where a folder decides */
    PublicationQueue(StoredPublications table, PublicationSteps steps, Clock clock, boolean makesDueLive) {
        this.table = table;
        this.steps = steps;
        this.clock = clock;
        this.makesDueLive = makesDueLive;
    }

    /** Holds publishing until the transaction ends, with all that is due made live; returns the time. */
    Instant begin() {
        table.lock();
        Instant now = Instant.ofEpochMilli(clock.millis());
        if (makesDueLive) {
            for (PublicationDocument next = next();
                    next != null && !next.effectiveFrom().isAfter(now);
                    next = next()) {
                goLive(next, now);
            }
        }
        return now;
    }

    private @Nullable PublicationDocument next() {
        return table.scheduled().stream().findFirst().orElse(null);
    }

    /** The one whose release decides. */
    PublicationDocument active() {
        return table.active().orElseThrow(() -> new IllegalStateException("no release is active"));
    }

    /** The last that is scheduled, or else the active one. */
    PublicationDocument last() {
        List<PublicationDocument> scheduled = table.scheduled();
        return scheduled.isEmpty() ? active() : scheduled.get(scheduled.size() - 1);
    }

    /** Records a publication, and makes it live if its time has come. */
    PublicationDocument add(
            String release,
            String features,
            Publication.Kind kind,
            @Nullable Integer draft,
            String by,
            String reason,
            Instant now,
            Instant from,
            @Nullable String replacing) {
        PublicationDocument added = new PublicationDocument(
                table.next(),
                Status.SCHEDULED,
                release,
                features,
                kind,
                draft,
                by,
                reason,
                now,
                from,
                replacing,
                null,
                null);
        table.add(added);
        steps.recorded(added);
        if (from.isAfter(now)) {
            table.noteDue();
        } else {
            goLive(added, now);
        }
        return table.find(added.id()).orElseThrow();
    }

    private void goLive(PublicationDocument each, Instant now) {
        table.live(each.id(), table.state().liveNo() + 1, now.toEpochMilli());
        steps.wentLive(each);
        overtake(now);
    }

    /** Ends what was approved against a release that is not, and will not be, the active one when its time comes. */
    void overtake(Instant now) {
        String before = table.active().map(PublicationDocument::release).orElse("");
        for (PublicationDocument each : table.scheduled()) {
            if (before.equals(each.replacing())) {
                before = each.release();
            } else {
                String because =
                        "approved against release `" + each.replacing() + "`, whose place has release `" + before + "`";
                end(each, Status.OVERTAKEN, new Ended(now, SERVICE, because));
            }
        }
        table.noteDue();
    }

    /** A publication that was to come will not. */
    void end(PublicationDocument each, Status as, Ended ended) {
        table.end(each.id(), as, ended);
        steps.ended(each, as, ended);
    }
}
