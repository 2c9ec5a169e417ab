package io.marquee.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeping decisions costs: the service with its ledger on, on each database, against the same with it off. */
final class LedgerBenchmark {

    private static final int ROUNDS = 5;

    /** In seconds. A service that keeps decisions has more code to compile, and answers fewer requests meanwhile. */
    private static final int WARM_UP = 180;

    /** How many rounds of a stream it takes for the same. */
    private static final int WARM_UP_ROUNDS = 4;

    private LedgerBenchmark() {}

    /** Single requests over several connections, in turn within one run. */
    static void requests(int connections, int seconds) throws Exception {
        List<byte[]> bodies = HttpBenchmark.bodies(true);
        try (Stores stores = new Stores();
                Served off = Served.deciding(Stores.off());
                Served h2 = Served.deciding(stores.on(stores.h2("ledger")));
                Served postgresql = Served.deciding(stores.on(stores.postgresql()))) {
            List<Load> loads = new ArrayList<>();
            for (Served each : List.of(off, h2, postgresql)) {
                loads.add(new Load(each.port(), bodies));
            }
            for (Load each : loads) {
                each.run(connections, WARM_UP);
            }
            List<List<Double>> rates = List.of(new ArrayList<>(), new ArrayList<>());
            List<List<Double>> tails = List.of(new ArrayList<>(), new ArrayList<>());
            for (int round = 1; round <= ROUNDS; round++) {
                Load.Result without = loads.get(0).run(connections, seconds);
                System.out.println("off        " + without);
                for (int i = 0; i < 2; i++) {
                    Load.Result with = loads.get(i + 1).run(connections, seconds);
                    System.out.println((i == 0 ? "H2         " : "PostgreSQL ") + with);
                    rates.get(i).add(with.perSecond() / without.perSecond());
                    tails.get(i).add(with.p99() / without.p99());
                }
            }
            tell("requests over " + connections + " connections", rates, tails);
        }
    }

    /** A stream of requests through one connection, in turn within one run. */
    static void streams(int accounts) throws Exception {
        List<byte[]> lines = StreamBenchmark.lines();
        try (Stores stores = new Stores();
                Served off = Served.deciding(Stores.off("-Xmx512m"));
                Served h2 = Served.deciding(stores.on(stores.h2("ledger")));
                Served postgresql = Served.deciding(stores.on(stores.postgresql()))) {
            List<Served> all = List.of(off, h2, postgresql);
            for (Served each : all) {
                StreamBenchmark.throughput(each.port(), lines, WARM_UP_ROUNDS * accounts);
            }
            List<List<Double>> rates = List.of(new ArrayList<>(), new ArrayList<>());
            for (int round = 1; round <= ROUNDS; round++) {
                double without = StreamBenchmark.throughput(off.port(), lines, accounts);
                double onH2 = StreamBenchmark.throughput(h2.port(), lines, accounts);
                double onPostgresql = StreamBenchmark.throughput(postgresql.port(), lines, accounts);
                System.out.printf(
                        Locale.ROOT, "off %,.0f, H2 %,.0f, PostgreSQL %,.0f accounts/s%n", without, onH2, onPostgresql);
                rates.get(0).add(onH2 / without);
                rates.get(1).add(onPostgresql / without);
            }
            tell("NDJSON", rates, List.of());
        }
    }

    private static void tell(String what, List<List<Double>> rates, List<List<Double>> tails) {
        for (int i = 0; i < 2; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, ledger on %s against off: median ratio of throughput %.2f%s%n",
                    what,
                    i == 0 ? "H2" : "PostgreSQL",
                    HttpBenchmark.median(rates.get(i)),
                    tails.isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, ", of p99 %.2f", HttpBenchmark.median(tails.get(i))));
        }
    }
}
