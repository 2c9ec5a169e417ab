package io.marquee.publishing;

import io.marquee.account.Enquiry;
import java.util.List;

/**
 * An account that shows a finding when the proposal decides about it.
 *
 * @param enquiry the account in its context
 * @param shows what it shows, in lower case
 * @param expected the {@code Then} steps, in the features' words, that would hold if there were nothing to find; under
 *     the proposal at least one of them fails
 */
public record Witness(Enquiry enquiry, String shows, List<String> expected) {

    /** Witnesses do not change. */
    public Witness {
        expected = List.copyOf(expected);
    }
}
