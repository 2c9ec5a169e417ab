package io.marquee.portfolio;

import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How few accounts bring how much (S2): accounts ranked by contribution, descending, and cumulated. Accounts of unknown
 * contribution are counted apart and take no part: they are in no class, and every percentage of accounts is one of the
 * ranked accounts. It never moves an account to another tier.
 *
 * <p>Percentages are quotients rounded half up to 8 decimals; those of the total are {@code null} unless the total is
 * more than 0. A found part is {@code null}, and the curve empty, if the principle is not applicable.
 *
 * @param status whether the principle applies: it does not where the total is no more than 0
 * @param accounts how many accounts are ranked
 * @param total what they contribute together, less losses
 * @param unknownContributions how many accounts are not ranked, because their contribution is unknown
 * @param classA the class that brings most; {@code null} too if no accounts bring as much as the rules ask
 * @param top what the accounts at the top bring
 * @param lossMakers accounts that contribute less than 0
 * @param peak where the cumulated curve is highest: before the first account that makes a loss or adds nothing
 * @param curve at most 101 points of the cumulated curve, the first at no account and the last at all of them
 * @param reasons the rules that hold
 */
public record Pareto(
        Applicability status,
        long accounts,
        BigDecimal total,
        long unknownContributions,
        @Nullable ClassA classA,
        @Nullable TopAccounts top,
        LossMakers lossMakers,
        @Nullable Peak peak,
        List<CurvePoint> curve,
        List<Reason> reasons) {

    /** Whether a ranked account of such a contribution is in class A: those that contribute as much as its last are. */
    public boolean isClassA(BigDecimal contribution) {
        BigDecimal last = classA == null ? null : classA.lastContribution();
        return last != null && contribution.compareTo(last) >= 0;
    }

    /**
     * Class A: the shortest prefix of the ranking that brings enough, and everyone equal to its last.
     *
     * @param atLeastPercent how much of the total is enough, as the rules ask
     * @param accounts how many accounts are in it
     * @param accountsPercent their share of the ranked accounts
     * @param contribution what they contribute
     * @param contributionPercent their share of the total
     * @param lastContribution what the last of them contributes: whoever contributes as much is in class A;
     *     {@code null} if nobody is
     * @param tieExtended whether it took in more accounts than were needed, because they equal the last
     * @param keyAccountsOutside how many key accounts are ranked below it
     * @param keyAccountsUnknown how many key accounts are not ranked
     * @param notKeyInside how many of its accounts are not key
     */
    public record ClassA(
            BigDecimal atLeastPercent,
            long accounts,
            BigDecimal accountsPercent,
            BigDecimal contribution,
            @Nullable BigDecimal contributionPercent,
            @Nullable BigDecimal lastContribution,
            boolean tieExtended,
            long keyAccountsOutside,
            long keyAccountsUnknown,
            long notKeyInside) {}

    /**
     * The accounts at the top.
     *
     * @param percent how many of the ranked accounts, as the rules ask
     * @param accounts how many those are; a fraction of an account counts as a whole one
     * @param contribution what they contribute
     * @param contributionPercent their share of the total
     */
    public record TopAccounts(
            BigDecimal percent,
            long accounts,
            BigDecimal contribution,
            @Nullable BigDecimal contributionPercent) {}

    /**
     * Accounts that contribute less than 0.
     *
     * @param contribution what they contribute together; 0 or less
     */
    public record LossMakers(long accounts, BigDecimal contribution) {}

    /**
     * The highest point of the cumulated curve.
     *
     * @param accounts after how many accounts it is reached
     * @param accountsPercent their share of the ranked accounts
     * @param contribution what they contribute
     * @param contributionPercent in percent of the total: 100 if nobody makes a loss, else more
     */
    public record Peak(
            long accounts,
            BigDecimal accountsPercent,
            BigDecimal contribution,
            @Nullable BigDecimal contributionPercent) {}

    /**
     * A point of the cumulated curve: the accounts that contribute most, and what they contribute together.
     *
     * @param accountsPercent the next whole percent of the ranked accounts, rounded up to whole accounts
     * @param contributionPercent their share of the total
     */
    public record CurvePoint(
            long accounts,
            BigDecimal accountsPercent,
            BigDecimal contribution,
            @Nullable BigDecimal contributionPercent) {}
}
