package io.marquee.publishing;

import io.marquee.account.FactsJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an examination came to.
 *
 * @param impact what it would change in the portfolio; {@code null} where it does not even compile
 */
record Examined(
        List<Finding> findings,
        List<CheckRun.Time> times,
        @Nullable Impact impact) {

    String findingsJson() {
        return FindingsJson.write(findings);
    }

    @Nullable String impactJson() {
        return impact == null ? null : FactsJson.EXACT.writeValueAsString(impact);
    }
}
