package io.marquee.steelwheels;

import static io.marquee.steelwheels.Steelwheels.AS_OF;
import static io.marquee.steelwheels.Steelwheels.YEAR_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.portfolio.Analysis;
import io.marquee.portfolio.Applicability;
import io.marquee.portfolio.Evaluated;
import io.marquee.portfolio.Pareto;
import io.marquee.portfolio.Ranking;
import io.marquee.portfolio.Tally;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real firm's customers as a portfolio, every figure checked against its order book. */
class SteelwheelsPortfolioTests {

    /** What each customer with orders brought in a year: revenue R and contribution C, in cents. */
    private static final String CUSTOMERS =
            "WITH customer(R, C) AS (SELECT SUM(CAST(ROUND(f.TOTALPRICE * 100) AS BIGINT)),"
                    + " SUM(CAST(ROUND(f.TOTALPRICE * 100) AS BIGINT) - 100 * f.QUANTITYORDERED * p.BUYPRICE)"
                    + " FROM \"orderfact\" f JOIN \"orders\" o USING (ORDERNUMBER) JOIN \"products\" p USING (PRODUCTCODE)"
                    + " WHERE o.STATUS <> 'Cancelled' AND CAST(o.ORDERDATE AS DATE) > ?"
                    + " AND CAST(o.ORDERDATE AS DATE) <= ? GROUP BY o.CUSTOMERNUMBER) ";

    private static Steelwheels book;
    private static Tally tally;
    private static Pareto pareto;
    private static Analysis analysis;

    @BeforeAll
    static void analyseEveryCustomer() throws SQLException {
        book = new Steelwheels();
        List<Evaluated> accounts = book.requests().values().stream()
                .map(Request::read)
                .map(SteelwheelsPortfolioTests::evaluated)
                .sorted(Comparator.comparing(SteelwheelsPortfolioTests::contribution)
                        .reversed())
                .toList();
        tally = Tally.of(accounts);
        Ranking ranking = Ranking.of(tally, AS_OF, DefaultPolicy.release());
        accounts.forEach(account -> ranking.next(contribution(account), account.keyAccount()));
        pareto = ranking.pareto();
        analysis = Analysis.of(tally, pareto, AS_OF, DefaultPolicy.release());
    }

    @AfterAll
    static void closeTheBook() throws SQLException {
        book.close();
    }

    private static Evaluated evaluated(Enquiry enquiry) {
        return Evaluated.of(enquiry.account(), enquiry.context(), Request.decide(enquiry, DefaultPolicy.release()));
    }

    private static BigDecimal contribution(Evaluated account) {
        return Objects.requireNonNull(account.contribution());
    }

    private static BigDecimal asked(String select) {
        return book.number(CUSTOMERS + select, YEAR_AGO, AS_OF);
    }

    private static BigDecimal money(String select) {
        return asked(select).movePointLeft(2);
    }

    @Test
    void totalsAreThoseOfTheBook() {
        assertThat(pareto.status()).isEqualTo(Applicability.APPLICABLE);
        assertThat(pareto.accounts()).isEqualTo(126);
        assertThat(pareto.total()).isEqualByComparingTo(money("SELECT SUM(C) FROM customer"));
        assertThat(analysis.totals().revenue()).isEqualByComparingTo(money("SELECT SUM(R) FROM customer"));
        assertThat(pareto.lossMakers().accounts())
                .isEqualTo(asked("SELECT COUNT(*) FROM customer WHERE C < 0").longValueExact());
    }

    /** Whoever is outranked by customers that do not yet bring four fifths is in class A. */
    @Test
    void classAIsThatOfTheBook() {
        Pareto.ClassA classA = Objects.requireNonNull(pareto.classA());
        String inClassA = " FROM customer x WHERE 100 * COALESCE((SELECT SUM(y.C) FROM customer y WHERE y.C > x.C), 0)"
                + " < 80 * (SELECT SUM(z.C) FROM customer z)";
        assertThat(classA.accounts())
                .isEqualTo(asked("SELECT COUNT(*)" + inClassA).longValueExact())
                .isEqualTo(44);
        assertThat(classA.contribution()).isEqualByComparingTo(money("SELECT SUM(x.C)" + inClassA));
        assertThat(classA.lastContribution()).isEqualByComparingTo(money("SELECT MIN(x.C)" + inClassA));
        assertThat(classA.notKeyInside()).isEqualTo(classA.accounts());
    }

    @Test
    void theTopBringsWhatTheBookTells() {
        Pareto.TopAccounts top = Objects.requireNonNull(pareto.top());
        assertThat(top.accounts()).isEqualTo(26);
        assertThat(top.contribution())
                .isEqualByComparingTo(
                        money("SELECT SUM(C) FROM (SELECT C FROM customer ORDER BY C DESC FETCH 26 ROWS ONLY)"));
    }

    @Test
    void withoutLossesThePeakIsTheTotal() {
        Pareto.Peak peak = Objects.requireNonNull(pareto.peak());
        assertThat(peak.contributionPercent()).isEqualByComparingTo("100");
        assertThat(peak.accounts())
                .isEqualTo(asked("SELECT COUNT(*) FROM customer WHERE C > 0").longValueExact());
    }

    @Test
    void concentrationIsThatOfTheBook() {
        assertThat(tally.squaredRevenue().movePointRight(4))
                .isEqualByComparingTo(asked("SELECT SUM(CAST(R AS DECIMAL(30)) * R) FROM customer"));
        assertThat(analysis.concentration().hhi())
                .isCloseTo(
                        asked("SELECT CAST(10000 * SUM(CAST(R AS DECIMAL(30, 10)) * R) AS DECIMAL(60, 20))"
                                + " / (SUM(R) * SUM(R)) FROM customer"),
                        within(new BigDecimal("0.000001")));
    }
}
