package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What somebody says of a step. */
public record Comment(
        @Fact(
                length = Words.LONGEST,
                pattern = Words.PATTERN,
                wording = Words.WORDING,
                missing = "nothing is said",
                doc = "what is said of it")
        @Nullable String comment) {

    private static final FactSheet<Comment> SHEET = FactSheet.of(Comment.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static Comment read(JsonParser json) {
        return SHEET.read(json);
    }
}
