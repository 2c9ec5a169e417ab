package io.marquee.portfolio;

import java.math.BigDecimal;

/** How many accounts something touches, and their revenue, in the making. Not thread-safe. */
final class Reach {

    private long accounts;
    private BigDecimal revenue = BigDecimal.ZERO;

    void add(BigDecimal annualRevenue) {
        accounts++;
        revenue = revenue.add(annualRevenue);
    }

    long accounts() {
        return accounts;
    }

    BigDecimal revenue() {
        return revenue;
    }
}
