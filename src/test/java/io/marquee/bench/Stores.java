package io.marquee.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Databases for ledgers, in a folder of their own that goes with them. */
final class Stores implements AutoCloseable {

    private static final String H2 =
            "jdbc:h2:file:%s/marquee;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

    private final Path folder =
            Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "stores");
    private final EmbeddedPostgres postgresql = EmbeddedPostgres.builder()
            // as PostgreSQL is set unless told otherwise
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setDataDirectory(folder.resolve("postgresql"))
            .start();

    Stores() throws IOException {}

    String h2(String name) {
        return H2.formatted(folder.resolve(name).toAbsolutePath());
    }

    String postgresql() {
        return postgresql.getJdbcUrl("postgres", "postgres");
    }

    /** Options of a JVM whose service keeps decisions in a database. */
    String[] on(String url) {
        return new String[] {
            "-Dspring.datasource.url=" + url, "-Dmarquee.ledger.key-file=" + folder.resolve("ledger.key")
        };
    }

    /** Options of a JVM whose service keeps nothing. */
    static String[] off(String... more) {
        return Stream.concat(Stream.of("-Dmarquee.ledger.mode=off"), Stream.of(more))
                .toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        postgresql.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Stores::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
