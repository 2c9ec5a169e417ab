package io.marquee.coverage;

import io.marquee.policy.Collector;
import io.marquee.policy.Terms;
import java.util.List;
import java.util.Map;

/** What rules about coverage plans may speak of. */
public final class CoverageTerms implements Terms {

    @Override
    public String collectorName() {
        return "coverage";
    }

    @Override
    public Class<? extends Collector> collectorType() {
        return CoverageOutcome.class;
    }

    @Override
    public Collector newCollector() {
        return new CoverageOutcome();
    }

    @Override
    public List<Class<? extends Record>> facts() {
        return List.of(AnyPlan.class, Workload.class, Handover.class, Turnover.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> constants() {
        return Map.of("aim", Aim.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> lists() {
        return Map.of();
    }
}
