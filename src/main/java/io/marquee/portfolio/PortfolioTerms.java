package io.marquee.portfolio;

import io.marquee.policy.Collector;
import io.marquee.policy.Terms;
import java.util.List;
import java.util.Map;

/** What rules about the whole portfolio may speak of. */
public final class PortfolioTerms implements Terms {

    @Override
    public String collectorName() {
        return "portfolio";
    }

    @Override
    public Class<? extends Collector> collectorType() {
        return PortfolioOutcome.class;
    }

    @Override
    public Collector newCollector() {
        return new PortfolioOutcome();
    }

    @Override
    public List<Class<? extends Record>> facts() {
        return List.of(Contributions.class, Concentration.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> constants() {
        return Map.of("applicability", Applicability.class, "concern", Concern.class, "severity", Severity.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> lists() {
        return Map.of();
    }
}
