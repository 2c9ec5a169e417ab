package io.marquee.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to the policy or to a draft of it.
 *
 * @param what what was done, in lower case with hyphens
 * @param draft the number of the draft; {@code null} if it is about none
 * @param version the draft's version; {@code null} if it is about none
 * @param release the id of the release, at most 64 characters; {@code null} if it is about none
 * @param by the subject of who did it
 * @param reason why, in their words; {@code null} if they gave none
 * @param details what else an auditor needs, by name, in the order of the names
 * @param at when it was done
 */
public record PolicyStep(
        String what,
        @Nullable Integer draft,
        @Nullable Integer version,
        @Nullable String release,
        String by,
        @Nullable String reason,
        Map<String, String> details,
        Instant at) {

    public PolicyStep {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
