package io.marquee;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * One account of a {@link RandomPortfolio} as a line of JSON. Larger accounts have more people, units, regions and
 * wishes, and are better known; warm relationships are warm in most respects.
 */
final class PortfolioLine {

    private static final String[] INDUSTRIES = {"RETAIL", "MANUFACTURING", "HEALTH_CARE", "LOGISTICS", "ENERGY"};
    private static final String[] REGIONS = {"NORTH", "SOUTH", "EAST", "WEST", "EMEA", "APAC", "AMER"};
    private static final String[] COUNTRIES = {"DE", "FR", "SG", "US", "MX", "GB", "IT", "JP"};
    private static final String[] FUNCTIONS = {"PROCUREMENT", "OPERATIONS", "FINANCE", "ENGINEERING", "SALES"};
    private static final String[] ROLES = {"DECIDER", "BUYER", "INFLUENCER", "USER", "GATEKEEPER"};
    private static final String[] SERVICES = {
        "LOGISTICS", "INVENTORY_MANAGEMENT", "PRICE_DISCOUNT", "SPECIAL_TERMS", "CUSTOM_REPORTS", "SPECIAL_SUPPORT"
    };
    private static final String[] SIZES = {"SMALL", "MEDIUM", "LARGE", "ENTERPRISE"};
    private static final String[] STAGES = {
        "PRE_KAM", "EARLY_KAM", "MID_KAM", "PARTNERSHIP_KAM", "SYNERGISTIC_KAM", "UNCOUPLING"
    };
    private static final String[] TIERS = {"REGULAR", "DEVELOPMENT", "KEY", "STRATEGIC"};

    private static final String[] MANAGERS =
            IntStream.range(0, 500).mapToObj(i -> "AM-" + i).toArray(String[]::new);

    private final Draws draws;
    private final StringBuilder line;
    private final LocalDate asOf;
    private final long cents;
    private final double size;
    private final double warmth;
    private final double missing;

    /** @param cents the annual revenue */
    PortfolioLine(Draws draws, long cents, LocalDate asOf, StringBuilder line) {
        this.draws = draws;
        this.line = line;
        this.asOf = asOf;
        this.cents = cents;
        this.size = Math.max(0, Math.min(1, (Math.log10(cents + 1.0) - 5.3) / 4));
        this.warmth = draws.share();
        this.missing = 0.35 - 0.3 * size;
    }

    void write(long number) {
        line.append("{\"accountId\":\"").append(id(number)).append('"');
        line.append(",\"name\":\"Account ").append(number).append('"');
        hundredths("annualRevenue", cents);
        business();
        buying();
        relationship();
        steadiness();
        line.append('}');
    }

    /** {@code A} and the number in at least seven digits. */
    static String id(long number) {
        String digits = Long.toString(number);
        return "A" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    private void business() {
        text("industry", INDUSTRIES);
        text("sizeBand", SIZES[(int) (3.99 * size)]);
        text("homeRegion", REGIONS);
        share("previousAnnualRevenue", 0.95 - 0.1 * warmth + 0.12 * draws.bell());
        double margin = 0.28 + 0.06 * warmth + 0.07 * draws.bell();
        share("grossProfit", draws.chance(0.03) ? -0.2 * draws.share() : margin);
        share("costToServe", 0.03 + 0.15 * draws.share() * (1.3 - size));
        share("projectedRevenue", 0.8 + 0.3 * warmth + 0.3 * draws.share());
        share("walletSize", 1.05 + 9 * draws.share() * (1 - warmth / 2));
        text("creditGrade", "A", "A", "A", "B", "B", "B", "C", "C", "D", "E");
        whole("paymentDaysBeyondTerms", draws.below(40) - 12);
        whole("orderCount", 1 + draws.below(30 + (int) (300 * size)));
        int cycle = 5 + draws.below(100);
        whole("buyingCycleDays", cycle);
        day("lastOrderDate", draws.below(2 * cycle));
        int relevant = 1 + draws.below(10);
        whole("productLinesRelevant", relevant);
        whole("productLinesBought", draws.below(relevant + 1));
    }

    private void buying() {
        int most = 1 + (int) (7 * size);
        people(1 + draws.below(most + 1));
        whole("buyingUnitCount", 1 + draws.below(1 + (int) (40 * size)));
        list("regions", 1 + draws.below(most), REGIONS);
        list("countries", 1 + draws.below(most), COUNTRIES);
        list("requestedServices", draws.below(most + 1), SERVICES);
        text("buyingBehaviour", "TRANSACTIONAL", "RELATIONAL", "STRATEGIC");
        whole("digitalSavviness", 1 + draws.below(5));
    }

    private void relationship() {
        whole("strategicCoherence", rating());
        whole("culturalFit", rating());
        whole("supplierPerception", rating());
        whole("referenceValue", rating());
        whole("performanceVsBestCompetitor", rating() - 3);
        text("relationshipStage", STAGES[draws.chance(0.03) ? 5 : (int) (4.99 * warmth)]);
        part("satisfaction", 300 + 700 * warmth);
        part("retentionProbability", 55 + 44 * warmth);
        whole("openEscalations", draws.chance(0.9) ? 0 : 1 + draws.below(4));
    }

    private void steadiness() {
        if (draws.chance(0.7)) {
            int tier = (int) (3.2 * size * size + draws.share());
            field("currentTier").append('"').append(TIERS[Math.min(3, tier)]).append("\",\"tierSince\":\"");
            line.append(asOf.minusDays(draws.below(1500))).append('"');
            whole("consecutiveLowEvaluations", draws.chance(0.9) ? 0 : 1);
        }
        text("accountManagerId", MANAGERS[draws.below(MANAGERS.length)]);
        day("lastReviewDate", draws.below(400));
        whole("planSectionsComplete", (int) (10.99 * draws.share() * (0.5 + size / 2)));
    }

    private int rating() {
        return (int) Math.max(1, Math.min(5, Math.round(1 + 4 * warmth + draws.bell())));
    }

    private boolean isKnown() {
        return !draws.chance(missing);
    }

    private StringBuilder field(String name) {
        return line.append(",\"").append(name).append("\":");
    }

    private void text(String name, String... from) {
        if (isKnown()) {
            field(name).append('"').append(draws.pick(from)).append('"');
        }
    }

    private void whole(String name, int number) {
        if (isKnown()) {
            field(name).append(number);
        }
    }

    private void day(String name, int ago) {
        if (isKnown()) {
            field(name).append('"').append(asOf.minusDays(ago)).append('"');
        }
    }

    private void part(String name, double hundredths) {
        if (isKnown()) {
            hundredths(name, Math.round(hundredths));
        }
    }

    /** An amount that is such a share of revenue. */
    private void share(String name, double of) {
        if (isKnown()) {
            hundredths(name, Math.round(cents * of));
        }
    }

    private void hundredths(String name, long number) {
        long whole = Math.abs(number);
        field(name).append(number < 0 ? "-" : "").append(whole / 100).append('.');
        line.append((char) ('0' + whole / 10 % 10)).append((char) ('0' + whole % 10));
    }

    private void list(String name, int length, String... from) {
        if (isKnown()) {
            field(name);
            for (int i = 0; i < length; i++) {
                line.append(i == 0 ? "[\"" : "\",\"").append(draws.pick(from));
            }
            line.append(length == 0 ? "[]" : "\"]");
        }
    }

    private void people(int count) {
        if (isKnown()) {
            field("buyingPeople");
            for (int i = 0; i < count; i++) {
                line.append(i == 0 ? "[" : ",").append("{\"function\":\"").append(draws.pick(FUNCTIONS));
                line.append("\",\"role\":\"").append(draws.pick(ROLES));
                line.append("\",\"engaged\":")
                        .append(draws.chance(0.3 + warmth / 2))
                        .append('}');
            }
            line.append(count == 0 ? "[]" : "]");
        }
    }
}
