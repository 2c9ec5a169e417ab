package io.marquee.publishing.analysis;

import io.marquee.account.Account;
import io.marquee.account.BuyingRole;
import io.marquee.account.Fact;
import io.marquee.account.Service;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How small and how large figures can be at all, from what they are. */
final class Ranges {

    private static final Set<String> ALWAYS =
            Set.of("AnyAccount", "Figures", "Buying", "Evidence", "Assessment", "Standing", "Placement");

    private final Map<String, BigDecimal> least = new HashMap<>();
    private final Map<String, BigDecimal> most = new HashMap<>();

    /** @param laws of which the most complexity follows */
    Ranges(Laws laws) {
        for (RecordComponent component : Account.class.getRecordComponents()) {
            Fact fact = component.getAnnotation(Fact.class);
            if (fact != null && !fact.min().isEmpty()) {
                least.put(component.getName(), new BigDecimal(fact.min()));
            }
            if (fact != null && !fact.max().isEmpty()) {
                most.put(component.getName(), new BigDecimal(fact.max()));
            }
        }
        for (String percent : Set.of(
                "shareOfWalletPercent",
                "score",
                "attractiveness",
                "strength",
                "weakestAreaPercent",
                "laggardHoursPercent",
                "movedPercent")) {
            range(percent, 0, 100);
        }
        for (String share : Set.of("completeness", "attractivenessKnown", "strengthKnown")) {
            range(share, 0, 1);
        }
        for (String count : Set.of(
                "revenueSharePercent",
                "penetrationPercent",
                "cyclesSinceLastOrder",
                "meanOrder",
                "buyingPeople",
                "functions",
                "engagedPeople",
                "regions",
                "countries",
                "monthsInTier",
                "yearsApproved",
                "divisionsInContact",
                "keyAccounts",
                "hours")) {
            least.put(count, BigDecimal.ZERO);
        }
        range("rolesKnown", 0, BuyingRole.values().length);
        range("requestedServices", 0, Service.values().length);
        range("commitments", 0, 4);
        range("weakestBlock", 1, 5);
        least.put("lowEvaluations", BigDecimal.ONE);
        range("complexity", 0, mostComplexity(laws));
    }

    private static int mostComplexity(Laws laws) {
        Map<String, Integer> most = new HashMap<>();
        laws.claims("complicates")
                .forEach(award -> most.merge(award.of(), ((BigDecimal) award.value()).intValue(), Math::max));
        return most.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void range(String property, int from, int to) {
        least.put(property, BigDecimal.valueOf(from));
        most.put(property, BigDecimal.valueOf(to));
    }

    /** Whether every account has a fact of this type. */
    boolean isAlwaysThere(String fact) {
        return ALWAYS.contains(fact);
    }

    void limit(String property, Span span) {
        BigDecimal low = least.get(property);
        BigDecimal high = most.get(property);
        if (property.startsWith("count(")) {
            low = BigDecimal.ZERO;
            high = BigDecimal.valueOf(property.split(",").length);
        }
        if (low != null) {
            span.atLeast(low, false);
        }
        if (high != null) {
            span.atMost(high, false);
        }
    }
}
