package io.marquee.ledger;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.decision.Kept;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** What reading, searching and appending cost in a ledger that grows. Not a test: it takes tens of minutes. */
public final class LedgerSizes {

    private static final int DECIDED = 2_000;
    private static final int ACCOUNTS = 1_000_000;
    private static final int SAMPLES = 2_000;
    private static final int FILLERS = 2;
    private static final int UNDER_WAY = 2_000;

    /** As many at every size, and each as likely: a few that are read again and again would all be at hand. */
    private static final int KNOWN = 5_000;

    /** In milliseconds, so that what was written is closed meanwhile. */
    private static final int PAUSE = 5_000;

    private final DataSource database;
    private final List<String> housekeeping;
    private final Ledger ledger;
    private final Release release = DefaultPolicy.release();
    private final List<Enquiry> enquiries = new RandomAccounts(5).enquiries(DECIDED);
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final Random random = new Random(1);
    private long entries;
    private long seen;

    /** An entry to be read or looked for. */
    private record Known(UUID id, String accountId) {}

    private LedgerSizes(DataSource database, List<String> housekeeping, Ledger ledger) {
        this.database = database;
        this.housekeeping = housekeeping;
        this.ledger = ledger;
        Decisions deciding = new Decisions();
        enquiries.forEach(each -> decisions.add(deciding.decide(each.account(), each.context(), release)));
    }

    /**
     * Fills a ledger step by step and measures at each.
     *
     * @param housekeeping what the database does by itself some time after it was filled, lest it does it meanwhile
     */
    public static void run(String url, String vendor, List<String> housekeeping, long... sizes) throws Exception {
        DataSource database = DataSourceBuilder.create().url(url).build();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
        LedgerKey key = LedgerKey.generate();
        try (Ledger ledger =
                new Ledger(database, key, TrustedKeys.of(key.open(), ""), Clock.systemUTC(), new Keep(0))) {
            LedgerSizes measured = new LedgerSizes(database, housekeeping, ledger);
            ledger.store(measured.release, new Features(List.of()));
            for (long size : sizes) {
                measured.fill(size);
                measured.measure();
                measured.measure();
            }
        }
    }

    private void fill(long size) throws Exception {
        long start = System.nanoTime();
        long more = size - entries;
        ExecutorService threads = Executors.newFixedThreadPool(FILLERS);
        List<Future<?>> filling = new ArrayList<>();
        for (int i = 0; i < FILLERS; i++) {
            long seed = random.nextLong();
            filling.add(threads.submit(() -> append(more / FILLERS, new Random(seed))));
        }
        for (Future<?> each : filling) {
            each.get();
        }
        threads.shutdown();
        entries = size;
        System.out.printf(
                Locale.ROOT, "%,d entries, filled at %,.0f a second%n", size, more * 1e9 / (System.nanoTime() - start));
    }

    private void append(long count, Random chance) {
        Deque<Kept> underWay = new ArrayDeque<>();
        for (long i = 0; i < count; i++) {
            underWay.add(append(chance));
            if (underWay.size() >= UNDER_WAY / FILLERS) {
                await(underWay.remove(), chance);
            }
        }
        underWay.forEach(kept -> await(kept, chance));
    }

    private Kept append(Random chance) {
        int which = chance.nextInt(DECIDED);
        Decision decision = renamed(decisions.get(which), "ACC-" + chance.nextInt(ACCOUNTS));
        return ledger.keep(enquiries.get(which), decision, release, "benchmark");
    }

    private void await(Kept kept, Random chance) {
        kept.await();
        synchronized (known) {
            seen++;
            long place = seen <= KNOWN ? known.size() : (long) (chance.nextDouble() * seen);
            if (place < KNOWN) {
                Entry entry = (Entry) kept;
                Known one = new Known(entry.id(), entry.draft().decision().accountId());
                if (place == known.size()) {
                    known.add(one);
                } else {
                    known.set((int) place, one);
                }
            }
        }
    }

    /** Leaves half a segment open, as it is on average: pages look through what is open entry by entry. */
    private void openHalf() throws InterruptedException, SQLException {
        int segment = Pace.USUAL.segment();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Thread.sleep(PAUSE);
            append(segment - open(statement), random);
            Thread.sleep(PAUSE);
            for (String each : housekeeping) {
                statement.execute(each);
            }
            append(segment / 2, random);
            if (open(statement) != segment / 2) {
                throw new IllegalStateException("instead of half a segment, " + open(statement) + " entries are open");
            }
        }
    }

    private static int open(Statement statement) throws SQLException {
        try (ResultSet open = statement.executeQuery("select sum(head_seq - filed_seq) from ledger_writer")) {
            open.next();
            return open.getInt(1);
        }
    }

    /** Pages are as long at every size, so of an account, which has the more entries the more there are, only one. */
    private void measure() throws InterruptedException, SQLException {
        openHalf();
        List<Known> some = List.copyOf(known);
        List<String> rules = release.policy().rules().map(rule -> rule.name()).toList();
        Tier[] tiers = Tier.values();
        System.out.printf(
                Locale.ROOT,
                "%,d: median us: read %,.0f, account %,.0f, tier %,.0f, release %,.0f, latest %,.0f, rule %,.0f, append alone %,.0f;"
                        + " append under load %,.1f%n",
                entries,
                median(i -> ledger.find(any(some).id())),
                median(i -> search(Map.of("account", List.of(any(some).accountId()), "limit", List.of("1")))),
                median(i -> search("tier", tiers[i % tiers.length].name())),
                median(i -> search("release", release.id())),
                median(i -> search("limit", "50")),
                median(i -> search("rule", rules.get(i % rules.size()))),
                median(i -> {
                    Kept kept = append(random);
                    kept.await();
                    return kept;
                }),
                underLoad());
    }

    private double underLoad() {
        long start = System.nanoTime();
        append(20_000, new Random(entries));
        return (System.nanoTime() - start) / 1e3 / 20_000;
    }

    private Known any(List<Known> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Found search(String parameter, String value) {
        return search(Map.of(parameter, List.of(value)));
    }

    private Found search(Map<String, List<String>> parameters) {
        return ledger.search(Query.of(parameters));
    }

    private static double median(IntFunction<?> work) {
        long[] times = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            Object result = work.apply(i);
            times[i] = System.nanoTime() - start;
            if (result == null) {
                throw new IllegalStateException("nothing was found");
            }
        }
        Arrays.sort(times);
        return times[SAMPLES / 2] / 1e3;
    }

    private static Decision renamed(Decision decision, String accountId) {
        try {
            RecordComponent[] components = Decision.class.getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals("accountId")
                        ? accountId
                        : components[i].getAccessor().invoke(decision);
            }
            return Decision.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
