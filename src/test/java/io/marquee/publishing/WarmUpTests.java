package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarmUpTests {

    @Test
    void triesMostRulesOfThePolicyWithSomeHundredAccounts() {
        Decisions decisions = new Decisions();
        List<Decision> decided = new ArrayList<>();
        WarmUp warmUp = new WarmUp((enquiry, release) -> {
            Decision decision = decisions.decide(enquiry.account(), enquiry.context(), release);
            decided.add(decision);
            return decision;
        });
        warmUp.of(DefaultPolicy.release());
        assertThat(warmUp.size()).isBetween(200, 1000).isEqualTo(decided.size());
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        decided.forEach(decision -> tiers.add(decision.tier().effective()));
        assertThat(tiers).containsExactly(Tier.values());
        assertThat(decided.stream()
                        .flatMap(decision -> decision.reasons().stream())
                        .map(reason -> reason.rule())
                        .distinct())
                .hasSizeGreaterThan(DefaultPolicy.release().ruleCount() / 2);
    }
}
