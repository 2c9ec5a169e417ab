package io.marquee.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complete checks of a draft, and what they found.
 *
 * @param findings in the order of the checks; {@code null} until they are done
 */
public record CheckReport(
        @JsonUnwrapped CheckRun run, @Nullable List<Finding> findings) {

    /** What keeps the draft from being submitted; empty while that is not known. */
    List<Finding> blocking() {
        return findings == null
                ? List.of()
                : findings.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKING)
                        .toList();
    }

    boolean isDone() {
        return run.status() == CheckRun.Status.DONE;
    }
}
