package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What somebody says who agrees to a draft. */
public record ApprovalRequest(
        @Fact(length = Words.LONGEST, pattern = Words.PATTERN, wording = Words.WORDING, doc = "why it is agreed to")
        String comment,

        @Fact(
                pattern = "2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z",
                wording = TIME,
                missing = "at once",
                doc = "from when on the release decides")
        @Nullable String effectiveFrom) {

    private static final String TIME = "a time in UTC such as `2026-01-15T09:30:00Z`";

    private static final FactSheet<ApprovalRequest> SHEET = FactSheet.of(ApprovalRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws RefusedFacts with every refusal
     */
    public static ApprovalRequest read(JsonParser json) {
        ApprovalRequest request = SHEET.read(json);
        request.time();
        return request;
    }

    /**
     * From when on the release decides; {@code null}: at once.
     *
     * @throws RefusedFacts if there is no such time
     */
    @Nullable Instant time() {
        try {
            return effectiveFrom == null ? null : Instant.parse(effectiveFrom);
        } catch (DateTimeParseException e) {
            throw new RefusedFacts(
                    false, List.of(new Refusal("/effectiveFrom", "the text `" + effectiveFrom + "`", TIME)));
        }
    }
}
