package io.marquee.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.marquee.decision.Keeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerOptions.class)
class LedgerConfiguration {

    /** Batches go in one message, and a database that is silent counts as gone (seconds). */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "reWriteBatchedInserts",
            "true",
            "connectTimeout",
            "3",
            "socketTimeout",
            "20",
            "tcpKeepAlive",
            "true",
            // what was to be written does not belong into logs
            "logServerErrorDetail",
            "false");

    /** A database may be set to answer a commit before it is on the disk; not here. */
    private static final String SYNCHRONOUS =
            "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

    @Bean
    @DependsOnDatabaseInitialization
    Ledger ledger(DataSource database, LedgerOptions options) {
        LedgerKey key = LedgerKey.of(options.keyFile());
        return new Ledger(
                database,
                key,
                TrustedKeys.of(key.open(), trusted(options)),
                Clock.systemUTC(),
                new Keep(options.keepDays()));
    }

    @Bean
    PolicySteps policySteps(DataSource database, Ledger ledger, LedgerOptions options) {
        return new PolicySteps(
                ledger,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                options.mode() == LedgerOptions.Mode.ON);
    }

    @Bean
    PastDecisions pastDecisions(Ledger ledger) {
        return new PastDecisions(ledger);
    }

    @Bean
    Keeping keeping(Ledger ledger, LedgerOptions options) {
        return options.mode() == LedgerOptions.Mode.ON ? ledger : new Unkept();
    }

    /** Says with every decision whether it is kept. */
    @Bean
    WebMvcConfigurer ledgerInAnswers(LedgerOptions options) {
        String mode = options.mode().name().toLowerCase(Locale.ROOT);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request, HttpServletResponse response, Object handler) {
                                response.setHeader("Marquee-Ledger", mode);
                                return true;
                            }
                        })
                        .addPathPatterns("/v1/decisions");
            }
        };
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return () -> ledger.isWriting()
                ? Health.up().build()
                : Health.down()
                        .withDetail("because", "the ledger cannot be written")
                        .build();
    }

    @Bean
    static BeanPostProcessor postgresqlForTheLedger() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
                    POSTGRESQL.forEach(pool::addDataSourceProperty);
                    String first = pool.getConnectionInitSql();
                    pool.setConnectionInitSql(first == null ? SYNCHRONOUS : first + "; " + SYNCHRONOUS);
                }
                return bean;
            }
        };
    }

    private static String trusted(LedgerOptions options) {
        try {
            return options.trustedKeys() == null ? "" : Files.readString(options.trustedKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
