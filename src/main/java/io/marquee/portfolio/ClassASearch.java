package io.marquee.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The search for class A: the shortest prefix of the ranking that brings enough, and everyone equal to its last. Not
 * thread-safe.
 */
final class ClassASearch {

    private final BigDecimal percent;
    private final BigDecimal enough;
    private boolean isEnough;
    private boolean tieExtended;
    private long accounts;
    private long keyAccounts;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable BigDecimal last;

    /** @param percent how much of the total is enough */
    ClassASearch(BigDecimal percent, BigDecimal total) {
        this.percent = percent;
        this.enough = total.multiply(percent).movePointLeft(2);
        this.isEnough = enough.signum() <= 0;
    }

    /** Whether the next account of the ranking belongs to class A. */
    boolean takes(BigDecimal contribution, boolean keyAccount) {
        if (isEnough && (last == null || contribution.compareTo(last) != 0)) {
            return false;
        }
        tieExtended = isEnough;
        accounts++;
        keyAccounts += keyAccount ? 1 : 0;
        sum = sum.add(contribution);
        last = contribution;
        isEnough = isEnough || sum.compareTo(enough) >= 0;
        return true;
    }

    /**
     * What was found among all ranked accounts; {@code null} if even all of them do not bring enough.
     *
     * @param rankedKeyAccounts how many of the ranked accounts are key
     * @param allKeyAccounts how many accounts are key, ranked or not
     */
    Pareto.@Nullable ClassA found(Contributions of, long rankedKeyAccounts, long allKeyAccounts) {
        return isEnough
                ? new Pareto.ClassA(
                        percent,
                        accounts,
                        Exact.percent(accounts, of.accounts()),
                        Exact.plain(sum),
                        Exact.percent(sum, of.total()),
                        last == null ? null : Exact.plain(last),
                        tieExtended,
                        rankedKeyAccounts - keyAccounts,
                        allKeyAccounts - rankedKeyAccounts,
                        accounts - keyAccounts)
                : null;
    }
}
