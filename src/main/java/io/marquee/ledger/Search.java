package io.marquee.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds entries, the latest first: in the catalogue, and one by one where segments are still open. */
final class Search {

    private static final int SEGMENTS_AT_ONCE = 8;

    private final Entries entries;
    private final Segments segments;
    private final RuleIndex rules;
    private final StoredReleases releases;
    private final int mostLookedAt;

    Search(Tables tables, int mostLookedAt) {
        this.entries = tables.entries();
        this.segments = tables.segments();
        this.rules = tables.rules();
        this.releases = tables.releases();
        this.mostLookedAt = mostLookedAt;
    }

    /**
     * A page of what was found.
     *
     * @param next the id behind which to go on; {@code null} at the end
     */
    record Page(List<Entries.Card> cards, @Nullable UUID next) {}

    /** The latest entries that a query asks for. */
    Page page(Query query) {
        NavigableMap<UUID, Entries.Card> found = new TreeMap<>(EntryId.ORDER.reversed());
        Integer release = query.release() == null ? null : releases.number(query.release());
        if (query.release() != null && release == null) {
            return new Page(List.of(), null);
        }
        int wanted = query.most() + 1;
        Filter filter = new Filter(query, release);
        // the open first: what is filed meanwhile is then found in the catalogue
        entries.open(query, release, wanted).stream().filter(filter::takes).forEach(card -> found.put(card.id(), card));
        UUID reached = query.rule() != null && query.accountId() == null
                ? throughSegments(query.rule(), query, filter, wanted, found)
                : throughCatalogue(query, release, filter, wanted, found);
        // what was found behind the place that was reached comes with the next page, beside what was not looked at yet
        List<Entries.Card> cards = new ArrayList<>((reached == null ? found : found.headMap(reached, true)).values());
        if (cards.size() > query.most()) {
            List<Entries.Card> page = List.copyOf(cards.subList(0, query.most()));
            return new Page(page, page.get(page.size() - 1).id());
        }
        return new Page(List.copyOf(cards), reached);
    }

    /** Says from which id on everything was looked at; {@code null} if everything was. */
    private @Nullable UUID throughCatalogue(
            Query query, @Nullable Integer release, Filter filter, int wanted, NavigableMap<UUID, Entries.Card> found) {
        UUID before = query.end();
        int looked = 0;
        while (true) {
            int most = query.rule() == null ? wanted : Math.max(wanted, 500);
            List<Entries.Card> cards = entries.filed(query, release, before, most);
            cards.stream().filter(filter::takes).forEach(card -> found.put(card.id(), card));
            looked += cards.size();
            if (cards.size() < most) {
                return null;
            }
            before = cards.get(cards.size() - 1).id();
            if (isComplete(found, wanted, before)) {
                return null;
            }
            if (looked >= mostLookedAt) {
                return before;
            }
        }
    }

    private @Nullable UUID throughSegments(
            String rule, Query query, Filter filter, int wanted, NavigableMap<UUID, Entries.Card> found) {
        UUID from = new UUID(Long.MAX_VALUE, -1);
        Set<UUID> seen = new HashSet<>();
        int looked = 0;
        while (true) {
            List<RuleIndex.Place> places = rules.segments(rule, from, SEGMENTS_AT_ONCE);
            boolean more = false;
            for (RuleIndex.Place place : places) {
                if (isComplete(found, wanted, place.lastId())) {
                    return null;
                }
                if (looked >= mostLookedAt && isBefore(EntryId.behind(place.lastId()), query.end())) {
                    return EntryId.behind(place.lastId());
                }
                from = place.lastId();
                if (seen.add(place.lastId())) {
                    more = true;
                    looked += look(place, query, filter, found);
                }
            }
            if (!more || isPast(query, from)) {
                return null;
            }
        }
    }

    private int look(RuleIndex.Place place, Query query, Filter filter, NavigableMap<UUID, Entries.Card> found) {
        UUID end = query.end();
        Segment segment = segments.of(place.writer(), place.firstSeq()).orElse(null);
        if (segment == null || (end != null && EntryId.ORDER.compare(EntryId.from(segment.firstMs()), end) >= 0)) {
            return 0;
        }
        List<Entries.Card> cards = entries.cards(segment);
        cards.stream().filter(filter::takes).forEach(card -> found.put(card.id(), card));
        return cards.size();
    }

    private static boolean isPast(Query query, UUID id) {
        UUID least = query.least();
        return least != null && EntryId.ORDER.compare(id, least) < 0;
    }

    private static boolean isBefore(UUID id, @Nullable UUID end) {
        return end == null || EntryId.ORDER.compare(id, end) < 0;
    }

    /** Whether as many are found as are wanted, all of them before anything that comes behind an id. */
    private static boolean isComplete(NavigableMap<UUID, Entries.Card> found, int wanted, UUID behind) {
        return found.headMap(behind, true).size() >= wanted;
    }

    /** What a query asks for, of a single card. */
    private final class Filter {

        private final Query query;
        private final @Nullable Integer release;
        private final Map<Integer, Integer> places = new HashMap<>();

        Filter(Query query, @Nullable Integer release) {
            this.query = query;
            this.release = release;
        }

        boolean takes(Entries.Card card) {
            UUID least = query.least();
            UUID end = query.end();
            return !card.isOfStep()
                    && (least == null || EntryId.ORDER.compare(card.id(), least) >= 0)
                    && isBefore(card.id(), end)
                    && (query.accountId() == null || card.accountId().equals(query.accountId()))
                    && (query.tier() == null || card.tier().equals(query.tier()))
                    && (release == null || card.releaseNo() == release)
                    && (query.rule() == null || fired(query.rule(), card));
        }

        private boolean fired(String rule, Entries.Card card) {
            int place = places.computeIfAbsent(card.releaseNo(), number -> releases.place(number, rule));
            return place >= 0 && Draft.fired(card.rules(), place);
        }
    }
}
