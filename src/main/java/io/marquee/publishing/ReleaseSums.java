package io.marquee.publishing;

import io.marquee.portfolio.Evaluated;
import java.math.BigDecimal;

/** Sums over accounts under one release. */
final class ReleaseSums {

    private long keyAccounts;
    private long hours;
    private long meetings;
    private long reviews;
    private BigDecimal clv = BigDecimal.ZERO;
    private BigDecimal ceiling = BigDecimal.ZERO;

    void add(Evaluated account) {
        keyAccounts += account.keyAccount() ? 1 : 0;
        hours += account.effortHours();
        meetings += account.meetings();
        reviews += account.reviews();
        clv = account.clv() == null ? clv : clv.add(account.clv());
        ceiling = account.investmentCeiling() == null ? ceiling : ceiling.add(account.investmentCeiling());
    }

    void add(ReleaseSums others) {
        keyAccounts += others.keyAccounts;
        hours += others.hours;
        meetings += others.meetings;
        reviews += others.reviews;
        clv = clv.add(others.clv);
        ceiling = ceiling.add(others.ceiling);
    }

    Impact.Sums told() {
        return new Impact.Sums(keyAccounts, hours, meetings, reviews, clv, ceiling);
    }
}
