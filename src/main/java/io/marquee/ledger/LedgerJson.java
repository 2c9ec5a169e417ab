package io.marquee.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.marquee.account.FactsJson;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How the ledger writes and reads JSON: exactly, and as the service answers. */
final class LedgerJson {

    /** Everything in full, numbers as they are. */
    static final JsonMapper FULL = FactsJson.EXACT;

    /** Requests in their canonical form: every fact that was given, in the order of the contract. */
    static final ObjectWriter CANONICAL = FactsJson.CANONICAL.writer();

    /** What is answered. */
    static final ObjectWriter ANSWERS = FULL.writerFor(Answer.class);

    /** Decisions without their reasons. */
    static final ObjectWriter OUTLINES = FULL.rebuild()
            .addMixIn(Decision.class, WithoutReasons.class)
            .build()
            .writerFor(Decision.class);

    private LedgerJson() {}

    @JsonIgnoreProperties("reasons")
    private interface WithoutReasons {}
}
