package io.marquee.ledger;

import io.marquee.Database;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A ledger that other rooms' tests keep decisions in. */
public final class KeptPast implements AutoCloseable {

    private final Ledger ledger;

    public KeptPast(Database database) {
        LedgerKey key = LedgerKey.generate();
        this.ledger =
                new Ledger(database.source(), key, TrustedKeys.of(key.open(), ""), Clock.systemUTC(), new Keep(0));
    }

    /** Decides and keeps the decision; returns its id. */
    public UUID keep(Enquiry enquiry, Release release) {
        ledger.store(release, new Features(List.of()));
        Decision decision = new Decisions().decide(enquiry.account(), enquiry.context(), release);
        Entry entry = (Entry) ledger.keep(enquiry, decision, release, "integrator");
        entry.await();
        return entry.id();
    }

    public PastDecisions decisions() {
        return new PastDecisions(ledger);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
