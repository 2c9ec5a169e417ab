package io.marquee.publishing;

import io.marquee.ledger.PolicySteps;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires how steps are told. */
@Configuration(proxyBeanMethods = false)
class ChronicleConfiguration {

    @Bean
    Chronicle chronicle(PolicySteps steps) {
        return new LedgerChronicle(steps, Clock.systemUTC());
    }
}
