package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.decision.Decision;
import io.marquee.policy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

/** Whatever is asked for, the pages one after the other are what a look at every single entry finds. */
@Timeout(240)
class SearchTests {

    private static final int WRITERS = 3;
    private static final int ENTRIES = 2_000;
    private static final int QUERIES = 60;
    private static final Pace USUAL = Office.pace(100, 200_000, Duration.ofMillis(10), Duration.ofSeconds(10));

    /** Pages end before they are full. */
    private static final Pace SHORT_OF_BREATH = Office.pace(100, 250, Duration.ofMillis(10), Duration.ofSeconds(10));

    @DatabaseTest
    void pagesAreWhatALookAtEveryEntryFinds(Database database) {
        try (Office office = new Office(database)) {
            List<Entry> kept = fill(office);
            assertThat(office.count("ledger_segment")).isGreaterThan(WRITERS);
            Random random = new Random(5);
            for (Pace pace : List.of(USUAL, SHORT_OF_BREATH)) {
                Ledger reader = office.ledger(pace);
                for (int i = 0; i < QUERIES; i++) {
                    Map<String, String> query = query(random, kept);
                    List<Found.Summary> found = pages(reader, query);
                    assertThat(found).as(query.toString()).isEqualTo(naive(kept, query));
                }
            }
        }
    }

    @DatabaseTest
    void nothingIsLostOrTwiceWhileMoreIsAppended(Database database) throws Exception {
        try (Office office = new Office(database)) {
            List<Entry> kept = fill(office);
            Set<UUID> known = new HashSet<>();
            kept.forEach(entry -> known.add(entry.id()));
            Ledger writer = office.ledger(USUAL);
            Ledger reader = office.ledger(SHORT_OF_BREATH);
            AtomicBoolean enough = new AtomicBoolean();
            Thread appending = new Thread(() -> {
                while (!enough.get()) {
                    Office.keep(writer, 10);
                    office.clock().turn(Duration.ofMillis(1));
                }
            });
            appending.start();
            try {
                Random random = new Random(6);
                for (int i = 0; i < QUERIES / 3; i++) {
                    Map<String, String> query = query(random, kept);
                    List<Found.Summary> found = pages(reader, query);
                    assertThat(found)
                            .extracting(Found.Summary::decisionId)
                            .isSortedAccordingTo(EntryId.ORDER.reversed())
                            .doesNotHaveDuplicates();
                    assertThat(found.stream().filter(each -> known.contains(each.decisionId())))
                            .as(query.toString())
                            .containsExactlyElementsOf(naive(kept, query));
                }
            } finally {
                enough.set(true);
                appending.join();
            }
            assertThat(reader.verify().broken()).isNull();
        }
    }

    /** Its segment lies so long over those of the other that its cards are few among theirs. */
    @DatabaseTest
    void whatASlowWriterKeptIsFoundBesideABusyOne(Database database) {
        try (Office office = new Office(database)) {
            Ledger slow = office.ledger();
            Ledger busy = office.ledger();
            List<Entry> kept = new ArrayList<>(Office.keep(slow, 1));
            office.clock().turn(Duration.ofMillis(1));
            kept.addAll(Office.keep(busy, 200));
            office.clock().turn(Duration.ofMillis(1));
            kept.addAll(Office.keep(slow, 20));
            office.letRoundsPass();
            assertThat(office.count("ledger_segment where writer = 1")).isPositive();
            kept.sort(Comparator.comparing(Entry::id, EntryId.ORDER.reversed()));
            for (Reason reason : Office.some().get(0).decision().reasons()) {
                Map<String, String> query = Map.of("rule", reason.rule(), "limit", "500");
                assertThat(pages(slow, query)).as(query.toString()).isEqualTo(naive(kept, query));
            }
        }
    }

    /** Some ids end pages that nobody ever got: the largest and the least there are. */
    @DatabaseTest
    void anyIdMayBeSearchedBefore(Database database) {
        try (Office office = new Office(database)) {
            Ledger ledger = office.ledger();
            List<Entry> kept = Office.keep(ledger, 40);
            String rule = kept.get(0).draft().decision().reasons().get(0).rule();
            for (Map<String, String> query : List.of(Map.<String, String>of(), Map.of("rule", rule))) {
                for (String id :
                        List.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff")) {
                    Map<String, String> before = new LinkedHashMap<>(query);
                    before.put("before", id);
                    assertThat(search(ledger, before))
                            .as(before.toString())
                            .isEqualTo(id.startsWith("0") ? new Found(List.of(), null) : search(ledger, query));
                }
            }
        }
    }

    private static List<Entry> fill(Office office) {
        List<Ledger> ledgers = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            ledgers.add(office.ledger(USUAL));
        }
        Random random = new Random(7);
        for (int i = 0; i < ENTRIES; i++) {
            // some writers pause, so that their segments lie long over those of others
            Ledger ledger = ledgers.get(Math.min(random.nextInt(2 + i * WRITERS / ENTRIES), WRITERS - 1));
            Office.Case some = Office.some().get(random.nextInt(Office.some().size()));
            kept.add(Office.begin(ledger, some));
            if (i % 16 == 0) {
                kept.get(i).await();
                office.clock().turn(Duration.ofMillis(random.nextInt(4)));
            }
        }
        kept.forEach(Entry::await);
        kept.sort(Comparator.comparing(Entry::id, EntryId.ORDER.reversed()));
        return kept;
    }

    private static Map<String, String> query(Random random, List<Entry> kept) {
        Entry some = kept.get(random.nextInt(kept.size()));
        Decision decision = some.draft().decision();
        Map<String, String> query = new LinkedHashMap<>();
        boolean narrow = random.nextInt(3) == 0;
        if (narrow) {
            query.put("account", decision.accountId());
        }
        if (random.nextInt(5) < 2) {
            query.put("tier", decision.tier().effective().name());
        }
        if (random.nextInt(5) < 2) {
            query.put("release", decision.release());
        }
        if (random.nextInt(5) < 3) {
            List<Reason> reasons = decision.reasons();
            query.put("rule", reasons.get(random.nextInt(reasons.size())).rule());
        }
        if (random.nextInt(3) == 0) {
            query.put("from", time(kept.get(random.nextInt(kept.size()))));
        }
        if (random.nextInt(3) == 0) {
            query.put("until", time(kept.get(random.nextInt(kept.size()))));
        }
        if (random.nextInt(5) == 0) {
            query.put("before", kept.get(random.nextInt(kept.size())).id().toString());
        }
        int limit = new int[] {37, 50, 499, 500}[random.nextInt(4)];
        query.put("limit", String.valueOf(narrow ? 1 + random.nextInt(20) : limit));
        if (random.nextInt(20) == 0) {
            query.put("rule", "no such rule");
        }
        return query;
    }

    private static String time(Entry entry) {
        return Instant.ofEpochMilli(entry.place().ms()).toString();
    }

    private static List<Found.Summary> pages(Ledger ledger, Map<String, String> query) {
        List<Found.Summary> all = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>(query);
        int most = Integer.parseInt(query.get("limit"));
        UUID last = null;
        while (true) {
            Found page = search(ledger, parameters);
            assertThat(page.decisions()).hasSizeLessThanOrEqualTo(most);
            all.addAll(page.decisions());
            UUID next = page.next();
            if (next == null) {
                return all;
            }
            if (last != null) {
                assertThat(next).usingComparator(EntryId.ORDER).isLessThan(last);
            }
            last = next;
            parameters.put("before", next.toString());
        }
    }

    private static Found search(Ledger ledger, Map<String, String> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return ledger.search(Query.of(lists));
    }

    private static List<Found.Summary> naive(List<Entry> kept, Map<String, String> query) {
        return kept.stream()
                .filter(entry -> asks(query, entry))
                .map(SearchTests::summary)
                .toList();
    }

    private static Found.Summary summary(Entry entry) {
        Decision decision = entry.draft().decision();
        return new Found.Summary(
                entry.id(),
                Instant.ofEpochMilli(entry.place().ms()),
                decision.accountId(),
                decision.tier().effective(),
                decision.release());
    }

    private static boolean asks(Map<String, String> query, Entry entry) {
        Decision decision = entry.draft().decision();
        Instant at = Instant.ofEpochMilli(entry.place().ms());
        String before = query.get("before");
        return is(query.get("account"), decision.accountId())
                && is(query.get("tier"), decision.tier().effective().name())
                && is(query.get("release"), decision.release())
                && (query.get("rule") == null
                        || decision.reasons().stream()
                                .anyMatch(reason -> reason.rule().equals(query.get("rule"))))
                && (query.get("from") == null || !at.isBefore(Instant.parse(query.get("from"))))
                && (query.get("until") == null || at.isBefore(Instant.parse(query.get("until"))))
                && (before == null || EntryId.ORDER.compare(entry.id(), UUID.fromString(before)) < 0);
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }
}
