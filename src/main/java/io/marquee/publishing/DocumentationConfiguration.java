package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what documents releases. */
@Configuration(proxyBeanMethods = false)
class DocumentationConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Documentation documentation(
            Ledger ledger,
            Publications publications,
            ScenarioRuns runs,
            ObjectProvider<Check> checks,
            DataSource database) {
        return new Documentation(
                ledger, publications, new StoredExhibits(JdbcClient.create(database), making(runs, checks)));
    }

    private static BiFunction<Release, Features, Exhibits> making(ScenarioRuns runs, ObjectProvider<Check> checks) {
        return (release, features) ->
                Exhibits.of(release, runs.of(release, features), analysed(release, features, checks));
    }

    private static List<Finding> analysed(Release release, Features features, ObjectProvider<Check> checks) {
        Proposal itself = new Proposal(release, features, release, features);
        return checks.orderedStream()
                .filter(check -> check.kind() == CheckKind.ANALYSIS)
                .flatMap(check -> check.check(itself).stream())
                .toList();
    }
}
