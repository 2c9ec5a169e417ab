package io.marquee.bench;

import io.marquee.Caller;
import io.marquee.RandomAccounts;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** NDJSON in and out through one connection, against the echo, in turn within one run. */
final class StreamBenchmark {

    private static final int ROUNDS = 5;
    private static final int DISTINCT = 2000;
    private static final String HEAD = """
            POST /v1/decisions HTTP/1.1
            Host: 127.0.0.1
            Content-Type: application/x-ndjson
            Authorization: %s
            Transfer-Encoding: chunked
            Connection: close

            """.formatted(Caller.demo("integrator"));

    private StreamBenchmark() {}

    static void run(int accounts) throws Exception {
        List<byte[]> lines = lines();
        List<Double> ratios = new ArrayList<>();
        try (Served deciding = Served.deciding(Stores.off("-Xmx512m"));
                Served echoing = Served.echoing(Stores.off("-Xmx512m"))) {
            throughput(deciding.port(), lines, accounts);
            throughput(echoing.port(), lines, accounts);
            for (int round = 1; round <= ROUNDS; round++) {
                double decided = throughput(deciding.port(), lines, accounts);
                double echoed = throughput(echoing.port(), lines, accounts);
                ratios.add(decided / echoed);
                System.out.printf(Locale.ROOT, "decide %,.0f accounts/s, echo %,.0f accounts/s%n", decided, echoed);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "ndjson, %,d accounts a round: median ratio %.2f%n",
                accounts,
                HttpBenchmark.median(ratios));
    }

    /** Streams a million accounts through a service with a heap of 512 MB. */
    static void million() throws Exception {
        try (Served deciding = Served.deciding(Stores.off("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"))) {
            double perSecond = throughput(deciding.port(), lines(), 1_000_000);
            System.out.printf(
                    Locale.ROOT, "ndjson, 1,000,000 accounts with a heap of 512 MB: %,.0f a second%n", perSecond);
        }
    }

    static List<byte[]> lines() {
        RandomAccounts accounts = new RandomAccounts(1);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            lines.add((accounts.json() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    static double throughput(int port, List<byte[]> lines, int accounts) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            long start = System.nanoTime();
            Thread sender = new Thread(() -> send(socket, lines, accounts));
            sender.start();
            long answered = answers(socket.getInputStream());
            sender.join();
            if (answered != accounts) {
                throw new IllegalStateException(answered + " answers to " + accounts + " accounts");
            }
            return accounts / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void send(Socket socket, List<byte[]> lines, int accounts) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream chunk = new ByteArrayOutputStream(1 << 17);
            for (int i = 0; i < accounts; i++) {
                chunk.write(lines.get(i % lines.size()));
                if (chunk.size() > 1 << 16) {
                    flush(chunk, out);
                }
            }
            flush(chunk, out);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(ByteArrayOutputStream chunk, OutputStream out) throws IOException {
        if (chunk.size() > 0) {
            out.write((Integer.toHexString(chunk.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunk.writeTo(out);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            chunk.reset();
        }
    }

    /** Counts the decisions, wherever the chunks that they come in are cut. */
    private static long answers(InputStream socket) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket, 1 << 18));
        while (!line(in).isEmpty()) {
            // headers
        }
        byte[] mark = "{\"decisionId\"".getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        long count = 0;
        for (int size = size(in); size > 0; size = size(in)) {
            byte[] chunk = new byte[size];
            in.readFully(chunk);
            line(in);
            for (byte each : chunk) {
                matched = each == mark[matched] ? matched + 1 : each == mark[0] ? 1 : 0;
                if (matched == mark.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the stream broke off");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
