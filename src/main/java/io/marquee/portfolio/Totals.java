package io.marquee.portfolio;

import java.math.BigDecimal;

/**
 * Exact sums over some accounts. Money is in the policy's one currency; what is unknown of an account is counted, not
 * taken for 0.
 *
 * @param accounts how many accounts there are
 * @param revenue their annual revenue
 * @param contribution what those of known contribution contribute, less losses
 * @param unknownContributions how many accounts have a contribution that is unknown
 * @param hours hours a year that serving them takes
 * @param meetings face-to-face meetings that they are owed a year
 * @param reviews business reviews that they are owed a year
 * @param clv customer lifetime value of those of which it is known
 * @param unknownClvs how many accounts have a lifetime value that is unknown
 * @param investmentCeiling money that may be invested in them in a year, as far as it is known
 */
public record Totals(
        long accounts,
        BigDecimal revenue,
        BigDecimal contribution,
        long unknownContributions,
        long hours,
        long meetings,
        long reviews,
        BigDecimal clv,
        long unknownClvs,
        BigDecimal investmentCeiling) {

    /** Sums over no account. */
    public static final Totals NONE =
            new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public Totals {
        revenue = Exact.plain(revenue);
        contribution = Exact.plain(contribution);
        clv = Exact.plain(clv);
        investmentCeiling = Exact.plain(investmentCeiling);
    }

    /** Sums over these accounts and other ones. */
    public Totals plus(Totals other) {
        return new Totals(
                accounts + other.accounts,
                revenue.add(other.revenue),
                contribution.add(other.contribution),
                unknownContributions + other.unknownContributions,
                hours + other.hours,
                meetings + other.meetings,
                reviews + other.reviews,
                clv.add(other.clv),
                unknownClvs + other.unknownClvs,
                investmentCeiling.add(other.investmentCeiling));
    }
}
