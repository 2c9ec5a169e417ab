package io.marquee.coverage;

import io.marquee.policy.Release;
import java.util.function.Consumer;

/** One plan that is being made: by whoever runs it, on that thread; anyone may cancel it. */
public final class Planning {

    private final CoverageRequest request;
    private final Release release;
    private final SearchLimits limits;
    private final Search search;

    Planning(CoverageRequest request, Release release, SearchLimits limits, Consumer<Progress> progress) {
        this.request = request;
        this.release = release;
        this.limits = limits;
        this.search = new Search(limits, progress);
    }

    /**
     * Makes the plan; to be called once.
     *
     * @return the best plan that was found until the limits were reached or somebody cancelled
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public CoveragePlan run() {
        PlanRules rules = PlanRules.of(release, request.asOf());
        Draft draft = FirstDraft.of(request, rules);
        Draft best = limits.isNothing() || draft.isTrivial() ? draft : search.from(draft);
        // chance may have passed by somebody who now fits
        new FirstDraft(rules, best).assign();
        return new PlanTelling(request, release, rules, best, search.analysis(best)).tell();
    }

    /** Ends the search soon, with the best plan so far; may be called by any thread, at any time. */
    public void cancel() {
        search.cancel();
    }
}
