package io.marquee.bench;

import io.marquee.RandomAccounts;
import io.marquee.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code POST /v1/decisions} over several connections, against the echo, in turn within one run that starts both anew
 * several times.
 */
final class HttpBenchmark {

    /** Each start compiles the same code differently, by up to a quarter of a rate. */
    private static final int STARTS = 3;

    private static final int ROUNDS = 3;

    /**
     * Seconds over one connection, which leave the compiler a core. Over eight it is given a quarter of one and is busy
     * for two minutes, and the echo has a third less to compile.
     */
    private static final int COMPILING = 50;

    /** Seconds over all connections after that; nothing waited to be compiled at their end. */
    private static final int WARM_UP = 40;

    private HttpBenchmark() {}

    static void run(int connections, int seconds, boolean random) throws Exception {
        List<byte[]> bodies = bodies(random);
        List<Double> throughput = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        for (int start = 1; start <= STARTS; start++) {
            try (Served deciding = Served.deciding(Stores.off());
                    Served echoing = Served.echoing(Stores.off())) {
                Load decide = new Load(deciding.port(), bodies);
                Load echo = new Load(echoing.port(), bodies);
                for (Load each : List.of(decide, echo)) {
                    each.run(1, COMPILING);
                    each.run(connections, WARM_UP);
                }
                for (int round = 1; round <= ROUNDS; round++) {
                    Load.Result decided = decide.run(connections, seconds);
                    Load.Result echoed = echo.run(connections, seconds);
                    throughput.add(decided.perSecond() / echoed.perSecond());
                    tails.add(decided.p99() / echoed.p99());
                    System.out.printf("decide %s%necho   %s%n", decided, echoed);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "http, %d connections, %s: median ratio of requests/s %.2f, of p99 %.2f%n",
                connections,
                random ? "random accounts" : "the worked example Birch",
                median(throughput),
                median(tails));
    }

    static List<byte[]> bodies(boolean random) {
        if (!random) {
            return List.of(Request.example("birch").json().getBytes(StandardCharsets.UTF_8));
        }
        RandomAccounts accounts = new RandomAccounts(1);
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            bodies.add(accounts.json().getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
