package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import tools.jackson.core.JsonParser;

/** Why a draft is given back to its authors. */
public record ReturnRequest(
        @Fact(length = Words.LONGEST, pattern = Words.PATTERN, wording = Words.WORDING, doc = "what is to be done")
        String comment) {

    private static final FactSheet<ReturnRequest> SHEET = FactSheet.of(ReturnRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static ReturnRequest read(JsonParser json) {
        return SHEET.read(json);
    }
}
