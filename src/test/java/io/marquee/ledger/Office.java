package io.marquee.ledger;

import io.marquee.Database;
import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Where ledgers are kept in one database, with one key and by one clock. */
final class Office implements AutoCloseable {

    static final String CALLER = "integrator";

    /** Small segments, so that a few entries fill some, and short rounds, so that nobody waits for them. */
    static final Pace BRISK = pace(16, 200_000, Duration.ofMillis(10), Duration.ofSeconds(10));

    private static final List<Case> CASES = cases();

    private final Database database;
    private final LedgerKey key = LedgerKey.generate();
    private final Hands clock = new Hands();
    private final List<Ledger> open = new ArrayList<>();

    Office(Database database) {
        this.database = database;
    }

    /** A pace with short rounds. */
    static Pace pace(int segment, int looked, Duration gathering, Duration patience) {
        return new Pace(segment, looked, gathering, patience, Duration.ofMillis(20));
    }

    /** What was asked and what was decided. */
    record Case(Enquiry enquiry, Decision decision, Release release) {}

    Database database() {
        return database;
    }

    Hands clock() {
        return clock;
    }

    LedgerKey key() {
        return key;
    }

    /** Another instance that keeps everything for ever. */
    Ledger ledger() {
        return ledger(BRISK, new Keep(0), key);
    }

    Ledger ledger(Pace pace) {
        return ledger(pace, new Keep(0), key);
    }

    Ledger ledger(Pace pace, Keep keep, LedgerKey signing) {
        return opened(new Ledger(database.source(), signing, trusted(signing), clock, keep, pace));
    }

    /** Another instance whose clock is its own. */
    Ledger ledger(Clock own) {
        return opened(new Ledger(database.source(), key, trusted(key), own, new Keep(0), BRISK));
    }

    /** Another instance whose way to the database can be cut. */
    Ledger ledger(Switch way, Pace pace) {
        return opened(new Ledger(way, key, trusted(key), clock, new Keep(0), pace));
    }

    private TrustedKeys trusted(LedgerKey signing) {
        return TrustedKeys.of(signing.open(), key.open().pem());
    }

    private Ledger opened(Ledger ledger) {
        for (Release release : List.of(DefaultPolicy.release(), other())) {
            ledger.store(release, FEATURES);
        }
        open.add(ledger);
        return ledger;
    }

    static final Features FEATURES = new Features(List.of(new PolicyFile("tiers.feature", "Feature: tiers\n")));

    /** A release under which a key account has to score more. */
    static Release other() {
        return Other.RELEASE;
    }

    /** Decisions about the same accounts under both releases, made once. */
    static List<Case> some() {
        return CASES;
    }

    /** Keeps some decisions, one after the other. */
    static List<Entry> keep(Ledger ledger, int howMany) {
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            kept.add(begin(ledger, CASES.get(i % CASES.size())));
            if (i % 8 == 7) {
                kept.get(i).await();
            }
        }
        kept.forEach(Entry::await);
        return kept;
    }

    static Entry begin(Ledger ledger, Case each) {
        return (Entry) ledger.keep(each.enquiry(), each.decision(), each.release(), CALLER);
    }

    /** Waits until something holds that others bring about. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Lets whoever looks after the open chains do so once, to the end: the next heartbeat shows it. */
    void letRoundsPass() {
        for (int beat = 0; beat < 2; beat++) {
            clock.turn(Duration.ofSeconds(21));
            await("heartbeat", () -> latestBeat() == clock.millis());
        }
    }

    private long latestBeat() {
        return database.jdbc()
                .sql("select max(alive_ms) from ledger_writer where sealed_ms is null")
                .query(Long.class)
                .single();
    }

    /** How many there are, by SQL. */
    long count(String from) {
        return database.jdbc()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        open.forEach(Ledger::close);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<Enquiry> enquiries = new ArrayList<>();
        for (String name : List.of("atlas", "birch", "corner")) {
            enquiries.add(Request.example(name).read());
        }
        enquiries.addAll(new RandomAccounts(11).enquiries(30));
        for (Enquiry enquiry : enquiries) {
            for (Release release : List.of(DefaultPolicy.release(), other())) {
                cases.add(new Case(enquiry, Request.decide(enquiry, release), release));
            }
        }
        return List.copyOf(cases);
    }

    private static final class Other {

        private static final Release RELEASE = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(),
                                file.text()
                                        .replace("tier KEY asks for a score of 55", "tier KEY asks for a score of 70")))
                        .toList());
    }
}
