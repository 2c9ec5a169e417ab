package io.marquee.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of publishing as an auditor sees it.
 *
 * @param step its number, from 1, in the order in which steps were told
 * @param entryId the id of its entry in a chain; {@code null}: it has none yet
 */
record ShownStep(
        long step,
        String what,
        @Nullable Integer draft,
        @Nullable Integer version,
        @Nullable String release,
        String by,
        @Nullable String reason,
        Map<String, String> details,
        Instant at,
        ToldStep.State state,
        @Nullable UUID entryId) {

    static ShownStep of(ToldStep told) {
        PolicyStep step = StepContent.read(told.text()).step();
        return new ShownStep(
                told.number(),
                step.what(),
                step.draft(),
                step.version(),
                step.release(),
                step.by(),
                step.reason(),
                step.details(),
                step.at(),
                told.state(),
                told.entryId());
    }
}
