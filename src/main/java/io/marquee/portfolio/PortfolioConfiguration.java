package io.marquee.portfolio;

import io.marquee.decision.Deciding;
import io.marquee.decision.Keeping;
import io.marquee.policy.Releases;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the portfolio. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortfolioOptions.class)
class PortfolioConfiguration {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Bean
    @DependsOnDatabaseInitialization
    PortfolioTables portfolioTables(DataSource database) {
        return PortfolioTables.of(database);
    }

    @Bean
    Portfolio portfolio(PortfolioTables tables, DataSource database) {
        return new Portfolio(tables, transaction(database), Clock.systemUTC());
    }

    @Bean
    ServedAccounts servedAccounts(PortfolioTables tables, DataSource database) {
        return new ServedAccounts(tables, JdbcClient.create(database), transaction(database), Clock.systemUTC());
    }

    @Bean
    FormalEvaluations formalEvaluations(
            PortfolioTables tables,
            DataSource database,
            Deciding deciding,
            Keeping keeping,
            ObjectProvider<Releases> releases,
            PortfolioOptions options) {
        return new FormalEvaluations(
                tables,
                transaction(database),
                deciding,
                keeping,
                releases::getObject,
                Clock.systemUTC(),
                SILENCE,
                options.keepEvaluations());
    }

    /** Once the policy is there to decide by. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> evaluationsGoOn(FormalEvaluations evaluations) {
        return event -> evaluations.start();
    }

    @Bean
    EvaluationReading evaluationReading(PortfolioTables tables, FormalEvaluations evaluations) {
        return new EvaluationReading(tables, evaluations);
    }

    @Bean
    PortfolioReading portfolioReading(PortfolioTables tables, DataSource database) {
        return new PortfolioReading(tables, transaction(database));
    }

    @Bean
    Progress evaluationProgress(FormalEvaluations evaluations) {
        return new Progress(evaluations);
    }

    private static TransactionTemplate transaction(DataSource database) {
        return new DurableTransaction(database);
    }
}
