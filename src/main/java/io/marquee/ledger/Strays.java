package io.marquee.ledger;

import io.marquee.ledger.Verification.Broken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is there beside the chains, though nothing of them is missing. */
final class Strays {

    private static final int ROWS_AT_ONCE = 500;

    private final Entries entries;
    private final Segments segments;
    private final RequestKeys keys;

    Strays(Tables tables) {
        this.entries = tables.entries();
        this.segments = tables.segments();
        this.keys = tables.keys();
    }

    /** @param led how many keys lead to the entries of the chains */
    @Nullable Broken first(long led) {
        Optional<Entries.Place> entry = entries.stray();
        if (entry.isPresent()) {
            return new Broken(entry.get().writer(), entry.get().seq(), "the entry stands in no chain");
        }
        Optional<Segment> segment = segments.stray();
        if (segment.isPresent()) {
            return new Broken(segment.get().writer(), segment.get().firstSeq(), "the segment stands in no chain");
        }
        Broken card = entries.strayCards() == 0 ? null : card();
        return card != null || keys.count() == led ? card : key();
    }

    private @Nullable Broken card() {
        UUID behind = new UUID(0, 0);
        while (true) {
            List<Entries.Card> some = entries.cardsBehind(behind, ROWS_AT_ONCE);
            if (some.isEmpty()) {
                return null;
            }
            for (Entries.Card card : some) {
                // a card goes with its entry, so it is looked at again
                if (isStray(card.id()) && entries.card(card.id()).isPresent()) {
                    return broken(card.id(), "the entry is in the catalogue and in no closed segment");
                }
                behind = card.id();
            }
        }
    }

    private boolean isStray(UUID id) {
        EntryId place = EntryId.of(id);
        return entries.find(id).isEmpty()
                || segments.of(place.writer(), place.seq()).isEmpty();
    }

    private @Nullable Broken key() {
        RequestKey behind = new RequestKey("", "", Bytes.utf8(""));
        while (true) {
            List<RequestKeys.Key> some = keys.behind(behind.askedBy(), behind.key(), ROWS_AT_ONCE);
            if (some.isEmpty()) {
                return null;
            }
            for (RequestKeys.Key key : some) {
                boolean leads = entries.find(key.id())
                        .filter(row -> isAskedUnder(key.asked(), row))
                        .isPresent();
                if (!leads && isStill(key)) {
                    return broken(key.id(), "the entry is found by a key that it was not asked under");
                }
                behind = key.asked();
            }
        }
    }

    private boolean isStill(RequestKeys.Key key) {
        return keys.find(key.asked().askedBy(), key.asked().key())
                .filter(asked -> asked.id().equals(key.id()))
                .isPresent();
    }

    /** Whether an entry was asked for under a key; the requests may differ, for then the later one was refused. */
    static boolean isAskedUnder(RequestKey asked, Entries.Row row) {
        return Content.read(row.text()).isAskedBy(asked);
    }

    private static Broken broken(UUID id, String what) {
        EntryId place = EntryId.of(id);
        return new Broken(place.writer(), place.seq(), what);
    }
}
