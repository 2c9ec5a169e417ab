package io.marquee;

import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Enquiries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts decisions by tier and measures how long deciding takes. */
final class DecisionMeter implements Enquiries.Observer {

    private final Map<Tier, Counter> tiers;
    private final Timer time;

    DecisionMeter(MeterRegistry meters) {
        tiers = new EnumMap<>(Arrays.stream(Tier.values())
                .collect(Collectors.toMap(
                        Function.identity(), tier -> meters.counter("marquee.decisions", "tier", tier.name()))));
        time = meters.timer("marquee.decision.time");
    }

    @Override
    public void decided(Decision decision, Duration taken) {
        tiers.computeIfPresent(decision.tier().effective(), (tier, counter) -> {
            counter.increment();
            return counter;
        });
        time.record(taken);
    }
}
