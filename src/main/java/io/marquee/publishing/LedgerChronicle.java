package io.marquee.publishing;

import io.marquee.ledger.PolicyStep;
import io.marquee.ledger.PolicySteps;
import java.time.Clock;

/** Tells the ledger. */
final class LedgerChronicle implements Chronicle {

    private final PolicySteps steps;
    private final Clock clock;

    LedgerChronicle(PolicySteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void tell(Step step) {
        steps.tell(new PolicyStep(
                step.what(),
                step.draft(),
                step.version(),
                step.release(),
                step.by(),
                step.reason(),
                step.details(),
                clock.instant()));
    }
}
