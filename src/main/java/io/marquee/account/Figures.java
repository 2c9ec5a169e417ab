package io.marquee.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account's facts and the figures that follow from them, as rules read them; {@code null} is "not known".
 *
 * <p>Percentages are 0..100-based. Quotients are rounded half up to {@value #SCALE} decimals; everything else is exact.
 */
public record Figures(
        BigDecimal annualRevenue,
        BigDecimal revenueSharePercent,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal projectedRevenue,
        @Nullable BigDecimal projectedProfit,
        @Nullable BigDecimal growthPercent,
        @Nullable BigDecimal shareOfWalletPercent,
        @Nullable CreditGrade creditGrade,
        @Nullable BigDecimal altmanZ,
        @Nullable Integer paymentDaysBeyondTerms,
        @Nullable Integer buyingPeople,
        @Nullable Integer functions,
        @Nullable Integer engagedPeople,
        boolean deciderEngaged,
        int rolesKnown,
        @Nullable Integer buyingUnitCount,
        @Nullable Integer regions,
        @Nullable Integer countries,
        @Nullable Integer requestedServices,
        Collection<Service> servicesAskedFor,
        @Nullable Integer strategicCoherence,
        @Nullable Integer culturalFit,
        @Nullable Integer supplierPerception,
        @Nullable Integer referenceValue,
        @Nullable Integer performanceVsBestCompetitor,
        @Nullable RelationshipStage relationshipStage,
        @Nullable Integer orderCount,
        @Nullable BigDecimal meanOrder,
        @Nullable Long daysSinceLastOrder,
        @Nullable BigDecimal cyclesSinceLastOrder,
        @Nullable Integer buyingCycleDays,
        @Nullable BuyingBehaviour buyingBehaviour,
        @Nullable Integer digitalSavviness,
        @Nullable BigDecimal penetrationPercent,
        @Nullable BigDecimal satisfaction,
        @Nullable BigDecimal retentionProbability,
        int openEscalations,
        int planSectionsComplete,
        int divisionsInContact,
        boolean managed,
        boolean marketShift,
        Objective objective) {

    /** Whether the account is known to ask for a service. */
    public boolean asksFor(Service service) {
        return servicesAskedFor.contains(service);
    }

    /** Decimals of a quotient. */
    public static final int SCALE = 10;

    /** The figures of an account, as of the context's day. */
    public static Figures of(Account account, Context context) {
        List<BuyingPerson> people = account.buyingPeople();
        List<BuyingPerson> known = people == null ? List.of() : people;
        List<DivisionContact> contacts = account.divisionContacts() == null ? List.of() : account.divisionContacts();
        Long daysSinceLastOrder = daysSince(account.lastOrderDate(), context.asOf());
        Boolean marketShift = account.marketShift();
        Objective objective = context.objective();
        return new Figures(
                account.annualRevenue(),
                percent(quotient(account.annualRevenue(), context.supplierRevenue())),
                contribution(account),
                account.projectedRevenue(),
                projectedProfit(account),
                growth(account),
                shareOfWallet(account),
                account.creditGrade(),
                account.altmanZ(),
                account.paymentDaysBeyondTerms(),
                size(people),
                people == null ? null : distinct(people, BuyingPerson::function),
                people == null ? null : count(people, BuyingPerson::engaged),
                count(known, person -> person.engaged() && person.role() == BuyingRole.DECIDER) > 0,
                distinct(known, BuyingPerson::role),
                account.buyingUnitCount(),
                size(account.regions()),
                size(account.countries()),
                size(account.requestedServices()),
                account.requestedServices() == null ? List.of() : account.requestedServices(),
                account.strategicCoherence(),
                account.culturalFit(),
                account.supplierPerception(),
                account.referenceValue(),
                account.performanceVsBestCompetitor(),
                account.relationshipStage(),
                account.orderCount(),
                meanOrder(account),
                daysSinceLastOrder,
                cycles(daysSinceLastOrder, account.buyingCycleDays()),
                account.buyingCycleDays(),
                account.buyingBehaviour(),
                account.digitalSavviness(),
                penetration(account),
                account.satisfaction(),
                account.retentionProbability(),
                orZero(account.openEscalations()),
                orZero(account.planSectionsComplete()),
                distinct(contacts, DivisionContact::division),
                account.accountManagerId() != null,
                marketShift != null && marketShift,
                objective == null ? Objective.BALANCED : objective);
    }

    /** What an account contributes: gross profit less the cost to serve it, in money; {@code null} if unknown. */
    public static @Nullable BigDecimal contribution(Account account) {
        BigDecimal profit = account.grossProfit();
        BigDecimal cost = account.costToServe();
        return profit == null || cost == null ? profit : profit.subtract(cost);
    }

    private static @Nullable BigDecimal projectedProfit(Account account) {
        BigDecimal revenue = account.projectedRevenue();
        BigDecimal margin = margin(account);
        return revenue == null || margin == null
                ? null
                : plain(revenue.multiply(margin).movePointLeft(2));
    }

    private static @Nullable BigDecimal margin(Account account) {
        BigDecimal profit = account.grossProfit();
        if (account.projectedMarginPercent() != null) {
            return account.projectedMarginPercent();
        }
        return profit == null || account.annualRevenue().signum() == 0
                ? null
                : percent(quotient(profit, account.annualRevenue()));
    }

    private static @Nullable BigDecimal growth(Account account) {
        BigDecimal previous = account.previousAnnualRevenue();
        return previous == null || previous.signum() == 0
                ? null
                : percent(quotient(account.annualRevenue(), previous).subtract(BigDecimal.ONE));
    }

    private static @Nullable BigDecimal shareOfWallet(Account account) {
        BigDecimal wallet = account.walletSize();
        return wallet == null || wallet.signum() == 0 ? null : percent(quotient(account.annualRevenue(), wallet));
    }

    private static @Nullable BigDecimal meanOrder(Account account) {
        Integer orders = account.orderCount();
        return orders == null || orders == 0
                ? null
                : plain(quotient(account.annualRevenue(), BigDecimal.valueOf(orders)));
    }

    private static @Nullable BigDecimal cycles(@Nullable Long days, @Nullable Integer cycle) {
        return days == null || cycle == null
                ? null
                : plain(quotient(BigDecimal.valueOf(days), BigDecimal.valueOf(cycle)));
    }

    private static @Nullable BigDecimal penetration(Account account) {
        Integer bought = account.productLinesBought();
        Integer relevant = account.productLinesRelevant();
        return bought == null || relevant == null
                ? null
                : percent(quotient(BigDecimal.valueOf(bought), BigDecimal.valueOf(relevant)));
    }

    private static @Nullable Long daysSince(@Nullable LocalDate date, LocalDate asOf) {
        return date == null ? null : asOf.toEpochDay() - date.toEpochDay();
    }

    /** One number divided by another, rounded half up to {@value #SCALE} decimals. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Integer size(@Nullable Collection<?> known) {
        return known == null ? null : known.size();
    }

    private static <E> int distinct(List<E> all, Function<E, Object> by) {
        Set<Object> seen = new HashSet<>();
        for (E each : all) {
            seen.add(by.apply(each));
        }
        return seen.size();
    }

    private static <E> int count(List<E> all, java.util.function.Predicate<E> which) {
        int count = 0;
        for (E each : all) {
            if (which.test(each)) {
                count++;
            }
        }
        return count;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
