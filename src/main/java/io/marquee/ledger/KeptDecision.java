package io.marquee.ledger;

import io.marquee.policy.Release;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry, read.
 *
 * @param release the one that decided
 */
record KeptDecision(Entries.Row row, Content content, Release release) {

    UUID id() {
        return row.card().id();
    }

    Instant decidedAt() {
        return Instant.ofEpochMilli(row.ms());
    }

    /** The decision as it was answered. */
    JsonNode answer() {
        return content.answer(id(), release);
    }

    /** The entry as it is told. */
    JsonNode told() {
        ObjectNode told = LedgerJson.FULL
                .createObjectNode()
                .put("decisionId", id().toString())
                .put("decidedAt", decidedAt().toString())
                .put("askedBy", content.askedBy())
                .put("idempotencyKey", content.idempotencyKey());
        told.putObject("chain")
                .put("writer", row.writer())
                .put("entry", row.seq())
                .put("link", row.link().hex());
        told.set("request", content.request());
        told.set("decision", content.decision(release));
        return told;
    }
}
