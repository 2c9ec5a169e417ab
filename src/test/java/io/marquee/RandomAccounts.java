package io.marquee;

import io.marquee.account.Enquiry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Valid accounts as a firm might have them, the same ones for the same seed: few large and many small, larger ones with
 * more people, places and wishes, warm relationships warm in most respects; facts are missing, and thresholds are hit
 * exactly, more often than chance would have it.
 */
public final class RandomAccounts {

    private static final String[] REVENUES = {"50000", "150000", "500000", "600000", "1500000", "5000000", "6000000"};
    private static final String[] PROFITS = {"0", "25000", "100000", "300000", "1000000"};
    private static final String[] FUTURES = {"50000", "150000", "500000", "1000000", "1500000"};
    private static final String[] GROWTHS = {"-20", "-10", "0", "5", "10", "20"};
    private static final String[] WALLETS = {"5", "15", "30", "50", "75"};
    private static final String[] INDUSTRIES = {"RETAIL", "MANUFACTURING", "HEALTH_CARE", "LOGISTICS_3PL"};
    private static final String[] REGIONS = {"EMEA", "APAC", "AMER", "NORTH", "SOUTH"};
    private static final String[] COUNTRIES = {"DE", "FR", "SG", "US", "MX", "GB", "IT", "JP"};
    private static final String[] FUNCTIONS = {"PROCUREMENT", "OPERATIONS", "FINANCE", "ENGINEERING", "SALES"};
    private static final String[] ROLES = {"DECIDER", "BUYER", "INFLUENCER", "USER", "GATEKEEPER"};
    private static final String[] SERVICES = {
        "LOGISTICS",
        "INVENTORY_MANAGEMENT",
        "PRICE_DISCOUNT",
        "SPECIAL_TERMS",
        "BESPOKE_APPLICATION",
        "CUSTOM_REPORTS",
        "SPECIAL_SUPPORT"
    };
    private static final String[] STAGES = {
        "PRE_KAM", "EARLY_KAM", "MID_KAM", "PARTNERSHIP_KAM", "SYNERGISTIC_KAM", "UNCOUPLING"
    };
    private static final String[] TIERS = {"STRATEGIC", "KEY", "DEVELOPMENT", "REGULAR"};
    private static final double[] MISSING = {0, 0, 0, 0.05, 0.1, 0.25, 0.6};
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int count;
    private double missing;
    private double size;
    private double warmth;
    private LocalDate asOf = LocalDate.EPOCH;

    /** Accounts that depend on nothing but the seed. */
    public RandomAccounts(long seed) {
        this.random = new Random(seed);
    }

    /** The next requests as they are read. */
    public List<Enquiry> enquiries(int howMany) {
        return Stream.generate(this::enquiry).limit(howMany).toList();
    }

    /** The next request as it is read. */
    public Enquiry enquiry() {
        return Request.read(json());
    }

    /** The next request as JSON on one line. */
    public String json() {
        missing = pick(MISSING);
        asOf = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
        warmth = random.nextDouble();
        BigDecimal revenue = revenue();
        size = Math.max(0, Math.min(1, Math.log10(revenue.doubleValue() + 1) / 3 - 4.0 / 3));
        BigDecimal supplier = chance(0.8) ? new BigDecimal(60_000_000) : percentOf(revenue, pick("1", "3", "10"));
        text.setLength(0);
        text.append("{\"asOf\":\"").append(asOf).append("\",\"context\":{\"supplierRevenue\":");
        text.append(supplier.signum() > 0 ? supplier.toPlainString() : "60000000");
        text("objective", () -> pick("GROWTH", "BALANCED", "EFFICIENCY"));
        number("personalisationCapacityHours", () -> pick("1", "2", "12", "24", "60", "110", "140", "240", "900"));
        text.append("},\"account\":{\"accountId\":\"R-").append(count++).append('"');
        number("annualRevenue", revenue);
        business(revenue);
        buying();
        relationship();
        steadiness();
        return text.append("}}").toString();
    }

    /** Pareto's few and many. */
    private BigDecimal revenue() {
        if (chance(0.15)) {
            return nearly(pick(REVENUES));
        }
        return chance(0.02) ? BigDecimal.ZERO : money(Math.min(3e7, 9_000 * Math.pow(1 - random.nextDouble(), -0.95)));
    }

    private void business(BigDecimal revenue) {
        text("name", () -> "Näme & Co " + count);
        text("industry", () -> pick(INDUSTRIES));
        text("sizeBand", () -> new String[] {"SMALL", "MEDIUM", "LARGE", "ENTERPRISE"}[(int) Math.round(3 * size)]);
        text("homeRegion", () -> pick(REGIONS));
        number(
                "previousAnnualRevenue",
                () -> chance(0.3)
                        ? percentOf(revenue, String.valueOf(100 + Integer.parseInt(pick(GROWTHS))))
                        : money(revenue.doubleValue() / (1.05 + 0.2 * random.nextGaussian() / 2 + 0.1 * warmth)));
        BigDecimal cost = money(revenue.doubleValue() * 0.12 * random.nextDouble());
        BigDecimal profit = chance(0.2)
                ? cost.add(nearly(pick(PROFITS)))
                : money(revenue.doubleValue() * (0.25 + 0.12 * random.nextGaussian()));
        number("grossProfit", () -> profit);
        number("costToServe", () -> cost);
        number(
                "projectedRevenue",
                () -> chance(0.2)
                        ? nearly(pick(FUTURES))
                        : money(revenue.doubleValue() * (0.7 + 1.2 * random.nextDouble())));
        number("projectedMarginPercent", () -> pick("-5", "0", "10", "25", "30", "50", "100"));
        number(
                "walletSize",
                () -> percentOf(revenue, chance(0.3) ? pick(WALLETS) : "" + (1 + random.nextInt(100)))
                        .max(revenue));
        text("creditGrade", () -> pick("A", "A", "A", "B", "B", "C", "D", "E"));
        number("altmanZ", () -> pick("3.5", "3.01", "2.99", "2.2", "1.81", "1.8", "4"));
        number("paymentDaysBeyondTerms", () -> pick("-3", "0", "1", "15", "16", "30", "31", "60", "61"));
        number(
                "orderCount",
                () -> String.valueOf(
                        chance(0.1)
                                ? 0
                                : Math.max(
                                        1, (int) (revenue.doubleValue() / Integer.parseInt(pick("4999", "25000"))))));
        int cycle = 1 + random.nextInt(120);
        number("buyingCycleDays", () -> String.valueOf(cycle));
        text("lastOrderDate", () -> day(random.nextInt(2 * cycle)));
        int relevant = 1 + random.nextInt(10);
        number("productLinesRelevant", () -> String.valueOf(relevant));
        number("productLinesBought", () -> String.valueOf(random.nextInt(relevant + 1)));
    }

    private void buying() {
        int most = (int) (2 + 6 * size);
        list(
                "buyingPeople",
                random.nextInt(most + 1),
                () -> "{\"function\":\"" + pick(FUNCTIONS) + "\",\"role\":\"" + pick(ROLES) + "\",\"engaged\":"
                        + chance(0.3 + warmth / 2) + "}");
        number("buyingUnitCount", () -> String.valueOf(random.nextInt(2 + (int) (12 * size))));
        list("regions", random.nextInt(1 + most / 2), () -> '"' + pick(REGIONS) + '"');
        list("countries", random.nextInt(most + 1), () -> '"' + pick(COUNTRIES) + '"');
        list("requestedServices", random.nextInt(most), () -> '"' + pick(SERVICES) + '"');
        text("buyingBehaviour", () -> pick("TRANSACTIONAL", "RELATIONAL", "STRATEGIC"));
        number("digitalSavviness", () -> String.valueOf(1 + random.nextInt(5)));
    }

    private void relationship() {
        number("strategicCoherence", this::rating);
        number("culturalFit", this::rating);
        number("supplierPerception", this::rating);
        number("referenceValue", this::rating);
        number("performanceVsBestCompetitor", () -> String.valueOf(Integer.parseInt(rating()) - 3));
        text("relationshipStage", () -> chance(0.05) ? "UNCOUPLING" : STAGES[(int) (5 * warmth)]);
        number(
                "satisfaction",
                () -> chance(0.2)
                        ? pick("5", "4.9", "7", "6.9")
                        : money(10 * warmth).toPlainString());
        number(
                "retentionProbability",
                () -> chance(0.2)
                        ? pick("0.6", "0.59", "0.8", "0.79", "0", "1")
                        : money(0.5 + warmth / 2).toPlainString());
        number("openEscalations", () -> pick("0", "0", "0", "1", "2", "3"));
        list(
                "divisionContacts",
                random.nextInt(4),
                () -> "{\"division\":\"" + pick("X", "Y", "Z") + "\",\"productLine\":\"" + pick("P", "Q")
                        + "\",\"date\":\"" + day(Integer.parseInt(pick("0", "29", "30", "31", "60", "90", "91")))
                        + "\"}");
    }

    private void steadiness() {
        if (chance(0.6)) {
            field("currentTier").append('"').append(pick(TIERS)).append('"');
            field("tierSince").append('"').append(day(Integer.parseInt(pick("0", "364", "365", "366", "900"))));
            text.append('"');
        }
        number("consecutiveLowEvaluations", () -> pick("0", "0", "1", "2"));
        text("accountManagerId", () -> "am-" + random.nextInt(20));
        text("lastReviewDate", () -> day(random.nextInt(400)));
        number("planSectionsComplete", () -> String.valueOf(random.nextInt(11)));
        number("marketShift", () -> String.valueOf(chance(0.2)));
        if (chance(0.1)) {
            int ago = random.nextInt(400);
            field("override").append("{\"tier\":\"").append(pick(TIERS)).append("\",\"reason\":\"");
            text.append(pick("agreed", "agreed", "")).append("\",\"approvedBy\":\"vp.sales\",\"approvedOn\":\"");
            text.append(day(ago))
                    .append("\",\"expiresOn\":\"")
                    .append(day(ago - 365))
                    .append("\"}");
        }
    }

    private String rating() {
        long rating = Math.round(1 + 4 * warmth + random.nextGaussian());
        return String.valueOf(Math.max(1, Math.min(5, rating)));
    }

    private String day(int daysAgo) {
        return asOf.minusDays(daysAgo).toString();
    }

    private BigDecimal nearly(String threshold) {
        BigDecimal exact = new BigDecimal(threshold);
        return switch (random.nextInt(4)) {
            case 0 -> exact.signum() > 0 ? exact.subtract(CENT) : exact;
            case 1 -> exact.add(CENT);
            default -> exact;
        };
    }

    /** What an amount is so many percent of. */
    private static BigDecimal percentOf(BigDecimal amount, String percent) {
        return amount.multiply(HUNDRED).divide(new BigDecimal(percent), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private double pick(double... from) {
        return from[random.nextInt(from.length)];
    }

    private StringBuilder field(String name) {
        return text.append(",\"").append(name).append("\":");
    }

    private void number(String name, BigDecimal value) {
        field(name).append(value.toPlainString());
    }

    private void number(String name, Supplier<?> value) {
        if (!chance(missing)) {
            Object given = value.get();
            field(name).append(given instanceof BigDecimal exact ? exact.toPlainString() : given);
        }
    }

    private void text(String name, Supplier<String> value) {
        if (!chance(missing)) {
            field(name).append('"').append(value.get()).append('"');
        }
    }

    private void list(String name, int length, Supplier<String> element) {
        if (!chance(missing)) {
            field(name)
                    .append(IntStream.range(0, length)
                            .mapToObj(i -> element.get())
                            .collect(Collectors.joining(",", "[", "]")));
        }
    }
}
