package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import tools.jackson.core.JsonParser;

/** Why somebody takes a step. */
public record ReasonGiven(
        @Fact(length = 2000, doc = "why, in words that an auditor understands")
        String reason) {

    private static final FactSheet<ReasonGiven> SHEET = FactSheet.of(ReasonGiven.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static ReasonGiven read(JsonParser json) {
        return SHEET.read(json);
    }
}
