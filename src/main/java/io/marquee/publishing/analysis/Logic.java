package io.marquee.publishing.analysis;

import io.marquee.account.CreditGrade;
import io.marquee.account.Tier;
import io.marquee.policy.Atom;
import io.marquee.policy.Law;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from rules' conditions alone, whatever the account. */
final class Logic {

    private final Ranges ranges;

    Logic(Ranges ranges) {
        this.ranges = ranges;
    }

    /** What each property may be where all of this holds, by fact and property. */
    private Map<String, Span> spans(List<Atom> atoms, boolean inRange) {
        Map<String, Span> spans = new LinkedHashMap<>();
        for (Atom atom : atoms) {
            String property = canonical(atom);
            Span span = spans.computeIfAbsent(atom.variable() + "." + property, name -> {
                Span all = new Span();
                if (inRange) {
                    ranges.limit(property, all);
                }
                return all;
            });
            narrow(span, atom);
        }
        return spans;
    }

    /** Questions that are but another way to ask about a property become one about it. */
    private static String canonical(Atom atom) {
        return switch (atom.property()) {
            case "keyAccount" -> "tier";
            case "keyToday" -> "currentTier";
            default ->
                atom.property().startsWith("creditAtMost(") && Boolean.TRUE.equals(atom.value())
                        ? "creditGrade"
                        : atom.property();
        };
    }

    private static void narrow(Span span, Atom atom) {
        if (atom.property().equals("keyAccount") || atom.property().equals("keyToday")) {
            Set<Tier> key = EnumSet.of(Tier.KEY, Tier.STRATEGIC);
            if (Boolean.TRUE.equals(atom.value())) {
                span.keep(key);
            } else if (atom.property().equals("keyAccount")) {
                span.keep(EnumSet.complementOf(EnumSet.copyOf(key)));
            } else {
                key.forEach(each -> span.add(Atom.Operator.NOT_EQUAL, each));
            }
        } else if (canonical(atom).equals("creditGrade") && !atom.property().equals("creditGrade")) {
            String grade = atom.property()
                    .substring("creditAtMost(".length(), atom.property().length() - 1);
            span.keep(new HashSet<>(Arrays.stream(CreditGrade.values())
                    .filter(each -> each.compareTo(CreditGrade.valueOf(grade)) >= 0)
                    .toList()));
        } else {
            span.add(atom.operator(), atom.value());
        }
    }

    /** Whether all of this can hold at once. */
    boolean canHold(List<Atom> atoms) {
        return spans(atoms, true).values().stream().noneMatch(Span::isEmpty);
    }

    boolean canHold(Law law) {
        return law.alternatives().stream().anyMatch(this::canHold);
    }

    /** Whether both can fire for one account, as far as their conditions tell. */
    boolean canMeet(Law one, Law other) {
        return one.alternatives().stream()
                .anyMatch(these -> other.alternatives().stream().anyMatch(those -> {
                    List<Atom> both = new java.util.ArrayList<>(these);
                    both.addAll(those);
                    return canHold(both);
                }));
    }

    /** Whether the other fires whenever this one does. */
    boolean implies(Law one, Law other) {
        boolean named = other.facts().stream()
                .allMatch(fact -> one.facts().contains(fact) || ranges.isAlwaysThere(fact.getSimpleName()));
        return named
                && other.simple()
                && one.alternatives().stream()
                        .filter(this::canHold)
                        .allMatch(these -> other.alternatives().stream().anyMatch(those -> implies(these, those)));
    }

    private boolean implies(List<Atom> these, List<Atom> those) {
        Map<String, Span> narrow = spans(these, false);
        return spans(those, false).entrySet().stream()
                .allMatch(wide -> narrow.containsKey(wide.getKey())
                        && narrow.getOrDefault(wide.getKey(), new Span()).isWithin(wide.getValue()));
    }
}
