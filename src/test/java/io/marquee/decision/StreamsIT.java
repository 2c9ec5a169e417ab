package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(120)
@Isolated("waits for a time")
class StreamsIT {

    private static final int MANY = 20_000;

    private final int port;
    private final Caller caller;
    private final MeterRegistry meters;

    StreamsIT(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        this.port = port;
        this.caller = new Caller(port);
        this.meters = meters;
    }

    @Test
    void answersManyLinesInOrderWithBadOnesInTheirPlaces() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String corner = Caller.line("corner");
            Sender sender = new Sender(
                    socket, line -> line % 100 == 0 ? "{\"bad\":" + line + "}" : corner.replace("CORNER", "C" + line));
            AtomicInteger count = new AtomicInteger();
            reader(socket).lines().filter(text -> text.startsWith("{")).forEach(text -> {
                int line = count.incrementAndGet();
                String expected = line % 100 == 0
                        ? "{\"type\":\"/problems/invalid-facts\",\"title\":\"Facts are missing or not allowed\",\"status\":422,"
                                + "\"line\":" + line + ","
                        : "\"accountId\":\"C" + line + "\",";
                assertThat(text.substring(0, Math.min(200, text.length()))).contains(expected);
            });
            sender.join();
            assertThat(count).hasValue(MANY);
        }
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            List<String> names = List.of("atlas", "birch", "corner");
            OutputStream out = begin(
                    socket,
                    names.stream()
                            .mapToLong(name -> Caller.line(name).length() + 1L)
                            .sum());
            BufferedReader in = reader(socket);
            for (String name : names) {
                send(out, Caller.line(name) + "\n");
                assertThat(nextJson(in).get("accountId").stringValue()).isEqualToIgnoringCase(name);
            }
            assertThat(rest(in)).isEmpty();
        }
    }

    @Test
    void answersWhatWasWholeOfAStreamThatBreaksOff() throws IOException {
        double failures = failures();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = begin(socket, 1_000_000);
            out.write((Caller.line("atlas") + "\n\n" + Caller.line("birch") + "\n"
                            + Caller.line("corner").substring(0, 300))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            List<JsonNode> lines = rest(reader(socket)).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(Caller::json)
                    .toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).get("accountId").stringValue()).isEqualTo("ATLAS");
            assertThat(lines.get(1).get("accountId").stringValue()).isEqualTo("BIRCH");
            assertThat(lines.get(2).toString())
                    .isEqualTo("{\"type\":\"/problems/cut-body\",\"title\":\"The body ended before it was complete\","
                            + "\"status\":400,\"line\":4,\"errors\":[{\"pointer\":\"\","
                            + "\"given\":\"a body that ended early\",\"allowed\":\"a whole body\"}]}");
        }
        assertThat(failures()).isEqualTo(failures);
    }

    /** How often something failed so far that is not the caller's fault. */
    private double failures() {
        return meters.find("marquee.refused").tag("reason", "failure").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void tellsThatASingleBodyBrokeOff() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: " + Caller.demo("integrator") + "\r\n"
                            + "Content-Length: 1000\r\n\r\n{\"asOf\":")
                    .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            List<String> answer = rest(reader(socket));
            assertThat(answer.get(0)).startsWith("HTTP/1.1 400");
            assertThat(answer)
                    .contains("Content-Type: application/problem+json")
                    .anySatisfy(line -> assertThat(line).startsWith("{\"type\":\"/problems/cut-body\","));
        }
    }

    @Test
    void readsNoFasterThanItsAnswersAreTaken() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSendBufferSize(64 * 1024);
            socket.setReceiveBufferSize(256 * 1024);
            String corner = Caller.line("corner");
            Sender sender = new Sender(socket, line -> corner);
            int before = -1;
            while (sender.sent.get() != before) { // until nothing is taken any more
                before = sender.sent.get();
                Thread.sleep(1_500);
            }
            assertThat(before).isBetween(1, MANY * 3 / 4);
            long answers = reader(socket)
                    .lines()
                    .filter(line -> line.startsWith("{\"decisionId\""))
                    .limit(MANY)
                    .count();
            sender.join();
            assertThat(sender.sent).hasValue(MANY);
            assertThat(answers).isEqualTo(MANY);
        }
    }

    @Test
    void survivesWhoeverGoesAway() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = begin(socket, 1_000_000);
            for (int line = 0; line < 200; line++) {
                send(out, Caller.line("corner") + "\n");
            }
            socket.setSoLinger(true, 0);
        }
        assertThat(caller.post("/v1/decisions", Caller.NDJSON, Caller.line("atlas"))
                        .body()
                        .lines())
                .hasSize(1);
    }

    /** Sends many lines, as fast as they are taken. */
    private static final class Sender {

        private final AtomicInteger sent = new AtomicInteger();
        private final Thread thread;

        Sender(Socket socket, IntFunction<String> lines) {
            thread = new Thread(() -> sendAll(socket, lines));
            thread.start();
        }

        private void sendAll(Socket socket, IntFunction<String> lines) {
            try {
                OutputStream out = begin(
                        socket,
                        IntStream.rangeClosed(1, MANY)
                                .mapToLong(line -> lines.apply(line).length() + 1L)
                                .sum());
                while (sent.get() < MANY) {
                    send(out, lines.apply(sent.get() + 1) + "\n");
                    sent.incrementAndGet();
                }
            } catch (IOException e) {
                sent.set(-1);
            }
        }

        void join() throws InterruptedException {
            thread.join();
        }
    }

    /** HTTP/1.0, since its answers come without the marks of chunks. */
    private static OutputStream begin(Socket socket, long length) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("POST /v1/decisions HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Authorization: " + Caller.demo("integrator") + "\r\n"
                        + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line that is JSON, behind the headers or another. */
    private static JsonNode nextJson(BufferedReader in) throws IOException {
        StringBuilder json = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return Caller.json(line);
            }
            json.append(line).append('\n');
        }
        throw new AssertionError("no answer, but " + json);
    }

    private static List<String> rest(BufferedReader in) {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the service may close without reading on
        }
        return lines;
    }
}
