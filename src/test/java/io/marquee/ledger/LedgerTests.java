package io.marquee.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import io.marquee.ledger.Verification.Report;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class LedgerTests {

    private static final Pace GATHERS_FOR_LONG = Office.pace(16, 200_000, Duration.ofHours(1), Duration.ofSeconds(10));

    private static final Release RELEASE = DefaultPolicy.release();
    private static final Enquiry ATLAS = Request.example("atlas").read();
    private static final Enquiry BIRCH = Request.example("birch").read();

    @DatabaseTest
    void whatIsKeptIsWhatWasAnsweredByteForByte(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            List<Enquiry> enquiries = new ArrayList<>(new RandomAccounts(3).enquiries(300));
            enquiries.addAll(List.of(ATLAS, BIRCH, Request.example("corner").read(), oddNumbers()));
            List<UUID> ids = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            List<String> plain = new ArrayList<>();
            for (Enquiry enquiry : enquiries) {
                Decision decision = Request.decide(enquiry, RELEASE);
                Entry entry = (Entry) ledger.keep(enquiry, decision, RELEASE, "näme \"of\" who");
                ids.add(entry.id());
                answers.add(new String(entry.answer(), UTF_8));
                plain.add(service().writeValueAsString(new Answer(entry.id(), decision)));
                entry.await();
            }
            assertThat(answers).isEqualTo(plain);
            assertThat(ids.stream().map(id -> answer(ledger, id)).toList()).isEqualTo(answers);
            assertThat(ids.stream()
                            .map(id -> ledger.find(id).content().enquiry())
                            .toList())
                    .isEqualTo(enquiries);
            assertThat(ids.stream()
                            .map(id -> ledger.find(id).content().askedBy())
                            .distinct())
                    .containsExactly("näme \"of\" who");
            assertThat(answers.get(300))
                    .startsWith("{\"decisionId\":\"" + ids.get(300) + "\",\"accountId\":\"ATLAS\",");
            assertIntact(office, ledger, 1, 304);
        }
    }

    private static Enquiry oddNumbers() {
        return Request.bare()
                .in("supplierRevenue", "6.00E7")
                .with("annualRevenue", "40000.10")
                .with("grossProfit", "-0.0")
                .with("costToServe", "1e3")
                .with("walletSize", "123456789.120")
                .with("regions", "[]")
                .with("countries", "['DE','FR']")
                .with("name", "'\\u0000 \\ud83d\\ude00 \\u2028 </script>'")
                .with("homeRegion", "null")
                .read();
    }

    @DatabaseTest
    void theSameIsAnsweredToWhoAsksTheSameAgain(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            String first = once(ledger, "key", ATLAS, "anna");
            assertThat(once(ledger, "key", ATLAS, "anna")).isEqualTo(first);
            assertThatExceptionOfType(OtherRequest.class)
                    .isThrownBy(() -> once(ledger, "key", BIRCH, "anna"))
                    .extracting(OtherRequest::key)
                    .isEqualTo("key");
            String others = once(ledger, "key", BIRCH, "bert");
            assertThat(others).isNotEqualTo(first);
            ledger.close();
            Ledger next = office.ledger();
            assertThat(once(next, "key", ATLAS, "anna")).isEqualTo(first);
            assertThat(once(next, "key", BIRCH, "bert")).isEqualTo(others);
            assertThatExceptionOfType(OtherRequest.class).isThrownBy(() -> once(next, "key", ATLAS, "bert"));
            assertThat(next.verify()).isEqualTo(new Report(true, 2, 1, 2, 0, null));
        }
    }

    @DatabaseTest
    void oneDecisionIsAnsweredToAllWhoAskAtOnceUnderOneKey(Database database) throws Exception {
        try (Office office = new Office(database)) {
            List<Ledger> ledgers = List.of(office.ledger(), office.ledger());
            for (int round = 0; round < 20; round++) {
                String key = "key-" + round;
                List<String> answers = atOnce(6, who -> once(ledgers.get(who % 2), key, ATLAS, "anna"));
                assertThat(new HashSet<>(answers)).hasSize(1);
                assertThat(once(ledgers.get(round % 2), key, ATLAS, "anna")).isEqualTo(answers.get(0));
            }
            assertThat(office.count("ledger_key")).isEqualTo(20);
            assertIntact(office, ledgers.get(0), 2, office.count("ledger_entry"));
        }
    }

    /** Two instances that wait for each other's keys would refuse what they write together with them. */
    @DatabaseTest
    void keysInAnyOrderAreNoReasonToRefuse(Database database) throws Exception {
        try (Office office = new Office(database)) {
            List<Ledger> ledgers = List.of(office.ledger(), office.ledger());
            for (int round = 0; round < 10; round++) {
                int now = round;
                List<String> answers = atOnce(
                        16,
                        who -> once(
                                ledgers.get(who % 2),
                                now + "-" + (who % 2 == 0 ? who / 2 : 7 - who / 2),
                                ATLAS,
                                "anna"));
                assertThat(new HashSet<>(answers)).hasSize(8);
            }
            assertThat(ledgers.get(0).verify().broken()).isNull();
            assertThat(office.count("ledger_writer")).isEqualTo(2);
        }
    }

    @DatabaseTest
    void instancesWriteSideBySideEachInItsChain(Database database) throws Exception {
        try (Office office = new Office(database)) {
            List<Ledger> ledgers = List.of(office.ledger(), office.ledger(), office.ledger());
            List<List<Entry>> kept = atOnce(3, who -> Office.keep(ledgers.get(who), 100));
            for (int who = 0; who < 3; who++) {
                int writer = who + 1;
                assertThat(kept.get(who))
                        .extracting(
                                entry -> entry.place().writer(),
                                entry -> entry.place().seq())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 100)
                                .mapToObj(seq -> tuple(writer, (long) seq))
                                .toList());
                assertFound(ledgers.get((who + 1) % 3), kept.get(who));
            }
            assertIntact(office, ledgers.get(1), 3, 300);
        }
    }

    @DatabaseTest
    void everythingThatWasAcknowledgedToManyIsFoundWhileItIsVerified(Database database) throws Exception {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            ExecutorService auditor = Executors.newSingleThreadExecutor();
            List<Report> alarms = new ArrayList<>();
            AtomicBoolean done = new AtomicBoolean();
            try {
                Future<Integer> audit = auditor.submit(() -> {
                    int looks = 0;
                    while (looks < 3 || !done.get()) {
                        Report report = ledger.verify();
                        if (!report.intact()) {
                            alarms.add(report);
                        }
                        looks++;
                    }
                    return looks;
                });
                List<List<Entry>> kept = atOnce(8, who -> Office.keep(ledger, 150));
                done.set(true);
                assertThat(audit.get()).isGreaterThanOrEqualTo(3);
                assertThat(alarms).isEmpty();
                List<Entry> all = kept.stream().flatMap(List::stream).toList();
                assertThat(all).extracting(Entry::id).doesNotHaveDuplicates().hasSize(1200);
                assertFound(ledger, all);
                assertIntact(office, ledger, 1, 1200);
            } finally {
                auditor.shutdownNow();
            }
        }
    }

    @DatabaseTest
    void aRestartGoesOnInANewChain(Database database) {
        try (Office office = new Office(database)) {
            Ledger before = office.ledger();
            List<Entry> kept = Office.keep(before, 20);
            before.close();
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> Office.keep(before, 1))
                    .withMessage("the service is stopping");
            database.go();
            database.comeBack();
            Ledger after = office.ledger();
            assertThat(Office.keep(after, 1).get(0).place().writer()).isEqualTo(2);
            assertFound(after, kept);
            assertThat(unsealed(database)).containsExactly(2);
            assertIntact(office, after, 2, 21);
        }
    }

    @DatabaseTest
    void theChainOfADeadInstanceIsEndedAfterItsTime(Database database) {
        try (Office office = new Office(database)) {
            Ledger dead = office.ledger();
            Office.keep(dead, 5);
            database.go(); // it can never write again, nor end its chain
            database.comeBack();
            Ledger alive = office.ledger();
            office.clock().turn(Duration.ofSeconds(250));
            office.letRoundsPass();
            assertThat(unsealed(database)).containsExactly(1, 2);
            office.clock().turn(Duration.ofSeconds(30));
            Office.await("end of chain 1", () -> unsealed(database).equals(List.of(2)));
            assertThat(alive.verify()).isEqualTo(new Report(true, 2, 1, 5, 0, null));
            assertThat(office.count("ledger_card")).isEqualTo(5);
        }
    }

    @DatabaseTest
    void whoseChainWasEndedByAnotherOpensANewOne(Database database) {
        try (Office office = new Office(database)) {
            Ledger slow = office.ledger();
            Office.keep(slow, 5);
            Hands fast = new Hands();
            fast.turn(Duration.ofMinutes(6));
            Ledger other = office.ledger(fast);
            Office.await("end of chain 1", () -> unsealed(database).equals(List.of(2)));
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> Office.keep(slow, 1))
                    .withMessage("the ledger could not be written");
            Office.await("a new chain", slow::isWriting);
            Entry next = Office.keep(slow, 1).get(0);
            assertThat(next.place()).isEqualTo(new EntryId(office.clock().millis(), 3, 1));
            assertThat(other.verify().broken()).isNull();
            assertThat(other.verify().entries()).isEqualTo(6);
        }
    }

    @DatabaseTest
    void nothingIsTakenThatWouldWaitTooLong(Database database) {
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger =
                    office.ledger(way, Office.pace(1024, 200_000, Duration.ofMillis(10), Duration.ofMillis(300)));
            Office.Case some = Office.some().get(0);
            way.block();
            Entry waiting = Office.begin(ledger, some);
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(waiting::await)
                    .withMessage("the ledger was not written in time");
            List<Entry> begun = new ArrayList<>(List.of(waiting));
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> {
                        while (begun.size() < 100_000) {
                            begun.add(Office.begin(ledger, some));
                        }
                    })
                    .withMessage("the ledger is written too slowly");
            // 32 batches wait, besides the one that is being written
            assertThat(begun).hasSize(1 + 32 * Batch.MOST_ENTRIES);
            way.free();
            Office.await("room", () -> office.count("ledger_entry") == begun.size());
            assertFound(ledger, Office.keep(ledger, 1));
            assertThat(ledger.verify().broken()).isNull();
        }
    }

    @DatabaseTest
    void theLinesOfAStreamWaitForOthersUntilSomebodyAsksAlone(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(GATHERS_FOR_LONG);
            List<Entry> kept = new ArrayList<>(lines(ledger, 20));
            office.letRoundsPass();
            assertThat(office.count("ledger_entry")).isZero();
            kept.addAll(Office.keep(ledger, 1));
            assertThat(office.count("ledger_entry")).isEqualTo(21);
            assertFound(ledger, kept);
            assertIntact(office, ledger, 1, 21);
        }
    }

    @DatabaseTest
    void theLinesOfAStreamWaitForOthersUntilTheyAreMany(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(GATHERS_FOR_LONG);
            List<Entry> kept = lines(ledger, 256);
            kept.forEach(Entry::await);
            assertFound(ledger, kept);
        }
    }

    @DatabaseTest
    void theLinesOfAStreamAreWrittenBeforeTheServiceStops(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(GATHERS_FOR_LONG);
            List<Entry> kept = lines(ledger, 20);
            ledger.close();
            kept.forEach(Entry::await);
            assertFound(office.ledger(), kept);
        }
    }

    @DatabaseTest
    void nothingIsAnsweredWhileTheDatabaseIsGone(Database database) {
        Switch plug = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(plug, Office.BRISK);
            List<Entry> kept = new ArrayList<>(Office.keep(ledger, 10));
            plug.pull();
            assertThatExceptionOfType(NotKept.class).isThrownBy(() -> Office.keep(ledger, 1));
            Office.await("it is known", () -> !ledger.isWriting());
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> Office.begin(ledger, Office.some().get(0)))
                    .withMessage("the ledger cannot be written");
            plug.putBack();
            Office.await("it is written again", ledger::isWriting);
            kept.addAll(Office.keep(ledger, 10));
            assertFound(ledger, kept);
            assertIntact(office, ledger, 2, 20);
            ledger.close();
            assertThat(unsealed(database)).isEmpty();
            assertThat(office.ledger().verify().broken()).isNull();
        }
    }

    @DatabaseTest
    void aBatchIsKeptWhateverThePoolLeavesToItsUsers(Database database) {
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            way.commitNothingFor("ledger-scribe");
            assertFound(ledger, Office.keep(ledger, 5));
            assertIntact(office, ledger, 1, 5);
        }
    }

    /** Whoever is refused may have been kept nevertheless, and hears so when asking again under the key. */
    @DatabaseTest
    void aCommitOfWhichNobodyHeardIsNoDecisionTwice(Database database) {
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            List<Entry> kept = Office.keep(ledger, 5);
            way.fail("ledger-scribe", Switch.Fault.LOST_ANSWER);
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> once(ledger, "key", ATLAS, "anna"))
                    .withMessage("the ledger could not be written");
            Office.await("a new chain", ledger::isWriting);
            EntryId doubted = new EntryId(office.clock().millis(), 1, 6);
            assertThat(once(ledger, "key", ATLAS, "anna"))
                    .isEqualTo(answer(ledger, doubted.uuid()))
                    .startsWith("{\"decisionId\":\"" + doubted.uuid() + "\",");
            assertFound(ledger, kept);
            Office.await("end of chain 1", () -> unsealed(database).equals(List.of(2)));
            assertThat(ledger.verify()).isEqualTo(new Report(true, 2, 1, 6, 0, null));
        }
    }

    @DatabaseTest
    void aSegmentIsClosedOnceThoughNobodyHeardOfIt(Database database) {
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            Office.keep(ledger, 8);
            way.fail("ledger-archivist", Switch.Fault.LOST_ANSWER);
            Office.keep(ledger, 8);
            Office.await("the first segment", () -> office.count("ledger_segment") == 1 && way.hasFailed());
            Office.keep(ledger, 32);
            Office.await(
                    "all segments",
                    () -> database.jdbc()
                                    .sql("select max(filed_seq) from ledger_writer")
                                    .query(Long.class)
                                    .single()
                            == 48);
            assertThat(ledger.verify()).isEqualTo(new Report(true, 1, office.count("ledger_segment"), 48, 0, null));
        }
    }

    @DatabaseTest
    void aLackOfMemoryIsNoEndOfWriting(Database database) {
        Switch way = new Switch(database);
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger(way, Office.BRISK);
            way.fail("ledger-scribe", Switch.Fault.NO_MEMORY);
            assertThatExceptionOfType(NotKept.class)
                    .isThrownBy(() -> Office.keep(ledger, 1))
                    .withMessage("the ledger could not be written");
            Office.await("a new chain", ledger::isWriting);
            assertFound(ledger, Office.keep(ledger, 1));
        }
    }

    @DatabaseTest
    void featuresThatComeBackAreInForceAgain(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            Features others = new Features(List.of(new PolicyFile("tiers.feature", "Feature: others\n")));
            List<Features> stored = List.of(Office.FEATURES, others, Office.FEATURES, Office.FEATURES, others);
            List<Long> times = new ArrayList<>();
            for (Features features : stored) {
                office.clock().turn(Duration.ofHours(1));
                ledger.store(RELEASE, features);
                times.add(office.clock().millis());
            }
            StoredReleases releases = Tables.of(database.source(), null).releases();
            int number = Objects.requireNonNull(releases.number(RELEASE.id()));
            assertThat(times.stream()
                            .map(ms -> releases.features(number, ms + 5))
                            .toList())
                    .isEqualTo(stored);
            assertThat(office.count("policy_feature_set where release_no = " + number))
                    .isEqualTo(4);
        }
    }

    /** A chain that cannot be ended keeps nothing else from being done. */
    @DatabaseTest
    void aBrokenChainKeepsNoOtherFromBeingEnded(Database database) {
        try (Office office = new Office(database)) {
            for (int writer = 1; writer <= 2; writer++) {
                Office.keep(office.ledger(), 5);
                database.go();
                database.comeBack();
            }
            database.jdbc()
                    .sql("delete from ledger_entry where writer = 1 and seq = 3")
                    .update();
            office.clock().turn(Duration.ofMinutes(6));
            Ledger ledger = office.ledger();
            Office.await("end of chain 2", () -> unsealed(database).equals(List.of(1, 3)));
            assertThat(ledger.verify())
                    .isEqualTo(new Report(false, 0, 0, 0, 0, new Verification.Broken(1, 3L, "the entry is missing")));
        }
    }

    private static void assertFound(Ledger ledger, List<Entry> entries) {
        assertThat(entries.stream().map(entry -> answer(ledger, entry.id())).toList())
                .isEqualTo(entries.stream()
                        .map(entry -> new String(entry.answer(), UTF_8))
                        .toList());
    }

    private static String answer(Ledger ledger, UUID id) {
        return service().writeValueAsString(ledger.find(id).answer());
    }

    private static String once(Ledger ledger, String key, Enquiry enquiry, String who) {
        Decision decision = Request.decide(enquiry, RELEASE);
        return new String(
                ledger.once(key, enquiry, RELEASE, who, () -> decision).answer(), UTF_8);
    }

    /** Segments may be closed while it is verified, so their number lies between those of before and after. */
    private static void assertIntact(Office office, Ledger ledger, int writers, long entries) {
        long before = segments(office);
        Report report = ledger.verify();
        assertThat(report).isEqualTo(new Report(true, writers, report.segments(), entries, 0, null));
        assertThat(report.segments()).isBetween(before, segments(office));
    }

    private static List<Entry> lines(Ledger ledger, int howMany) {
        return Office.some().stream()
                .limit(1)
                .flatMap(each -> Stream.generate(() -> each).limit(howMany))
                .map(each ->
                        (Entry) ledger.keepAmongMany(each.enquiry(), each.decision(), each.release(), Office.CALLER))
                .toList();
    }

    private static long segments(Office office) {
        return office.count("ledger_segment");
    }

    private static List<Integer> unsealed(Database database) {
        return database.jdbc()
                .sql("select writer from ledger_writer where sealed_ms is null order by writer")
                .query(Integer.class)
                .list();
    }

    /** What some do at the same time. */
    private static <T> List<T> atOnce(int many, Doing<T> doing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Callable<T>> calls = new ArrayList<>();
            for (int who = 0; who < many; who++) {
                int me = who;
                calls.add(() -> {
                    start.await();
                    return doing.by(me);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Doing<T> {
        T by(int who) throws Exception;
    }

    /** The mapper that the service answers with. */
    private static JsonMapper service() {
        return Service.MAPPER;
    }

    private static final class Service {

        private static final JsonMapper MAPPER = mapper();

        private static JsonMapper mapper() {
            JsonMapper[] mapper = new JsonMapper[1];
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                    .run(context -> mapper[0] = context.getBean(JsonMapper.class));
            return mapper[0];
        }
    }
}
