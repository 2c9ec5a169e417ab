package io.marquee.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The curve of cumulated contributions, at each percent of accounts. Not thread-safe. */
final class Curve {

    private static final int STEPS = 100;

    private final Contributions of;
    private final List<Pareto.CurvePoint> points = new ArrayList<>();
    private int step;
    private long next;

    Curve(Contributions of) {
        this.of = of;
        if (of.accounts() > 0) {
            reached(0, BigDecimal.ZERO);
        }
    }

    /** Takes a point if so many accounts are the next whole percent of all, rounded up to whole accounts. */
    void reached(long accounts, BigDecimal sum) {
        if (accounts < next) {
            return;
        }
        points.add(new Pareto.CurvePoint(
                accounts, Exact.percent(accounts, of.accounts()), Exact.plain(sum), Exact.percent(sum, of.total())));
        while (next <= accounts) {
            step++;
            next = step > STEPS ? Long.MAX_VALUE : accountsIn(BigDecimal.valueOf(step), of.accounts());
        }
    }

    /** How many accounts so many percent of them are; a fraction of an account counts as a whole one. */
    static long accountsIn(BigDecimal percent, long accounts) {
        BigDecimal exact = BigDecimal.valueOf(accounts).multiply(percent).movePointLeft(2);
        long whole = exact.setScale(0, RoundingMode.CEILING).longValueExact();
        return Math.max(0, Math.min(accounts, whole));
    }

    List<Pareto.CurvePoint> points() {
        return List.copyOf(points);
    }
}
