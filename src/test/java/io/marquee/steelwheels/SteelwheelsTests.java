package io.marquee.steelwheels;

import static io.marquee.decision.DecisionAssert.assertThatDecision;
import static io.marquee.steelwheels.Steelwheels.AS_OF;
import static io.marquee.steelwheels.Steelwheels.TWO_YEARS_AGO;
import static io.marquee.steelwheels.Steelwheels.YEAR_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marquee.Request;
import io.marquee.account.Account;
import io.marquee.account.DataGap;
import io.marquee.account.Enquiry;
import io.marquee.account.Figures;
import io.marquee.account.Tier;
import io.marquee.decision.ActionType;
import io.marquee.decision.Cap;
import io.marquee.decision.Change;
import io.marquee.decision.Decision;
import io.marquee.decision.Focus;
import io.marquee.decision.Health;
import io.marquee.decision.Quadrant;
import io.marquee.decision.Result;
import io.marquee.decision.Route;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real firm's order book: every customer decided, every total checked against the book itself. */
class SteelwheelsTests {

    /** Lines of orders that were not cancelled, with their day. */
    private static final String LINES =
            " FROM \"orderfact\" f JOIN \"orders\" o USING (ORDERNUMBER) JOIN \"products\" p USING (PRODUCTCODE)"
                    + " WHERE o.STATUS <> 'Cancelled' AND CAST(o.ORDERDATE AS DATE) > ?"
                    + " AND CAST(o.ORDERDATE AS DATE) <= ?";

    private static final String CENTS = "CAST(ROUND(f.TOTALPRICE * 100) AS BIGINT)";

    private static Steelwheels book;
    private static Map<Integer, Request> requests;
    private static Map<Integer, Enquiry> enquiries;
    private static Map<Integer, Decision> decisions;

    @BeforeAll
    static void decideEveryCustomer() throws SQLException {
        book = new Steelwheels();
        requests = book.requests();
        enquiries = each(requests, Request::read);
        decisions = each(requests, Request::decide);
    }

    @AfterAll
    static void closeTheBook() throws SQLException {
        book.close();
    }

    private static <A, B> Map<Integer, B> each(Map<Integer, A> of, Function<A, B> by) {
        Map<Integer, B> answers = new TreeMap<>();
        of.forEach((number, value) -> answers.put(number, by.apply(value)));
        return answers;
    }

    private static BigDecimal sum(Function<Account, BigDecimal> of) {
        return enquiries.values().stream().map(Enquiry::account).map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Figures figures(Enquiry enquiry) {
        return Figures.of(enquiry.account(), enquiry.context());
    }

    private static int count(Predicate<Decision> which) {
        return (int) decisions.values().stream().filter(which).count();
    }

    private static boolean callsFor(Decision decision, ActionType action) {
        return decision.actions().stream().anyMatch(each -> each.type() == action);
    }

    @Test
    void revenueIsThatOfTheBook() {
        BigDecimal revenue = book.number("SELECT SUM(" + CENTS + ")" + LINES, YEAR_AGO, AS_OF)
                .movePointLeft(2);
        assertThat(revenue).isEqualByComparingTo("5469722.23");
        assertThat(sum(Account::annualRevenue)).isEqualByComparingTo(revenue);
        assertThat(enquiries.values())
                .hasSize(126)
                .allSatisfy(enquiry ->
                        assertThat(enquiry.context().supplierRevenue()).isEqualByComparingTo(revenue));
        assertThat(sum(Account::previousAnnualRevenue))
                .isEqualByComparingTo(book.number("SELECT SUM(" + CENTS + ")" + LINES, TWO_YEARS_AGO, YEAR_AGO)
                        .movePointLeft(2))
                .isEqualByComparingTo("4074522.31");
        assertThat(enquiries.values())
                .filteredOn(enquiry -> enquiry.account().annualRevenue().signum() > 0)
                .hasSize(book.number("SELECT COUNT(DISTINCT o.CUSTOMERNUMBER)" + LINES, YEAR_AGO, AS_OF)
                        .intValueExact())
                .hasSize(84);
    }

    @Test
    void sharesOfRevenueAddUpToAHundredPercent() {
        BigDecimal shares = enquiries.values().stream()
                .map(enquiry -> figures(enquiry).revenueSharePercent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shares).isCloseTo(new BigDecimal(100), within(new BigDecimal("0.000001")));
    }

    @Test
    void contributionIsRevenueLessWhatWasPaidForTheGoods() {
        BigDecimal contribution = book.number(
                        "SELECT SUM(" + CENTS + " - 100 * f.QUANTITYORDERED * p.BUYPRICE)" + LINES, YEAR_AGO, AS_OF)
                .movePointLeft(2);
        assertThat(contribution).isEqualByComparingTo("2509308.23");
        assertThat(enquiries.values().stream()
                        .map(enquiry -> figures(enquiry).contribution())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(contribution);
        int lossMakers = book.number(
                        "SELECT COUNT(*) FROM (SELECT o.CUSTOMERNUMBER" + LINES
                                + " GROUP BY o.CUSTOMERNUMBER HAVING SUM(" + CENTS
                                + " - 100 * f.QUANTITYORDERED * p.BUYPRICE) < 0)",
                        YEAR_AGO,
                        AS_OF)
                .intValueExact();
        assertThat(count(decision -> callsFor(decision, ActionType.PROFIT_REPAIR)))
                .isEqualTo(lossMakers)
                .isZero();
    }

    @Test
    void ordersAreThoseOfTheBook() {
        String orders = " FROM \"orders\" o WHERE o.STATUS <> 'Cancelled' AND CAST(o.ORDERDATE AS DATE) > ?"
                + " AND CAST(o.ORDERDATE AS DATE) <= ?";
        assertThat(enquiries.values().stream()
                        .mapToInt(enquiry -> enquiry.account().orderCount())
                        .sum())
                .isEqualTo(
                        book.number("SELECT COUNT(*)" + orders, YEAR_AGO, AS_OF).intValueExact())
                .isEqualTo(167);
        assertThat(enquiries.values())
                .filteredOn(enquiry -> enquiry.account().lastOrderDate() == null)
                .hasSize(126
                        - book.number(
                                        "SELECT COUNT(DISTINCT CUSTOMERNUMBER) FROM \"orders\" WHERE STATUS <> 'Cancelled'")
                                .intValueExact());
    }

    @Test
    void focusFollowsFromTheMeanOrder() {
        Map<Focus, Long> focus = decisions.values().stream()
                .collect(Collectors.groupingBy(each -> each.coverage().focus(), Collectors.counting()));
        String perCustomer = "SELECT COUNT(*) FROM (SELECT o.CUSTOMERNUMBER" + LINES + " GROUP BY o.CUSTOMERNUMBER";
        long customerCentric = book.number(
                        perCustomer + " HAVING SUM(" + CENTS + ") >= 2500000 * COUNT(DISTINCT o.ORDERNUMBER)"
                                + " AND COUNT(DISTINCT o.ORDERNUMBER) <= 24)",
                        YEAR_AGO,
                        AS_OF)
                .longValueExact();
        long ordering = book.number(perCustomer + ")", YEAR_AGO, AS_OF).longValueExact();
        assertThat(focus)
                .isEqualTo(Map.of(
                        Focus.CUSTOMER_CENTRIC,
                        customerCentric,
                        Focus.MIXED,
                        ordering - customerCentric,
                        Focus.UNKNOWN,
                        126 - ordering));
    }

    @Test
    void narrowCustomersAreOfferedMoreLines() {
        int broad = book.number(
                        "SELECT COUNT(*) FROM (SELECT o.CUSTOMERNUMBER" + LINES
                                + " GROUP BY o.CUSTOMERNUMBER HAVING COUNT(DISTINCT p.PRODUCTLINE) >= 4)",
                        YEAR_AGO,
                        AS_OF)
                .intValueExact();
        assertThat(book.number("SELECT COUNT(DISTINCT PRODUCTLINE) FROM \"products\""))
                .isEqualByComparingTo("7");
        assertThat(count(decision -> callsFor(decision, ActionType.CROSS_SELL))).isEqualTo(126 - broad);
    }

    @Test
    void customersLongPastTheirCycleMayBeLapsing() {
        int lapsing = book.number(
                        "SELECT COUNT(*) FROM (SELECT CUSTOMERNUMBER, COUNT(DISTINCT CAST(ORDERDATE AS DATE)) AS N,"
                                + " DATEDIFF('day', MIN(CAST(ORDERDATE AS DATE)), MAX(CAST(ORDERDATE AS DATE))) AS SPAN,"
                                + " DATEDIFF('day', MAX(CAST(ORDERDATE AS DATE)), CAST(? AS DATE)) AS AGO"
                                + " FROM \"orders\" WHERE STATUS <> 'Cancelled' GROUP BY CUSTOMERNUMBER)"
                                + " WHERE N >= 2 AND 2 * AGO > 3 * FLOOR((2 * SPAN + N - 1) / (2 * (N - 1)))",
                        AS_OF)
                .intValueExact();
        assertThat(count(decision -> callsFor(decision, ActionType.LAPSE_ALERT)))
                .isEqualTo(lapsing)
                .isPositive();
    }

    @Test
    void nobodyIsAConcentrationRiskYet() {
        int risks = book.number(
                        "SELECT COUNT(*) FROM (SELECT o.CUSTOMERNUMBER" + LINES
                                + " GROUP BY o.CUSTOMERNUMBER HAVING SUM(" + CENTS + ") >= 54697223)",
                        YEAR_AGO,
                        AS_OF)
                .intValueExact();
        assertThat(count(decision -> callsFor(decision, ActionType.CONCENTRATION_RISK)))
                .isEqualTo(risks)
                .isZero();
        assertThat(figures(enquiries.get(141)).revenueSharePercent()).isEqualTo("9.45651896");
        assertThatDecision(requests.get(141).in("supplierRevenue", "5172453.2").decide())
                .callsFor(ActionType.CREDIT_CHECK, ActionType.CONCENTRATION_RISK);
    }

    @Test
    void withoutRatingsNobodyIsAKeyAccount() {
        assertThat(decisions.values().stream()
                        .collect(Collectors.groupingBy(each -> each.tier().effective(), Collectors.counting())))
                .isEqualTo(Map.of(Tier.REGULAR, 122L, Tier.DEVELOPMENT, 4L));
        assertThat(decisions.values())
                .filteredOn(each -> each.tier().effective() == Tier.DEVELOPMENT)
                .extracting(Decision::accountId)
                .containsExactly("SW-119", "SW-124", "SW-141", "SW-323");
        assertThat(decisions.values()).allSatisfy(decision -> {
            assertThatDecision(decision)
                    .isComplete("0.3")
                    .hasChanged(Change.NEW, 0)
                    .standsIn(Quadrant.UNCLASSIFIED)
                    .because("An account of which too little is known is at most developed");
            assertThat(decision.selection().candidate()).isFalse();
            assertThat(decision.credit().grade()).isEqualTo("UNKNOWN");
            assertThat(decision.health()).isEqualTo(Health.UNKNOWN);
        });
        assertThatDecision(decisions.get(141))
                .isDevelopment()
                .isCappedBy()
                .scores("60.0")
                .comesBy(Route.VOLUME)
                .shows(Result.MET, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN)
                .callsFor(ActionType.CREDIT_CHECK);
        assertThat(decisions.values())
                .filteredOn(each -> each.selection().route() != Route.NONE)
                .extracting(Decision::accountId)
                .containsExactly("SW-141");
    }

    @Test
    void whatTheBookDoesNotTellIsReportedAsMissing() {
        List<String> never = List.of(
                "objective",
                "personalisationCapacityHours",
                "industry",
                "sizeBand",
                "costToServe",
                "projectedRevenue",
                "projectedMarginPercent",
                "walletSize",
                "retentionProbability",
                "creditGrade",
                "altmanZ",
                "paymentDaysBeyondTerms",
                "buyingPeople",
                "buyingUnitCount",
                "regions",
                "requestedServices",
                "buyingBehaviour",
                "digitalSavviness",
                "strategicCoherence",
                "culturalFit",
                "supplierPerception",
                "referenceValue",
                "performanceVsBestCompetitor",
                "relationshipStage",
                "satisfaction",
                "openEscalations",
                "currentTier",
                "consecutiveLowEvaluations",
                "lastReviewDate",
                "planSectionsComplete",
                "divisionContacts",
                "override",
                "marketShift");
        List<String> sometimes = List.of("homeRegion", "lastOrderDate", "buyingCycleDays", "accountManagerId");
        assertThat(decisions.values())
                .allSatisfy(decision -> assertThat(decision.dataGaps())
                        .extracting(DataGap::field)
                        .filteredOn(field -> !sometimes.contains(field))
                        .containsExactlyElementsOf(never));
        assertThat(count(decision ->
                        decision.dataGaps().stream().anyMatch(gap -> gap.field().equals("accountManagerId"))))
                .isEqualTo(book.number("SELECT COUNT(*) FROM \"customers\" WHERE SALESREPEMPLOYEENUMBER IS NULL")
                        .intValueExact())
                .isEqualTo(22);
        assertThat(decisions.values())
                .allSatisfy(decision -> assertThat(decision.score().criteria())
                        .filteredOn(criterion -> criterion.points() != null)
                        .extracting(criterion -> criterion.id().name())
                        .containsExactly("CURRENT_SALES", "CURRENT_PROFIT"));
    }

    @Test
    void withRatingsTheLargestBecomeKeyAccounts() {
        Random random = new Random(2005);
        List<Integer> top = enquiries.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().account().annualRevenue().negate()))
                .limit(20)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Decision> rated = new TreeMap<>(decisions);
        top.forEach(
                number -> rated.put(number, rated(requests.get(number), random).decide()));

        assertThat(rated.values())
                .filteredOn(Decision::keyAccount)
                .extracting(Decision::accountId)
                .containsExactly("SW-124", "SW-141");
        assertThatDecision(rated.get(141))
                .isStrategic()
                .comesBy(Route.VOLUME)
                .inSpiteOf("A key account is a candidate that scores what the tier asks for");
        assertThatDecision(rated.get(124)).isKey().comesBy(Route.POTENTIAL);
        assertThat(top).allSatisfy(number -> {
            assertThatDecision(rated.get(number)).isComplete("1");
            assertThat(rated.get(number).tier().caps()).doesNotContain(Cap.THIN_DATA, Cap.CREDIT_UNKNOWN);
        });
        assertThat(rated.values().stream().filter(each -> each.tier().effective() == Tier.DEVELOPMENT))
                .isNotEmpty();
    }

    private static Request rated(Request request, Random random) {
        BigDecimal revenue = request.read().account().annualRevenue();
        return request.with("strategicCoherence", String.valueOf(4 + random.nextInt(2)))
                .with("culturalFit", String.valueOf(3 + random.nextInt(3)))
                .with("supplierPerception", String.valueOf(3 + random.nextInt(3)))
                .with("creditGrade", random.nextBoolean() ? "'A'" : "'B'")
                .with(
                        "projectedRevenue",
                        revenue.multiply(new BigDecimal("2.4")).toPlainString())
                .with(
                        "buyingPeople",
                        "[{'function':'PURCHASING','role':'DECIDER','engaged':true},"
                                + "{'function':'PURCHASING','role':'BUYER','engaged':true},"
                                + "{'function':'SHOPS','role':'USER','engaged':true}]")
                .with("requestedServices", "['LOGISTICS','SPECIAL_TERMS']");
    }
}
