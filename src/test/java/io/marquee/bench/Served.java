package io.marquee.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, as it is or as an echo. */
final class Served implements AutoCloseable {

    /** As in the image. */
    static final String OPTIONS = "@" + Path.of("src", "main", "jvm.options");

    private final Process process;
    private final int port;

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the service with its engine. */
    static Served deciding(String... options) throws IOException, InterruptedException {
        return start("decide", options);
    }

    /** Starts the same application with its engine replaced by a prepared decision. */
    static Served echoing(String... options) throws IOException, InterruptedException {
        return start("echo", options);
    }

    private static Served start(String mode, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(OPTIONS);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchServer.class.getName(), mode));
        command.add("--server.port=" + port);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Served served = new Served(process, port);
        served.awaitReady();
        return served;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!isReady(port)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IllegalStateException("the service did not start");
            }
            Thread.sleep(50);
        }
    }

    static boolean isReady(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                            .toURL()
                            .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
