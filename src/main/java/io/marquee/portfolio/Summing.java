package io.marquee.portfolio;

import java.math.BigDecimal;

/** {@link Totals} in the making. Not thread-safe. */
final class Summing {

    private long accounts;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal contribution = BigDecimal.ZERO;
    private long unknownContributions;
    private long hours;
    private long meetings;
    private long reviews;
    private BigDecimal clv = BigDecimal.ZERO;
    private long unknownClvs;
    private BigDecimal investmentCeiling = BigDecimal.ZERO;

    void add(Evaluated account) {
        accounts++;
        revenue = revenue.add(account.annualRevenue());
        contribution = contribution.add(Exact.orZero(account.contribution()));
        unknownContributions += account.contribution() == null ? 1 : 0;
        hours += account.effortHours();
        meetings += account.meetings();
        reviews += account.reviews();
        clv = clv.add(Exact.orZero(account.clv()));
        unknownClvs += account.clv() == null ? 1 : 0;
        investmentCeiling = investmentCeiling.add(Exact.orZero(account.investmentCeiling()));
    }

    Totals totals() {
        return new Totals(
                accounts,
                revenue,
                contribution,
                unknownContributions,
                hours,
                meetings,
                reviews,
                clv,
                unknownClvs,
                investmentCeiling);
    }
}
