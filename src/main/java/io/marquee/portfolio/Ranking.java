package io.marquee.portfolio;

import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the accounts of known contribution, in descending order, towards {@link Pareto}. Takes the memory of a
 * hundred points, however many accounts there are. Which of equal accounts comes first makes no difference. Where the
 * principle does not apply, no account needs to be passed. Not thread-safe.
 */
public final class Ranking {

    private final Tally tally;
    private final Contributions of;
    private final Principle principle;
    private final @Nullable ClassASearch classA;
    private final Curve curve;
    private final long topAccounts;
    private BigDecimal topSum = BigDecimal.ZERO;
    private long accounts;
    private long keyAccounts;
    private BigDecimal sum = BigDecimal.ZERO;
    private long peakAccounts;
    private BigDecimal peakSum = BigDecimal.ZERO;
    private @Nullable BigDecimal last;

    private Ranking(Tally tally, Contributions of, Principle principle) {
        this.tally = tally;
        this.of = of;
        this.principle = principle;
        this.classA =
                principle.classAPercent() == null ? null : new ClassASearch(principle.classAPercent(), of.total());
        this.curve = new Curve(of);
        this.topAccounts = principle.topPercent() == null ? 0 : Curve.accountsIn(principle.topPercent(), of.accounts());
    }

    /**
     * The start of a pass.
     *
     * @param tally the tally of all accounts, those of unknown contribution among them
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public static Ranking of(Tally tally, LocalDate asOf, Release release) {
        Contributions of = Contributions.of(tally);
        return new Ranking(tally, of, Principle.of(of, asOf, release));
    }

    /** Whether there is anything to rank: Pareto's principle applies, and some contribution is known. */
    public boolean isApplicable() {
        return principle.applicability() == Applicability.APPLICABLE && of.accounts() > 0;
    }

    /**
     * Takes the account that comes next.
     *
     * @param contribution at most that of the account before
     * @return whether the account is in class A
     * @throws IllegalArgumentException if it contributes more than the account before
     */
    public boolean next(BigDecimal contribution, boolean keyAccount) {
        if (last != null && contribution.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "contributions must descend, but after " + last + " comes " + contribution);
        }
        last = contribution;
        accounts++;
        keyAccounts += keyAccount ? 1 : 0;
        sum = sum.add(contribution);
        if (contribution.signum() > 0) {
            peakAccounts = accounts;
            peakSum = sum;
        }
        topSum = accounts == topAccounts ? sum : topSum;
        curve.reached(accounts, sum);
        return isApplicable() && classA != null && classA.takes(contribution, keyAccount);
    }

    /**
     * What the pass found.
     *
     * @throws IllegalStateException if the accounts that were passed are not those of the tally
     */
    public Pareto pareto() {
        boolean applicable = isApplicable();
        if (applicable && (accounts != of.accounts() || sum.compareTo(of.total()) != 0)) {
            throw new IllegalStateException("ranked " + accounts + " accounts that contribute " + sum + " instead of "
                    + of.accounts() + " that contribute " + of.total());
        }
        return new Pareto(
                principle.applicability(),
                of.accounts(),
                of.total(),
                tally.totals().unknownContributions(),
                applicable && classA != null ? classA.found(of, keyAccounts, tally.keyAccounts()) : null,
                applicable ? top() : null,
                new Pareto.LossMakers(tally.lossMakers(), tally.losses()),
                applicable && peakAccounts > 0 ? peak() : null,
                applicable ? curve.points() : List.of(),
                principle.reasons());
    }

    private Pareto.@Nullable TopAccounts top() {
        return principle.topPercent() == null
                ? null
                : new Pareto.TopAccounts(
                        principle.topPercent(), topAccounts, Exact.plain(topSum), Exact.percent(topSum, of.total()));
    }

    private Pareto.Peak peak() {
        return new Pareto.Peak(
                peakAccounts,
                Exact.percent(peakAccounts, of.accounts()),
                Exact.plain(peakSum),
                Exact.percent(peakSum, of.total()));
    }
}
