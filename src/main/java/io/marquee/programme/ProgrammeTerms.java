package io.marquee.programme;

import io.marquee.policy.Collector;
import io.marquee.policy.Terms;
import java.util.List;
import java.util.Map;

/** What rules about the firm's own programme may speak of. */
public final class ProgrammeTerms implements Terms {

    @Override
    public String collectorName() {
        return "readiness";
    }

    @Override
    public Class<? extends Collector> collectorType() {
        return ReadinessOutcome.class;
    }

    @Override
    public Collector newCollector() {
        return new ReadinessOutcome();
    }

    @Override
    public List<Class<? extends Record>> facts() {
        return List.of(ProgrammeFigures.class, Foundation.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> constants() {
        return Map.of("readiness", ReadinessStatus.class);
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> lists() {
        return Map.of();
    }
}
