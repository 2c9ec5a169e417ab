package io.marquee.ledger;

import io.marquee.account.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the latest first.
 *
 * @param next what to search {@code before} for the next page; {@code null} if there is none
 */
record Found(List<Summary> decisions, @Nullable UUID next) {

    /** A decision that was found. */
    record Summary(UUID decisionId, Instant decidedAt, String accountId, Tier tier, String release) {}

    static Found of(Search.Page page, StoredReleases releases) {
        return new Found(
                page.cards().stream().map(card -> summary(card, releases)).toList(), page.next());
    }

    private static Summary summary(Entries.Card card, StoredReleases releases) {
        return new Summary(
                card.id(),
                Instant.ofEpochMilli(EntryId.of(card.id()).ms()),
                card.accountId(),
                Tier.valueOf(card.tier()),
                releases.id(card.releaseNo()));
    }
}
