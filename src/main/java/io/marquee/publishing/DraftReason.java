package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import tools.jackson.core.JsonParser;

/** Why a policy is to change. */
public record DraftReason(
        @Fact(
                length = Words.LONGEST,
                pattern = Words.PATTERN,
                wording = Words.WORDING,
                doc = "why the policy is to change")
        String reason) {

    private static final FactSheet<DraftReason> SHEET = FactSheet.of(DraftReason.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static DraftReason read(JsonParser json) {
        return SHEET.read(json);
    }
}
