package io.marquee.bench;

import io.marquee.Caller;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Puts load on a service on loopback from a process of its own: so many connections, each sending one request after the
 * other, as light as can be so that it takes little of the machine from the service.
 */
final class Load {

    private final int port;
    private final List<byte[]> requests;

    /** @param bodies JSON requests, sent in turn */
    Load(int port, List<byte[]> bodies) {
        this.port = port;
        this.requests = bodies.stream().map(Load::request).toList();
    }

    private static byte[] request(byte[] body) {
        byte[] head =
                ("POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: "
                                + Caller.demo("integrator") + "\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /**
     * What a run came to.
     *
     * @param perSecond requests a second
     * @param p50 median latency in microseconds
     * @param p99 99th percentile of latency in microseconds
     */
    record Result(double perSecond, double p50, double p99) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f requests/s, p50 %,.0f us, p99 %,.0f us", perSecond, p50, p99);
        }
    }

    /** Runs for so many seconds over so many connections. */
    Result run(int connections, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return run(connections, () -> System.nanoTime() < end);
    }

    /** Runs as long as it is to go on over so many connections. */
    Result run(int connections, BooleanSupplier goesOn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<long[]>> work = java.util.stream.IntStream.range(0, connections)
                    .<Callable<long[]>>mapToObj(each -> () -> connection(each, goesOn))
                    .toList();
            long start = System.nanoTime();
            List<long[]> latencies = new java.util.ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(work)) {
                latencies.add(each.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            long[] all =
                    latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(all.length / took, all[all.length / 2] / 1e3, all[(int) (all.length * 0.99)] / 1e3);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(int number, BooleanSupplier goesOn) throws IOException {
        long[] latencies = new long[1 << 20];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            byte[] buffer = new byte[1 << 16];
            for (int next = number; goesOn.getAsBoolean() && count < latencies.length; next++) {
                long start = System.nanoTime();
                out.write(requests.get(next % requests.size()));
                out.flush();
                answer(in, buffer);
                latencies[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    /** Reads one answer; it must be a decision. */
    private static void answer(InputStream in, byte[] buffer) throws IOException {
        String status = line(in);
        long length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            skip(in, size, buffer);
            line(in);
            chunked = size > 0;
        }
        skip(in, Math.max(0, length), buffer);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void skip(InputStream in, long length, byte[] buffer) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            left -= read;
        }
    }
}
