package io.marquee.coverage;

import io.marquee.policy.Release;
import java.util.function.Consumer;

/**
 * Assigns accounts to managers (S4): limits are never exceeded, an account whom nobody can look after stays unassigned
 * with the reason, and of what is possible the best that is found in the time counts.
 */
public final class CoveragePlanner {

    /**
     * Plans and waits for it.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public CoveragePlan plan(CoverageRequest request, Release release, SearchLimits limits) {
        return prepare(request, release, limits, progress -> {}).run();
    }

    /**
     * Prepares a plan that can be watched and cancelled.
     *
     * @param progress is told of each better plan, on the thread that runs the planning; must return soon
     */
    public Planning prepare(
            CoverageRequest request, Release release, SearchLimits limits, Consumer<Progress> progress) {
        return new Planning(request, release, limits, progress);
    }
}
