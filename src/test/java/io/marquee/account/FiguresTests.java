package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Request;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures follow from the facts to the last digit; what is missing leaves them unknown, never zero. */
class FiguresTests {

    private static Figures figures(Request request) {
        Enquiry enquiry = request.read();
        return Figures.of(enquiry.account(), enquiry.context());
    }

    private static Request revenue(String revenue) {
        return Request.bare().with("annualRevenue", revenue);
    }

    private static BigDecimal exactly(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    @Test
    void aBareAccountHasNoFiguresButItsRevenue() {
        assertThat(figures(Request.bare()))
                .isEqualTo(new Figures(
                        new BigDecimal(40000),
                        new BigDecimal("0.06666667"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        0,
                        null,
                        null,
                        null,
                        null,
                        java.util.List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        0,
                        false,
                        false,
                        Objective.BALANCED));
    }

    @Test
    void aFullyKnownAccountHasThemAll() {
        assertThat(figures(Request.example("atlas")
                        .in("objective", "'GROWTH'")
                        .with("altmanZ", "3.1")
                        .with("paymentDaysBeyondTerms", "12")
                        .with("openEscalations", "2")
                        .with("accountManagerId", "'am-7'")
                        .with("marketShift", "true")
                        .with(
                                "divisionContacts",
                                "[{'division':'X','productLine':'P','date':'2025-01-15'},"
                                        + "{'division':'Y','productLine':'P','date':'2025-01-15'},"
                                        + "{'division':'X','productLine':'Q','date':'2025-01-15'}]")))
                .isEqualTo(new Figures(
                        new BigDecimal(2400000),
                        new BigDecimal(4),
                        new BigDecimal(420000),
                        new BigDecimal(3000000),
                        new BigDecimal(900000),
                        new BigDecimal(20),
                        new BigDecimal(40),
                        CreditGrade.B,
                        new BigDecimal("3.1"),
                        12,
                        7,
                        4,
                        6,
                        true,
                        5,
                        12,
                        3,
                        5,
                        4,
                        Set.of(
                                Service.LOGISTICS,
                                Service.INVENTORY_MANAGEMENT,
                                Service.CUSTOM_REPORTS,
                                Service.SPECIAL_SUPPORT),
                        5,
                        4,
                        4,
                        4,
                        1,
                        RelationshipStage.PARTNERSHIP_KAM,
                        20,
                        new BigDecimal(120000),
                        36L,
                        new BigDecimal("0.3"),
                        120,
                        BuyingBehaviour.STRATEGIC,
                        2,
                        new BigDecimal(60),
                        new BigDecimal(8),
                        new BigDecimal("0.92"),
                        2,
                        9,
                        2,
                        true,
                        true,
                        Objective.GROWTH));
    }

    @ParameterizedTest
    @CsvSource({
        "600000, 60000000, 1",
        "599999.99, 60000000, 0.99999998",
        "599999.9997, 60000000, 1",
        "1, 3, 33.33333333",
        "2, 3, 66.66666667",
        "1, 20000000000, 0.00000001",
        "1, 20000000001, 0",
        "0.9999999999, 20000000000, 0",
        "0, 7, 0",
        "999999999999999999.9999999999, 0.0000000001, 999999999999999999999999999900",
        "60000000, 60000000, 100",
        "70000000, 60000000, 116.66666667",
    })
    void shareOfRevenueIsRoundedHalfUpAtTheTenthDecimal(String revenue, String supplier, String percent) {
        assertThat(figures(revenue(revenue).in("supplierRevenue", supplier)).revenueSharePercent())
                .isEqualTo(exactly(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 30, 70",
        "30, 100, -70",
        "0.01, 0.02, -0.01",
        "-5, 0, -5",
        "100, , 100",
        ", 30, ",
        "0, 0, 0",
    })
    void contributionIsGrossProfitLessCost(String profit, String cost, String contribution) {
        Request request = Request.bare();
        request = profit == null ? request : request.with("grossProfit", profit);
        request = cost == null ? request : request.with("costToServe", cost);
        assertThat(figures(request).contribution()).isEqualTo(exactly(contribution));
    }

    @ParameterizedTest
    @CsvSource({
        "110, 100, 10",
        "100, 110, -9.09090909",
        "80, 100, -20",
        "80.0000000001, 100, -20",
        "80.000000005, 100, -19.99999999",
        "0, 100, -100",
        "100, 300, -66.66666667",
        "0, 0, ",
        "100, 0, ",
        "100, , ",
        "400, 300, 33.33333333",
        "0.01, 999999999999999999, -100",
    })
    void growthMayBeNegativeAndIsUnknownAfterNothing(String revenue, String previous, String percent) {
        Request request = revenue(revenue);
        request = previous == null ? request : request.with("previousAnnualRevenue", previous);
        assertThat(figures(request).growthPercent()).isEqualTo(exactly(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 50",
        "100, 300, 33.33333333",
        "200, 300, 66.66666667",
        "100, 100, 100",
        "0, 100, 0",
        "0, 0, ",
        "100, , ",
    })
    void shareOfWalletIsUnknownOfAnEmptyWallet(String revenue, String wallet, String percent) {
        Request request = revenue(revenue);
        request = wallet == null ? request : request.with("walletSize", wallet);
        assertThat(figures(request).shareOfWalletPercent()).isEqualTo(exactly(percent));
    }

    @ParameterizedTest
    @CsvSource({
        // projected revenue, given margin, revenue, gross profit, projected profit
        "1000000, 30, 100, 10, 300000",
        "1000000, 0, 100, 10, 0",
        "1000000, -12.5, 100, 10, -125000",
        "1000000, , 100, 25, 250000",
        "1000000, , 300, 100, 333333.3333",
        "1000000, , 300, 200, 666666.6667",
        "1000000, , 300, -100, -333333.3333",
        "1000000000000, , 20000000000, -1, -100",
        "1000000000000, , 20000000000, 1, 100",
        "1000000000000, , 20000000001, 1, 0",
        "1000000, , 0, 10, ",
        "1000000, , 100, , ",
        "1000000, 20, 0, , 200000",
        "0, 20, 100, 10, 0",
        ", 20, 100, 10, ",
        "0.0000000001, 0.0000000001, 100, 10, 0.0000000000000000000001",
    })
    void projectedProfitTakesTodaysMarginUnlessOneIsGiven(
            String projected, String margin, String revenue, String profit, String projectedProfit) {
        Request request = revenue(revenue);
        request = projected == null ? request : request.with("projectedRevenue", projected);
        request = margin == null ? request : request.with("projectedMarginPercent", margin);
        request = profit == null ? request : request.with("grossProfit", profit);
        assertThat(figures(request).projectedProfit()).isEqualTo(exactly(projectedProfit));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 3, 33.3333333333",
        "200, 3, 66.6666666667",
        "25000, 1, 25000",
        "0, 4, 0",
        "100, 0, ",
        "100, , ",
    })
    void theMeanOrderIsUnknownWithoutOrders(String revenue, String orders, String mean) {
        Request request = revenue(revenue);
        request = orders == null ? request : request.with("orderCount", orders);
        assertThat(figures(request).meanOrder()).isEqualTo(exactly(mean));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 7, 0, 0",
        "2026-01-14, 2, 1, 0.5",
        "2026-01-12, 2, 3, 1.5",
        "2026-01-08, 3, 7, 2.3333333333",
        "2025-01-15, 365, 365, 1",
        "2024-02-29, , 686, ",
        ", 7, , ",
    })
    void cyclesCountFromTheLastOrder(String last, String cycle, Long days, String cycles) {
        Request request = Request.bare();
        request = last == null ? request : request.with("lastOrderDate", "'" + last + "'");
        request = cycle == null ? request : request.with("buyingCycleDays", cycle);
        assertThat(figures(request).daysSinceLastOrder()).isEqualTo(days);
        assertThat(figures(request).cyclesSinceLastOrder()).isEqualTo(exactly(cycles));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 50", "0, 3, 0", "1, 3, 33.33333333", "2, 3, 66.66666667", "9, 3, 300", ", 3, ", "1, , "})
    void penetrationIsLinesBoughtOfLinesRelevant(String bought, String relevant, String percent) {
        Request request = Request.bare();
        request = bought == null ? request : request.with("productLinesBought", bought);
        request = relevant == null ? request : request.with("productLinesRelevant", relevant);
        assertThat(figures(request).penetrationPercent()).isEqualTo(exactly(percent));
    }

    @Test
    void peopleAreCountedByFunctionRoleAndEngagement() {
        Figures figures = figures(Request.bare()
                .with(
                        "buyingPeople",
                        "[{'function':'A','role':'DECIDER','engaged':false},{'function':'A','role':'USER','engaged':true},"
                                + "{'function':'a','role':'USER','engaged':true}]"));
        assertThat(figures.buyingPeople()).isEqualTo(3);
        assertThat(figures.functions()).isEqualTo(2);
        assertThat(figures.engagedPeople()).isEqualTo(2);
        assertThat(figures.deciderEngaged()).isFalse();
        assertThat(figures.rolesKnown()).isEqualTo(2);
    }

    @Test
    void nobodyIsKnownToBeNobody() {
        Figures figures = figures(Request.bare().with("buyingPeople", "[]").with("countries", "[]"));
        assertThat(figures.buyingPeople()).isZero();
        assertThat(figures.functions()).isZero();
        assertThat(figures.engagedPeople()).isZero();
        assertThat(figures.countries()).isZero();
        assertThat(figures.regions()).isNull();
    }

    @Test
    void servicesAreAskedForOnlyIfKnown() {
        Figures figures = figures(Request.bare().with("requestedServices", "['LOGISTICS','LOGISTICS']"));
        assertThat(figures.requestedServices()).isEqualTo(1);
        assertThat(figures.asksFor(Service.LOGISTICS)).isTrue();
        assertThat(figures.asksFor(Service.SPECIAL_TERMS)).isFalse();
        assertThat(figures(Request.bare()).asksFor(Service.LOGISTICS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3333333333", "2, 3, 0.6666666667", "-1, 20000000000, -0.0000000001", "1, 1, 1.0000000000"})
    void aQuotientHasTenDecimals(BigDecimal dividend, BigDecimal divisor, String quotient) {
        assertThat(Figures.quotient(dividend, divisor)).isEqualTo(exactly(quotient));
    }
}
