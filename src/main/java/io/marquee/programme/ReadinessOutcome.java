package io.marquee.programme;

import io.marquee.policy.Collector;

/** What rules claim about the firm's readiness. */
public final class ReadinessOutcome extends Collector {

    final Best<Boolean> firm = highest();
    final Best<ReadinessStatus> status = highest();

    /** The programme stands on firm ground. */
    public void standsFirm() {
        firm.claim(true);
    }

    /** The firm is this ready, or readier. */
    public void isReady(ReadinessStatus as) {
        status.claim(as);
    }
}
