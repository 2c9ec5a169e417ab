package io.marquee.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A decision as it is handed out; all but its id is the same for the same facts, {@code asOf} and release. */
public record Answer(UUID decisionId, @JsonUnwrapped Decision decision) {}
