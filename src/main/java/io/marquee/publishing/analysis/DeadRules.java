package io.marquee.publishing.analysis;

import io.marquee.policy.Atom;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that can never fire: they ask for what cannot be, or for what no rule ever says. */
final class DeadRules implements Examination {

    static final String CODE = "never-fires";

    @Override
    public void examine(Study study, Findings findings) {
        BitSet fired = new BitSet();
        study.trials().all().forEach(trial -> fired.or(trial.fired()));
        for (Law law : study.laws().all()) {
            String why = why(law, study);
            if (why != null) {
                findings.at(
                        law, new Found(Severity.BLOCKING, CODE, "can never fire: " + why, true, witness(law, study)));
            } else if (law.claims().get(0).collector().equals("outcome")
                    && !fired.get(law.place())
                    && law.rule().effective() == null
                    && law.rule().expires() == null) {
                findings.at(
                        law,
                        new Found(
                                Severity.WARNING,
                                CODE,
                                "fired for none of " + study.trials().all().size()
                                        + " accounts around the policy's thresholds; if no account can be so, it says nothing",
                                false,
                                witness(law, study)));
            }
        }
    }

    private static @Nullable String why(Law law, Study study) {
        String why = null;
        for (List<Atom> alternative : law.alternatives()) {
            String missing = missing(alternative, study.laws());
            if (study.logic().canHold(alternative)) {
                if (missing == null) {
                    return null;
                }
                why = missing;
            } else if (why == null) {
                why = "its conditions contradict each other, or ask for what no account can be";
            }
        }
        return why;
    }

    /** What is asked for that no rule says. */
    private static @Nullable String missing(List<Atom> atoms, Laws laws) {
        for (Atom atom : atoms) {
            String claim = needed(atom);
            if (claim != null && laws.awards().stream().noneMatch(award -> isOf(award, claim))) {
                return "`" + atom.sentence().text() + "` holds only if a rule says so, and none does";
            }
        }
        return null;
    }

    /** Whether an award is of a kind, for instance {@code caps THIN_DATA}; the value counts as well. */
    private static boolean isOf(Award award, String claim) {
        return award.of().equals(claim) || (award.of() + " " + award.value()).equals(claim);
    }

    /** The claim that a condition rests on; {@code null} if it may hold without any. */
    private static @Nullable String needed(Atom atom) {
        String property = atom.property();
        boolean asked = Boolean.TRUE.equals(atom.value());
        String argument = property.replaceAll(".*\\((.*)\\)", "$1");
        boolean equal = atom.operator() == Atom.Operator.EQUAL && atom.value() != null;
        String value = String.valueOf(atom.value());
        if (property.startsWith("shown(")) {
            return asked ? "shows " + argument : null;
        }
        if (property.startsWith("capsCalledFor(") || property.startsWith("capsInEffect(")) {
            return asked ? "caps " + argument : null;
        }
        if (property.startsWith("score - asked(")) {
            return "asks " + argument;
        }
        return switch (property) {
            case "complexityLevel" -> equal && !value.equals("HIGH") ? "isOfComplexity " + value : null;
            case "quadrant" -> equal && !value.equals("UNCLASSIFIED") ? "standsIn " + value : null;
            case "health" -> equal && !value.equals("UNKNOWN") ? "isInHealth " + value : null;
            case "change" -> equal && !value.equals("NEW") && !value.equals("UNCHANGED") ? "changes " + value : null;
            case "coordination" ->
                value.equals("CONFLICT") ? "conflict" : value.equals("NO_LEAD") ? "nobodyLeads" : null;
            case "candidate" -> asked ? "isCandidate" : null;
            case "digitallySavvy" -> asked ? "isDigitallySavvy" : null;
            case "firm" -> asked ? "standsFirm" : null;
            case "toleratedBelow" -> atom.operator() == Atom.Operator.NOT_EQUAL ? "tolerates" : null;
            case "attractiveness - highFrom", "strength - highFrom" -> "isHighFrom";
            case "attractivenessKnown - knownFrom", "strengthKnown - knownFrom" -> "isKnownFrom";
            case "hours - targetHours" -> "aimsAt";
            case "daysAgo - windowDays" -> "contactsCountFor";
            default -> null;
        };
    }

    /** An account for which it fired in the active policy, where that makes a difference. */
    private static @Nullable Witness witness(Law law, Study study) {
        Law before = study.before().named(law.rule().name());
        return before == null
                ? null
                : study.lost(
                        before, "`" + law.rule().name() + "` fires for it in the active policy, and not in this one");
    }
}
