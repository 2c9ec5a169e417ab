package io.marquee;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own that works in a folder. */
public final class Service implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The command that starts it as it is laid out in the image, rehearsed; more options may follow. */
    public static List<String> command(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Rehearsal.command());
        command.addAll(List.of(options));
        return command;
    }

    /** Starts it in a folder, which it may have worked in before. */
    public static Service start(Path folder, String... options) throws IOException, InterruptedException {
        return start(folder, command(options));
    }

    /** Starts the jar as it is handed out. */
    static Service startJar(Path folder) throws IOException {
        return runJar(folder, "--server.port=0");
    }

    /** Runs the jar as it is handed out. */
    static Service runJar(Path folder, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Rehearsal.JAVA, Rehearsal.FAST, "-jar", Rehearsal.JAR.toString()));
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    /** Starts it by a command of one's own. */
    public static Service start(Path folder, List<String> command) throws IOException {
        Path log = Files.createTempFile(folder, "service", ".log");
        return new Service(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Calls it, as soon as it listens. */
    public Caller caller() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher matcher = PORT.matcher(log());
            if (matcher.find()) {
                return new Caller(Integer.parseInt(matcher.group(1)));
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the service does not listen: " + log());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** The code that it ended with, by itself. */
    public int ended() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not end: " + log());
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Ends it without a moment to tidy up. */
    public void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to end, and insists if it does not. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
