package io.marquee.publishing;

import io.marquee.scenario.ExampleText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what features say of a policy. */
@Configuration(proxyBeanMethods = false)
class ScenariosConfiguration {

    @Bean
    ScenarioRuns scenarioRuns() {
        return new ScenarioRuns();
    }

    @Bean
    ScenarioCheck scenarioCheck(ScenarioRuns runs) {
        return new ScenarioCheck(runs);
    }

    @Bean
    BoundaryCover boundaryCover(ScenarioRuns runs) {
        return new BoundaryCover(runs);
    }

    @Bean
    ExampleTexts exampleTexts() {
        return ExampleText::of;
    }
}
