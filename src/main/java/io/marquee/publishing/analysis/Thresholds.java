package io.marquee.publishing.analysis;

import io.marquee.policy.Atom;
import io.marquee.policy.Atom.Operator;
import io.marquee.policy.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every number that any of some laws compares a figure with. */
final class Thresholds {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Map<String, TreeSet<BigDecimal>> values = new TreeMap<>();
    private final Map<String, TreeSet<BigDecimal>> claimed = new TreeMap<>();

    Thresholds(List<Law> laws) {
        for (Law law : laws) {
            law.alternatives().forEach(all -> all.forEach(this::add));
            law.claims()
                    .forEach(claim -> claim.values().forEach(value -> {
                        if (value instanceof BigDecimal number) {
                            claimed.computeIfAbsent(claim.name(), name -> new TreeSet<>())
                                    .add(number);
                        }
                    }));
        }
    }

    private void add(Atom atom) {
        if (atom.value() instanceof BigDecimal threshold) {
            boolean whole = isWhole(atom.property());
            BigDecimal step = whole ? BigDecimal.ONE : CENT;
            boolean above = atom.operator() == Operator.MORE || atom.operator() == Operator.AT_MOST;
            TreeSet<BigDecimal> all = values.computeIfAbsent(atom.property(), name -> new TreeSet<>());
            all.add(threshold);
            all.add(above ? threshold.add(step) : threshold.subtract(step));
        }
    }

    private static boolean isWhole(String property) {
        return switch (property) {
            case "buyingPeople",
                    "functions",
                    "countries",
                    "regions",
                    "requestedServices",
                    "rolesKnown",
                    "engagedPeople",
                    "orderCount",
                    "buyingCycleDays",
                    "digitalSavviness",
                    "openEscalations",
                    "planSectionsComplete",
                    "divisionsInContact",
                    "paymentDaysBeyondTerms",
                    "buyingUnitCount",
                    "strategicCoherence",
                    "monthsInTier",
                    "lowEvaluations" -> true;
            default -> false;
        };
    }

    /** The thresholds of a figure and the values next to them, ascending; none if no law asks about it. */
    List<BigDecimal> around(String property) {
        return List.copyOf(values.getOrDefault(property, new TreeSet<>()));
    }

    /** The numbers with which something is claimed, ascending. */
    List<BigDecimal> claimed(String claim) {
        return List.copyOf(claimed.getOrDefault(claim, new TreeSet<>()));
    }

    /** The same as whole numbers from a least to a greatest, both among them. */
    List<Object> counts(String property, int least, int most) {
        TreeSet<Integer> counts = new TreeSet<>();
        counts.add(least);
        for (BigDecimal each : around(property)) {
            int count = each.min(BigDecimal.valueOf(1_000_000)).intValue();
            if (count >= least && count <= most) {
                counts.add(count);
            }
        }
        if (most - least <= 10) {
            counts.add(most);
        }
        return new ArrayList<>(counts);
    }
}
