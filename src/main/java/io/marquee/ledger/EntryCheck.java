package io.marquee.ledger;

import io.marquee.ledger.Verification.Broken;
import io.marquee.policy.Release;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether entries are found by what they say. */
final class EntryCheck {

    private static final String FOUND_OTHERWISE = "the entry is to be found by what it does not say";
    private static final String NOT_FOUND = "the entry is not found by what it says";

    private final Tables tables;
    private final Map<Integer, String> releases;
    private final @Nullable Map<UUID, Entries.Card> catalogue;
    private final Map<String, BitSet> fired = new HashMap<>();
    private long keys;
    private @Nullable Broken broken;

    private EntryCheck(Tables tables, Map<Integer, String> releases, @Nullable Map<UUID, Entries.Card> catalogue) {
        this.tables = tables;
        this.releases = releases;
        this.catalogue = catalogue;
    }

    /** Checks entries of a closed segment, which are to be in the catalogue. */
    static EntryCheck ofFiled(Tables tables, Map<Integer, String> releases, Segment segment) {
        return new EntryCheck(
                tables, releases, tables.entries().filed(segment.writer(), segment.firstSeq(), segment.lastSeq()));
    }

    /** Checks entries of an open segment. */
    static EntryCheck ofOpen(Tables tables, Map<Integer, String> releases) {
        return new EntryCheck(tables, releases, null);
    }

    /** Takes the next entry into account. */
    void next(Entries.Row row) {
        if (broken == null) {
            String what = fault(row);
            broken = what == null ? null : new Broken(row.writer(), row.seq(), what);
        }
    }

    /** The first entry that is not found by what it says; {@code null} if there is none so far. */
    @Nullable Broken broken() {
        return broken;
    }

    /** How many of the entries were answered under a key. */
    long keys() {
        return keys;
    }

    /** The names of the rules that fired. */
    Set<String> fired() {
        Set<String> names = new HashSet<>();
        fired.forEach((id, places) -> {
            Release release = tables.releases().find(id).orElseThrow();
            places.stream().forEach(place -> names.add(release.rule(place).name()));
        });
        return names;
    }

    private @Nullable String fault(Entries.Row row) {
        return row.card().isOfStep() ? stepFault(row) : decisionFault(row);
    }

    private @Nullable String stepFault(Entries.Row row) {
        if (!row.card().equals(Entries.Card.ofStep(row.card().id()))) {
            return FOUND_OTHERWISE;
        }
        return isCatalogued(row.card()) ? StepCheck.fault(tables, row) : NOT_FOUND;
    }

    private boolean isCatalogued(Entries.Card card) {
        return catalogue == null || card.equals(catalogue.get(card.id()));
    }

    private @Nullable String decisionFault(Entries.Row row) {
        Content content;
        try {
            content = Content.read(row.text());
        } catch (IllegalArgumentException e) {
            return "the entry has a content that cannot be read";
        }
        Entries.Card card = row.card();
        if (!content.account().equals(card.accountId())
                || !content.tier().equals(card.tier())
                || !content.release().equals(releases.get(card.releaseNo()))
                || !content.fired().equals(card.rules())) {
            return FOUND_OTHERWISE;
        }
        if (!isCatalogued(card)) {
            return NOT_FOUND;
        }
        fired.computeIfAbsent(content.release(), id -> new BitSet())
                .or(BitSet.valueOf(card.rules().array()));
        RequestKey asked = content.asked();
        return asked == null || isAnsweredUnder(asked, card.id())
                ? null
                : "the entry is not found by the key that it was asked under";
    }

    private boolean isAnsweredUnder(RequestKey asked, UUID id) {
        Optional<RequestKeys.Asked> answered = tables.keys().find(asked.askedBy(), asked.key());
        if (answered.isEmpty()) {
            return tables.segments().hasDeletions(); // the one that was answered may be deleted, and its key with it
        }
        if (answered.get().id().equals(id)) {
            keys++;
            return answered.get().requestHash().equals(asked.requestHash());
        }
        // asked at the same time as another, which was answered to both
        return tables.entries()
                .find(answered.get().id())
                .filter(other -> Strays.isAskedUnder(asked, other))
                .isPresent();
    }
}
