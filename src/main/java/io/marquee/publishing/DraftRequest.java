package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What is asked of a new draft. */
public record DraftRequest(
        @Fact(
                pattern = "[0-9a-f]{64}|active",
                wording = "`active`, or the id of a release",
                missing = "the active release",
                doc = "the release to begin from")
        @Nullable String from,

        @Fact(
                length = Words.LONGEST,
                pattern = Words.PATTERN,
                wording = Words.WORDING,
                doc = "why the policy is to change")
        String reason) {

    private static final FactSheet<DraftRequest> SHEET = FactSheet.of(DraftRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static DraftRequest read(JsonParser json) {
        return SHEET.read(json);
    }
}
