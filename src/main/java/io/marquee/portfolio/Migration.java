package io.marquee.portfolio;

import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that an evaluation took from one tier to another, or left where they were.
 *
 * @param from the tier before; {@code null} for new accounts
 * @param to the effective tier
 * @param accounts how many accounts
 * @param revenue their annual revenue
 */
public record Migration(@Nullable Tier from, Tier to, long accounts, BigDecimal revenue) {

    /** New accounts first, then from the lowest tier to the highest. */
    static final Comparator<Migration> ORDER = Comparator.<Migration, Tier>comparing(
                    Migration::from, Comparator.nullsFirst(Comparator.<Tier>naturalOrder()))
            .thenComparing(Migration::to);

    public Migration {
        revenue = Exact.plain(revenue);
    }

    Migration plus(Migration other) {
        return new Migration(from, to, accounts + other.accounts, revenue.add(other.revenue));
    }
}
