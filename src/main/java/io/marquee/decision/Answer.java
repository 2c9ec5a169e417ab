package io.marquee.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is handed out; all but its id is the same for the same facts, {@code asOf} and release.
 *
 * @param decisionId names it in the ledger; {@code null} if it is not kept
 */
public record Answer(
        @Nullable UUID decisionId, @JsonUnwrapped Decision decision) {}
