package io.marquee.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database in memory with the service's tables, empty, for one scenario. */
final class TrialDatabase implements AutoCloseable {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    private final DriverManagerDataSource source;

    private TrialDatabase() {
        this.source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS);
    }

    static TrialDatabase open() {
        TrialDatabase database = new TrialDatabase();
        try (Connection connection = database.source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : Migrated.SCRIPT) {
                statement.addBatch(each);
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("no database for a scenario", e);
        }
        return database;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        JdbcClient.create(source).sql("shutdown immediately").update();
    }

    /** What migrations come to, found out once: to migrate takes a hundred times as long as to say what came of it. */
    private static final class Migrated {

        static final List<String> SCRIPT = script();

        private static List<String> script() {
            try (TrialDatabase database = new TrialDatabase()) {
                Flyway.configure()
                        .dataSource(database.source)
                        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                        .load()
                        .migrate();
                return JdbcClient.create(database.source)
                        .sql("script nopasswords nosettings")
                        .query((row, at) -> row.getString(1))
                        .list()
                        .stream()
                        .filter(each -> !each.startsWith("CREATE USER"))
                        .toList();
            }
        }
    }
}
