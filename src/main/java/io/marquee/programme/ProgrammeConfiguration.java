package io.marquee.programme;

import io.marquee.portfolio.KnownFacts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the programme. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KnownFacts<Programme> programmes(DataSource database) {
        return new KnownFacts<>(database, Clock.systemUTC(), "programme", Programme::read);
    }
}
