package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import io.marquee.portfolio.DurableTransaction;
import io.marquee.portfolio.Portfolio;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires drafts, their checks and their approval. */
@Configuration(proxyBeanMethods = false)
class DraftsConfiguration {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Bean
    @DependsOnDatabaseInitialization
    DraftTables draftTables(DataSource database, ObjectProvider<Chronicle> chronicle) {
        return DraftTables.of(database, step -> chronicle.getObject().tell(step), Clock.systemUTC());
    }

    @Bean
    Compilations compilations(ObjectProvider<Releases> releases) {
        Compiler compiler = new Compiler();
        return new Compilations(unlessActive(() -> releases.getObject().active(), compiler::compile));
    }

    /** The active release need not be compiled once more. */
    private static Function<List<PolicyFile>, Release> unlessActive(
            Supplier<Release> active, Function<List<PolicyFile>, Release> compiler) {
        return files -> {
            Release release = active.get();
            return release.id().equals(PolicyFile.hash(files)) ? release : compiler.apply(files);
        };
    }

    @Bean
    Checkup checkup(Compilations compilations, Incumbent incumbent, ObjectProvider<Check> checks) {
        return new Checkup(compilations, incumbent, checks.stream().toList());
    }

    @Bean
    Drafts drafts(DraftTables tables, Checkup checkup, Ledger ledger, DataSource database) {
        return new Drafts(tables, checkup, ledger::features, new DurableTransaction(database), Clock.systemUTC());
    }

    @Bean
    CheckJobs checkJobs(DraftTables tables, Checkup checkup, ObjectProvider<ImpactStudy> impact, DataSource database) {
        return new CheckJobs(
                tables,
                new Examinations(checkup, impact::getObject),
                new DurableTransaction(database),
                Clock.systemUTC(),
                SILENCE);
    }

    @Bean
    DraftChecks draftChecks(
            DraftTables tables, Checkup checkup, CheckJobs jobs, Portfolio portfolio, DataSource database) {
        return new DraftChecks(
                tables, checkup, jobs, portfolio::revision, new DurableTransaction(database), Clock.systemUTC());
    }

    @Bean
    Approvals approvals(
            DraftTables tables,
            Checkup checkup,
            Portfolio portfolio,
            ObjectProvider<GoingLive> goingLive,
            DataSource database) {
        return new Approvals(
                tables,
                checkup,
                portfolio::revision,
                goingLive::getObject,
                new DurableTransaction(database),
                Clock.systemUTC());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> checksAreLookedAfter(CheckJobs jobs) {
        return event -> jobs.start();
    }
}
