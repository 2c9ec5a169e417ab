package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier that an account holds.
 *
 * @param since since when it has held it
 * @param lowEvaluations formal evaluations in a row that asked for a lower tier, at least 0
 */
record Held(Tier tier, LocalDate since, int lowEvaluations) {

    /** The tier as the account's own facts give it; {@code null} if they give none. */
    static @Nullable Held given(Account account) {
        Integer low = account.consecutiveLowEvaluations();
        return account.currentTier() == null || account.tierSince() == null
                ? null
                : new Held(account.currentTier(), account.tierSince(), low == null ? 0 : low);
    }
}
