package io.marquee.publishing;

import io.marquee.account.Tier;
import io.marquee.decision.EntitlementType;
import io.marquee.ledger.Reconsidered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a proposal would change for the accounts of the portfolio: each is decided about under the active release and
 * under the proposal, as of the same day and in the tier that it holds. Money is in the policy's one currency, over the
 * trailing twelve months; hours, meetings and reviews are a year's. Written to JSON by Jackson and read back, it is the
 * same.
 *
 * @param portfolioRevision the last change of the portfolio that it has seen
 * @param asOf the day that it is decided as of
 * @param accounts how many accounts there are
 * @param refused how many of them have facts that cannot be decided on as of that day
 * @param changed how many are decided about differently in anything but the reasons
 * @param changedRevenue the revenue of those
 * @param moved how many are in another effective tier
 * @param movedRevenue the revenue of those
 * @param becomingKey how many become key accounts
 * @param ceasingToBeKey how many are key accounts no more
 * @param migrations accounts by their effective tier under the active release and under the proposal; those that stay,
 *     too
 * @param policyMigrations the same by the tier that the policy gives before steadiness, overrides and credit
 * @param approaches how accounts change their approach
 * @param coverage how accounts change their mode of coverage
 * @param quadrants how accounts change their place in the portfolio
 * @param entitlements which levels of what are owed to more accounts, and to fewer
 * @param aspects how many accounts change in each part of the decision
 * @param active sums under the active release
 * @param proposed sums under the proposal
 * @param movedAccounts accounts in another effective or policy tier, by their ids; at most
 *     {@value #MOST_MOVED_ACCOUNTS}
 * @param furtherMovedAccounts how many more of those there are
 * @param past what would have been answered to requests of the past
 */
public record Impact(
        long portfolioRevision,
        LocalDate asOf,
        long accounts,
        long refused,
        long changed,
        BigDecimal changedRevenue,
        long moved,
        BigDecimal movedRevenue,
        long becomingKey,
        long ceasingToBeKey,
        List<Move> migrations,
        List<Move> policyMigrations,
        List<Shift> approaches,
        List<Shift> coverage,
        List<Shift> quadrants,
        List<Owed> entitlements,
        Map<Aspect, Long> aspects,
        Sums active,
        Sums proposed,
        List<MovedAccount> movedAccounts,
        long furtherMovedAccounts,
        Reconsidered past) {

    /** As many moved accounts are named. */
    public static final int MOST_MOVED_ACCOUNTS = 10_000;

    /**
     * Accounts of one tier under the active release and one under the proposal.
     *
     * @param revenue their annual revenue
     */
    public record Move(Tier from, Tier to, long accounts, BigDecimal revenue) {}

    /** Accounts that change from one constant to another. */
    public record Shift(String from, String to, long accounts) {}

    /**
     * What is owed to other accounts than before.
     *
     * @param gained how many accounts are owed this level and were not
     * @param lost how many were owed it and are no more
     */
    public record Owed(EntitlementType type, String level, long gained, long lost) {}

    /**
     * Sums over all accounts under one release.
     *
     * @param hours hours that serving them takes
     * @param meetings face-to-face meetings owed
     * @param reviews business reviews owed
     * @param clv customer lifetime value, as far as it is known
     * @param investmentCeiling what may be invested, as far as it is known
     */
    public record Sums(
            long keyAccounts, long hours, long meetings, long reviews, BigDecimal clv, BigDecimal investmentCeiling) {}

    /** A page of moved accounts: those behind an id, in the order of the ids; empty behind the last. */
    public List<MovedAccount> movedBehind(String after, int most) {
        return movedAccounts.stream()
                .filter(each -> each.accountId().compareTo(after) > 0)
                .limit(most)
                .toList();
    }
}
