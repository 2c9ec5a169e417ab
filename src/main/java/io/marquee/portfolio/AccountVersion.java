package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an account for a while.
 *
 * @param revision the change that wrote it
 * @param since the change that first wrote the account, after its last removal
 * @param knownMs when it became known, in milliseconds since 1970
 * @param annualRevenue of the facts, beside them for sums
 * @param given the tier that was given with the facts, or with earlier ones; {@code null} if none ever was
 * @param givenRevision the change by which it was given; 0 if none was
 * @param facts the facts but for the tier, in canonical JSON
 */
record AccountVersion(
        String id,
        long revision,
        long since,
        long knownMs,
        BigDecimal annualRevenue,
        @Nullable Held given,
        long givenRevision,
        String facts) {

    /** The facts that are kept as one text: all but the tier, which evaluations give later on. */
    static String text(Account account) {
        return FactsJson.write(account.inTier(null, null, null));
    }

    /** The facts, in the tier that is held. */
    Account account(@Nullable Held held) {
        Account account = FactsJson.read(facts, Account::read);
        return held == null ? account : account.inTier(held.tier(), held.since(), held.lowEvaluations());
    }
}
