package io.marquee.publishing;

import io.marquee.decision.Deciding;
import io.marquee.ledger.PastDecisions;
import io.marquee.portfolio.PortfolioReading;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires studies of impact. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactOptions.class)
class ImpactConfiguration {

    @Bean
    ImpactStudy impactStudy(PortfolioReading portfolio, PastDecisions past, Deciding deciding, ImpactOptions options) {
        return new PortfolioStudy(
                portfolio,
                past,
                deciding,
                Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "impact");
                    thread.setDaemon(true);
                    return thread;
                }),
                Runtime.getRuntime().availableProcessors(),
                options.pastDecisions());
    }
}
