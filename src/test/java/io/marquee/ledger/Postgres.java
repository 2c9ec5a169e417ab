package io.marquee.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL whose data stay in a folder, so that it can break down and come back. */
final class Postgres implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres running;

    Postgres(Path folder) throws IOException {
        this.folder = folder;
        this.running = builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    Connection connection() throws SQLException {
        return running.getPostgresDatabase().getConnection();
    }

    /** Stops at once, as by {@code pg_ctl stop -m immediate}: what is not on the disk has to be recovered. */
    void breakDown() throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        running.close();
    }

    /** Starts on the same data and port. */
    void comeBack() throws IOException {
        running = builder().setPort(running.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
