package io.marquee.coverage;

import io.marquee.policy.Collector.Best;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules say of facts that a finished plan has; each rule that held is kept once. */
final class Verdicts {

    private final Release release;
    private final LocalDate asOf;
    private final Map<String, Reason> reasons = new HashMap<>();

    Verdicts(Release release, LocalDate asOf) {
        this.release = release;
        this.asOf = asOf;
    }

    /**
     * What rules claim of one fact; {@code null} if they claim nothing.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    <T> @Nullable Stated<T> on(Record fact, Function<CoverageOutcome, Best<T>> claim) {
        return release.decide(asOf, desk -> {
            desk.lay(fact);
            desk.fire();
            desk.reasons(CoverageOutcome.class).forEach(each -> keep(each, each.contributed()));
            return PlanRules.stated(release, claim.apply(desk.collector(CoverageOutcome.class)));
        });
    }

    /** Keeps a rule; it contributes if it ever did. */
    void keep(Reason reason, boolean contributed) {
        Reason before = reasons.get(reason.rule());
        if (before == null || (contributed && !before.contributed())) {
            reasons.put(
                    reason.rule(),
                    new Reason(
                            reason.rule(),
                            reason.file(),
                            reason.line(),
                            reason.sentences(),
                            reason.facts(),
                            reason.source(),
                            contributed));
        }
    }

    /** Every rule that was kept, in the policy's order. */
    List<Reason> reasons() {
        List<Reason> all = new ArrayList<>(reasons.values());
        all.sort(Comparator.comparing(each -> release.place(each.rule())));
        return all;
    }
}
