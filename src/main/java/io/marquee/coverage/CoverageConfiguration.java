package io.marquee.coverage;

import io.marquee.policy.Releases;
import io.marquee.portfolio.DurableTransaction;
import io.marquee.portfolio.KnownFacts;
import io.marquee.portfolio.ServedAccounts;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires coverage. */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Bean
    @DependsOnDatabaseInitialization
    KnownFacts<Manager> managers(DataSource database) {
        return new KnownFacts<>(database, Clock.systemUTC(), "manager", Manager::read);
    }

    @Bean
    CoveragePlans coveragePlans(
            DataSource database,
            ServedAccounts accounts,
            KnownFacts<Manager> managers,
            ObjectProvider<Releases> releases) {
        return new CoveragePlans(
                new StoredPlans(JdbcClient.create(database)),
                accounts,
                managers,
                new DurableTransaction(database),
                id -> releases.getObject().find(id),
                Clock.systemUTC(),
                SILENCE);
    }

    /** Once the policy is there to plan by. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> plansGoOn(CoveragePlans plans) {
        return event -> plans.start();
    }
}
