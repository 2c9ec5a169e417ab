package io.marquee;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A database with the tables of the service and nothing in them, as the service would open it. */
public final class Database implements AutoCloseable {

    private static final String FOLDER = "./data/";
    private static final Path FILES = temporary();
    private static final Map<Kind, String> TEMPLATES = new ConcurrentHashMap<>();

    private final Kind kind;
    private final String name;
    private HikariDataSource source;

    private Database(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
        this.source = pool(kind.url(name));
    }

    /** Where a ledger may stand. */
    public enum Kind {
        H2 {
            @Override
            String url(String name) {
                // the options of the service, a file for each database
                return Options.URL.replace(
                        FOLDER + "marquee", FILES.resolve(name).toString());
            }

            @Override
            void copy(String template, String name) throws IOException {
                Files.copy(FILES.resolve(template + ".mv.db"), FILES.resolve(name + ".mv.db"));
            }

            @Override
            void drop(String name) throws IOException {
                Files.delete(FILES.resolve(name + ".mv.db"));
            }
        },
        POSTGRESQL {
            @Override
            String url(String name) {
                return Server.POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
            }

            @Override
            void copy(String template, String name) {
                server("create database " + name + " template " + template);
            }

            @Override
            void drop(String name) {
                server("drop database " + name + " with (force)");
            }
        };

        abstract String url(String name);

        abstract void copy(String template, String name) throws IOException;

        abstract void drop(String name) throws IOException;
    }

    /** Makes a database that is copied for each test. */
    private static String template(Kind kind) {
        String template = "template_of_all";
        if (kind == Kind.POSTGRESQL) {
            server("create database " + template);
        }
        try (HikariDataSource source = pool(kind.url(template))) {
            Flyway.configure()
                    .dataSource(source)
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/" + kind.name().toLowerCase(Locale.ROOT))
                    .load()
                    .migrate();
        }
        return template;
    }

    /** A fresh one. */
    public static Database of(Kind kind) {
        String name = "ledger_" + UUID.randomUUID().toString().replace('-', '_');
        try {
            kind.copy(TEMPLATES.computeIfAbsent(kind, Database::template), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Database(kind, name);
    }

    public Kind kind() {
        return kind;
    }

    public HikariDataSource source() {
        return source;
    }

    /** What its administrator does to it. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** Cuts every connection; the next are opened by {@link #comeBack}. */
    public void go() {
        source.close();
    }

    /** Opens it again as it was left. */
    public void comeBack() {
        source = pool(kind.url(name));
    }

    @Override
    public void close() throws IOException {
        source.close();
        kind.drop(name);
    }

    @Override
    public String toString() {
        return kind.name();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(3000);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    private static void server(String sql) {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql(sql).update();
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("marquee-ledgers");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the service opens its embedded database. */
    private static final class Options {

        private static final String URL = url();

        private static String url() {
            YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
            return Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url");
        }
    }

    /** One PostgreSQL for all tests of a JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
