package io.marquee.publishing;

import io.marquee.decision.Deciding;
import io.marquee.ledger.Ledger;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import io.marquee.portfolio.DurableTransaction;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires going live. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyOptions.class)
class GoingLiveConfiguration {

    @Bean
    Archive archive(Ledger ledger, DataSource database) {
        return new LedgerArchive(ledger, database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Publications publications(
            DataSource database, Archive archive, ObjectProvider<Chronicle> chronicles, PolicyOptions options) {
        return new Publications(
                new StoredPublications(JdbcClient.create(database)),
                new DurableTransaction(database),
                archive,
                step -> chronicles.ifAvailable(chronicle -> chronicle.tell(step)),
                options.source(),
                Clock.systemUTC());
    }

    /** Whoever proposes something proposes it in the place of what is scheduled last. */
    @Bean
    Incumbent incumbent(Publications publications, Archive archive) {
        return () -> {
            PublicationDocument last = publications.last();
            return new ActivePolicy(archive.release(last.release()).orElseThrow(), archive.features(last.features()));
        };
    }

    /** Lazy, so that everything else is wired while the policy is still being compiled. */
    @Bean
    @Lazy
    Opening.Opened opened(PolicyInFiles files, Publications publications, Archive archive, PolicyOptions options) {
        return new Opening(files, publications, archive, options.source()).open();
    }

    @Bean
    @Lazy
    Releases releases(Opening.Opened opened) {
        return opened.releases();
    }

    @Bean
    @Lazy
    Succession succession(Archive archive, Deciding deciding, Beats policyBeats) {
        return new Succession(archive, new WarmUp(deciding), policyBeats::soon);
    }

    @Bean
    @Lazy
    Follower follower(Publications publications, Archive archive, Succession succession, Opening.Opened opened) {
        return new Follower(publications, archive, succession, opened);
    }

    @Bean
    @Lazy
    FolderWatch folderWatch(
            PolicyInFiles files,
            Publications publications,
            Succession succession,
            ObjectProvider<Check> checks,
            Releases releases) {
        return new FolderWatch(files, publications, succession, checks::orderedStream, releases);
    }

    /** Before the port opens, so that the service never starts with a folder that does not pass. */
    @Bean
    SmartInitializingSingleton folderFirst(PolicyOptions options, ObjectProvider<FolderWatch> watch) {
        return () -> {
            if (options.source() == PolicyOptions.Source.FOLDER) {
                watch.getObject().begin();
            }
        };
    }

    @Bean
    Beats policyBeats() {
        return new Beats();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> policyGoesOn(
            Beats policyBeats,
            PolicyOptions options,
            ObjectProvider<Follower> follower,
            ObjectProvider<FolderWatch> watch,
            ObjectProvider<Releases> releases) {
        return event -> {
            switch (options.source()) {
                case STORE -> policyBeats.follow(follower.getObject()::look);
                case FOLDER -> policyBeats.watch(watch.getObject()::look);
            }
            Release release = releases.getObject().active();
            policyBeats.later(options.rehearseAfter(), () -> Compiler.settle(release));
        };
    }

    @Bean
    HealthIndicator policyHealthIndicator(
            PolicyOptions options,
            ObjectProvider<Releases> releases,
            ObjectProvider<Follower> follower,
            ObjectProvider<FolderWatch> watch) {
        return new PolicyHealth(
                releases::getObject,
                options.source() == PolicyOptions.Source.STORE
                        ? () -> follower.getObject().problem()
                        : () -> null,
                options.source() == PolicyOptions.Source.FOLDER
                        ? () -> watch.getObject().problem()
                        : () -> null);
    }
}
