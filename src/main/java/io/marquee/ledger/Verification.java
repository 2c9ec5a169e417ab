package io.marquee.ledger;

import io.marquee.policy.PolicyFile;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads every chain again and says where the first is broken. */
final class Verification {

    /** More changes than these do not fall into the reading of one chain. */
    private static final int MOST_LOOKS = 5;

    private final Tables tables;
    private final LedgerKey key;
    private final TrustedKeys trusted;
    private final Supplier<Map<Integer, Head>> heads;

    /** @param heads gives what this instance itself kept last, by the chains' numbers */
    Verification(Tables tables, LedgerKey key, TrustedKeys trusted, Supplier<Map<Integer, Head>> heads) {
        this.tables = tables;
        this.key = key;
        this.trusted = trusted;
        this.heads = heads;
    }

    /**
     * What was verified.
     *
     * @param entries how many entries are as they were written
     * @param deleted how many are deleted as they were to be
     * @param broken the first that is not as it was; {@code null} if all are
     */
    record Report(
            boolean intact,
            int writers,
            long segments,
            long entries,
            long deleted,
            @Nullable Broken broken) {}

    /**
     * A broken place.
     *
     * @param writer the chain; {@code null} if the fault is in a release
     * @param entry the first entry that is not as it was written; {@code null} if the fault is in no entry
     */
    record Broken(@Nullable Integer writer, @Nullable Long entry, String what) {}

    /** Verifies everything. */
    Report verify() {
        Map<Integer, Head> kept = heads.get();
        Map<Integer, String> releases = tables.releases().all();
        int last = Math.max(
                tables.writers().last(),
                kept.keySet().stream().max(Integer::compare).orElse(0));
        Verified verified = new Verified();
        int writers = 0;
        Broken broken = releases(releases);
        while (broken == null && writers < last) {
            broken = chain(writers + 1, kept.get(writers + 1), releases, verified);
            writers += broken == null ? 1 : 0;
        }
        if (broken == null) {
            broken = new Strays(tables).first(verified.keys);
        }
        if (broken == null) {
            broken = new StepCheck(tables, key, trusted).first();
        }
        return new Report(broken == null, writers, verified.segments, verified.entries, verified.deleted, broken);
    }

    /** A chain may be closed, ended or deleted from while it is read; what is broken is so the next time, too. */
    private @Nullable Broken chain(int number, @Nullable Head kept, Map<Integer, String> releases, Verified verified) {
        ChainCheck check = new ChainCheck(tables, key, trusted, releases, number, kept);
        Broken before = null;
        for (int look = 1; true; look++) {
            Verified seen = new Verified();
            Broken broken = check.first(seen);
            if (broken == null || broken.equals(before) || look == MOST_LOOKS) {
                verified.add(seen);
                return broken;
            }
            before = broken;
        }
    }

    private @Nullable Broken releases(Map<Integer, String> ids) {
        StoredReleases releases = tables.releases();
        for (Map.Entry<Integer, String> release : ids.entrySet()) {
            String id = release.getValue();
            if (!PolicyFile.hash(releases.rules(release.getKey())).equals(id)) {
                return new Broken(null, null, "the rules of release " + id + " are not those that were stored");
            }
            for (String features : releases.featureSets(release.getKey())) {
                if (!PolicyFile.hash(releases.features(features).files()).equals(features)) {
                    return new Broken(null, null, "the features of release " + id + " are not those that were stored");
                }
            }
        }
        return null;
    }
}
