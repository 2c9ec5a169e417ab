package io.marquee.publishing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of publishing, as the ledger tells it.
 *
 * @param what what was done, for instance {@code draft-submitted}; lower case with hyphens
 * @param draft the number of the draft; {@code null} if it is about none
 * @param version the draft's version; {@code null} if it is about none
 * @param release the id of the release that it is about; {@code null} if it is about none
 * @param by the subject of who did it
 * @param reason why, in their words; {@code null} if they gave none
 * @param details what else an auditor needs, by name: hashes, dates, numbers
 */
public record Step(
        String what,
        @Nullable Integer draft,
        @Nullable Integer version,
        @Nullable String release,
        String by,
        @Nullable String reason,
        Map<String, String> details) {

    /** Steps do not change. */
    public Step {
        details = Map.copyOf(details);
    }
}
