package io.marquee.publishing.analysis;

import static io.marquee.publishing.analysis.Trait.Better.LESS;
import static io.marquee.publishing.analysis.Trait.Better.MORE;
import static io.marquee.publishing.analysis.Trait.Better.NEITHER;

import io.marquee.account.BuyingBehaviour;
import io.marquee.account.CreditGrade;
import io.marquee.account.Objective;
import io.marquee.account.RelationshipStage;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.publishing.analysis.Trait.Better;
import io.marquee.publishing.analysis.Trait.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures by which made-up accounts differ, each with the values around the policy's thresholds. */
final class Traits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final int DECIMALS = 8;

    private final Thresholds thresholds;
    private final List<Trait> all = new ArrayList<>();

    private Traits(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    static List<Trait> of(Thresholds thresholds) {
        Traits traits = new Traits(thresholds);
        traits.money();
        traits.credit();
        traits.buying();
        traits.ratings();
        traits.orders();
        traits.relationship();
        traits.all.addAll(Incumbency.traits(thresholds));
        return List.copyOf(traits.all);
    }

    private void money() {
        number("annualRevenue", "annualRevenue", MORE, Traits::revenue);
        number(
                "revenueSharePercent",
                "annualRevenue",
                MORE,
                (sketch, share) -> revenue(
                        sketch,
                        decimal(share)
                                .multiply(sketch.number(Sketch.SUPPLIER_REVENUE))
                                .movePointLeft(2)));
        number("revenueSharePercent", Sketch.SUPPLIER_REVENUE, NEITHER, (sketch, share) -> {
            BigDecimal revenue = sketch.number("annualRevenue");
            return decimal(share).signum() <= 0 || revenue.signum() <= 0
                    ? null
                    : sketch.with(Sketch.SUPPLIER_REVENUE, over(revenue, decimal(share)));
        });
        number("growthPercent", "previousAnnualRevenue", NEITHER, (sketch, growth) -> {
            BigDecimal factor = decimal(growth).add(HUNDRED);
            BigDecimal revenue = sketch.number("annualRevenue");
            return factor.signum() <= 0 || revenue.signum() <= 0
                    ? null
                    : sketch.with("previousAnnualRevenue", over(revenue, factor));
        });
        number(
                "contribution",
                "grossProfit",
                MORE,
                (sketch, contribution) ->
                        sketch.with("grossProfit", decimal(contribution).add(sketch.number("costToServe"))));
        number("contribution", "costToServe", MORE, (sketch, contribution) -> {
            BigDecimal cost = sketch.number("grossProfit").subtract(decimal(contribution));
            return cost.signum() < 0 || sketch.get("grossProfit") == null ? null : sketch.with("costToServe", cost);
        });
        number(
                "projectedRevenue",
                "projectedRevenue",
                MORE,
                (sketch, revenue) -> decimal(revenue).signum() < 0 ? null : sketch.with("projectedRevenue", revenue));
        number("projectedProfit", "projectedMarginPercent", MORE, (sketch, profit) -> {
            BigDecimal revenue = sketch.number("projectedRevenue");
            BigDecimal margin = revenue.signum() <= 0
                    ? HUNDRED.add(HUNDRED)
                    : decimal(profit).movePointRight(2).divide(revenue, DECIMALS, RoundingMode.CEILING);
            return margin.abs().compareTo(HUNDRED) > 0 ? null : sketch.with("projectedMarginPercent", margin);
        });
        number("shareOfWalletPercent", "walletSize", NEITHER, (sketch, share) -> {
            BigDecimal revenue = sketch.number("annualRevenue");
            boolean possible = decimal(share).signum() > 0 && decimal(share).compareTo(HUNDRED) <= 0;
            return possible
                    ? sketch.with("walletSize", over(revenue, decimal(share)).max(revenue))
                    : null;
        });
    }

    /** What an account buys, of a wallet that is at least as large. */
    private static @Nullable Sketch revenue(Sketch sketch, Object value) {
        BigDecimal revenue = decimal(value);
        if (revenue.signum() < 0) {
            return null;
        }
        Sketch changed = sketch.with("annualRevenue", revenue);
        boolean more = changed.get("walletSize") instanceof BigDecimal wallet && wallet.compareTo(revenue) < 0;
        return more ? changed.with("walletSize", revenue) : changed;
    }

    private static BigDecimal over(BigDecimal amount, BigDecimal percent) {
        return amount.movePointRight(2).divide(percent, DECIMALS, RoundingMode.FLOOR);
    }

    static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    private void credit() {
        List<Object> grades = new ArrayList<>(Arrays.asList((Object[]) CreditGrade.values()));
        java.util.Collections.reverse(grades);
        add("creditGrade", "creditGrade", MORE, grades);
        number("altmanZ", "altmanZ", MORE, plain("altmanZ"));
        add(
                "paymentDaysBeyondTerms",
                "paymentDaysBeyondTerms",
                LESS,
                thresholds.counts("paymentDaysBeyondTerms", -1, 999));
    }

    private void buying() {
        counted("buyingPeople", Sketch.PEOPLE, MORE, 0, 40, (sketch, count) -> {
            int functions = Math.max(1, Math.min(sketch.count(Sketch.FUNCTIONS, 1), (int) count));
            int engaged = Math.min(sketch.count(Sketch.ENGAGED, 0), (int) count);
            return sketch.with(Sketch.PEOPLE, count)
                    .with(Sketch.FUNCTIONS, functions)
                    .with(Sketch.ENGAGED, engaged);
        });
        counted(
                "functions",
                Sketch.FUNCTIONS,
                NEITHER,
                1,
                40,
                (sketch, count) -> sketch.with(Sketch.FUNCTIONS, count)
                        .with(Sketch.PEOPLE, Math.max(sketch.count(Sketch.PEOPLE, 0), (int) count)));
        counted("engagedPeople", Sketch.ENGAGED, NEITHER, 0, 40, plain(Sketch.ENGAGED));
        counted("rolesKnown", Sketch.ROLES, NEITHER, 1, 5, plain(Sketch.ROLES));
        add("deciderEngaged", Sketch.DECIDER, NEITHER, List.of(false, true));
        counted("buyingUnitCount", "buyingUnitCount", MORE, 0, 1_000_000, plain("buyingUnitCount"));
        counted("regions", "regions", MORE, 0, 100, (sketch, count) -> sketch.with("regions", names((int) count)));
        counted(
                "countries",
                "countries",
                MORE,
                0,
                COUNTRIES.size(),
                (sketch, count) -> sketch.with("countries", new TreeSet<>(COUNTRIES.subList(0, (int) count))));
        List<Object> services = new ArrayList<>();
        thresholds
                .counts("requestedServices", 0, Service.values().length)
                .forEach(count -> services.add(first((int) count)));
        add("requestedServices", "requestedServices", MORE, services);
        List<Object> single = new ArrayList<>();
        Arrays.stream(Service.values()).forEach(service -> single.add(EnumSet.of(service)));
        add("asksFor", "requestedServices", NEITHER, single);
    }

    private static Set<Service> first(int count) {
        EnumSet<Service> services = EnumSet.noneOf(Service.class);
        services.addAll(Arrays.asList(Service.values()).subList(0, count));
        return services;
    }

    private static Set<String> names(int count) {
        Set<String> names = new TreeSet<>();
        for (int i = 1; i <= count; i++) {
            names.add("REGION_" + i);
        }
        return names;
    }

    private void ratings() {
        for (String rating : List.of("strategicCoherence", "culturalFit", "supplierPerception")) {
            add(rating, rating, MORE, List.of(1, 2, 3, 4, 5));
        }
        add("referenceValue", "referenceValue", NEITHER, List.of(1, 2, 3, 4, 5));
        add("performanceVsBestCompetitor", "performanceVsBestCompetitor", NEITHER, List.of(-2, -1, 0, 1, 2));
        counted("digitalSavviness", "digitalSavviness", NEITHER, 1, 5, plain("digitalSavviness"));
        number("satisfaction", "satisfaction", NEITHER, within("satisfaction", BigDecimal.TEN));
        number("retentionProbability", "retentionProbability", NEITHER, within("retentionProbability", BigDecimal.ONE));
    }

    private void orders() {
        counted("orderCount", "orderCount", NEITHER, 0, 1_000_000, plain("orderCount"));
        number("meanOrder", "orderCount", NEITHER, (sketch, mean) -> {
            BigDecimal orders = decimal(mean).signum() <= 0
                    ? BigDecimal.ZERO
                    : sketch.number("annualRevenue").divide(decimal(mean), 0, RoundingMode.DOWN);
            boolean possible = orders.signum() > 0 && orders.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
            return possible ? sketch.with("orderCount", orders.intValue()) : null;
        });
        counted("buyingCycleDays", "buyingCycleDays", NEITHER, 1, 1825, plain("buyingCycleDays"));
        number("cyclesSinceLastOrder", "lastOrderDate", NEITHER, (sketch, cycles) -> {
            BigDecimal days = decimal(cycles).multiply(BigDecimal.valueOf(sketch.count("buyingCycleDays", 10)));
            return days.signum() < 0
                    ? null
                    : sketch.with(
                            "lastOrderDate",
                            Sketch.TODAY.minusDays(
                                    days.setScale(0, RoundingMode.CEILING).longValue()));
        });
        number(
                "penetrationPercent",
                "productLinesBought",
                NEITHER,
                (sketch, percent) -> decimal(percent).signum() < 0
                        ? null
                        : sketch.with("productLinesRelevant", 10_000)
                                .with(
                                        "productLinesBought",
                                        decimal(percent).multiply(HUNDRED).intValue()));
        add("buyingBehaviour", "buyingBehaviour", NEITHER, List.of((Object[]) BuyingBehaviour.values()));
    }

    private void relationship() {
        add("relationshipStage", "relationshipStage", NEITHER, List.of((Object[]) RelationshipStage.values()));
        counted("openEscalations", "openEscalations", NEITHER, 0, 1_000_000, plain("openEscalations"));
        counted("planSectionsComplete", "planSectionsComplete", NEITHER, 0, 10, plain("planSectionsComplete"));
        add("managed", "accountManagerId", NEITHER, List.of("manager"));
        add("marketShift", "marketShift", NEITHER, List.of(false, true));
        add("objective", Sketch.OBJECTIVE, NEITHER, List.of((Object[]) Objective.values()));
    }

    private static Setting within(String field, BigDecimal most) {
        return (sketch, value) ->
                decimal(value).signum() < 0 || decimal(value).compareTo(most) > 0 ? null : sketch.with(field, value);
    }

    static Setting plain(String field) {
        return (sketch, value) -> sketch.with(field, value);
    }

    private void number(String property, String field, Better better, Setting setting) {
        List<BigDecimal> around = thresholds.around(property);
        TreeSet<BigDecimal> values = new TreeSet<>(around);
        if (!around.isEmpty()) {
            BigDecimal most = around.get(around.size() - 1);
            values.add(most.add(most.abs()).max(BigDecimal.ONE));
        }
        all.add(new Trait(property, field, better, List.copyOf(values), setting));
    }

    private void counted(String property, String field, Better better, int least, int most, Setting setting) {
        all.add(new Trait(property, field, better, thresholds.counts(property, least, most), setting));
    }

    private void add(String property, String field, Better better, List<Object> values) {
        all.add(new Trait(property, field, better, values, plain(field)));
    }

    /** The traits by which an account is an incumbent: tiers that it may hold. */
    static List<Object> tiers() {
        return List.of((Object[]) Tier.values());
    }
}
