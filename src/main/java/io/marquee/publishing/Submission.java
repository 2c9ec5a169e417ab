package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A draft that is handed in, as a report has seen it. */
public record Submission(
        @Fact(min = "1", max = "1000000000", doc = "the number of the complete checks that it rests on")
        Integer report,

        @Fact(
                length = Words.LONGEST,
                pattern = Words.PATTERN,
                wording = Words.WORDING,
                missing = "nothing is said",
                doc = "what is said of it")
        @Nullable String comment) {

    private static final FactSheet<Submission> SHEET = FactSheet.of(Submission.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static Submission read(JsonParser json) {
        return SHEET.read(json);
    }
}
