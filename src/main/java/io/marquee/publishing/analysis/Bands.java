package io.marquee.publishing.analysis;

import io.marquee.policy.Atom;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Award.Fold;
import io.marquee.publishing.analysis.Findings.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bands of one figure: whoever passes the harder bound must be given what beats the easier one's. */
final class Bands implements Examination {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Override
    public void examine(Study study, Findings findings) {
        for (List<Award> rivals : study.laws().byCell().values()) {
            Map<String, List<Award>> alike = new LinkedHashMap<>();
            for (Award award : rivals) {
                String shape = shape(award.law());
                if (shape.contains("#") && (award.fold() == Fold.HIGHEST || award.fold() == Fold.LOWEST)) {
                    alike.computeIfAbsent(shape, each -> new ArrayList<>()).add(award);
                }
            }
            alike.values().forEach(bands -> examine(bands, study, findings));
        }
    }

    /** What a rule asks, with {@code #} in place of each bound. */
    private static String shape(Law law) {
        if (!law.simple() || law.alternatives().size() != 1) {
            return "";
        }
        StringBuilder shape = new StringBuilder();
        for (Atom atom : law.alternatives().get(0)) {
            shape.append(atom.variable()).append('.').append(atom.property()).append(' ');
            shape.append(isBound(atom) ? (isLower(atom) ? ">#" : "<#") : atom.operator() + " " + atom.value());
            shape.append("; ");
        }
        return shape.toString();
    }

    private static boolean isBound(Atom atom) {
        return atom.value() instanceof BigDecimal
                && atom.operator() != Atom.Operator.EQUAL
                && atom.operator() != Atom.Operator.NOT_EQUAL;
    }

    private static boolean isLower(Atom atom) {
        return atom.operator() == Atom.Operator.AT_LEAST || atom.operator() == Atom.Operator.MORE;
    }

    private static void examine(List<Award> bands, Study study, Findings findings) {
        List<Award> weakestFirst = new ArrayList<>(bands);
        weakestFirst.sort((one, other) -> one.beats(other) ? 1 : other.beats(one) ? -1 : 0);
        for (int i = 1; i < weakestFirst.size(); i++) {
            Award weaker = weakestFirst.get(i - 1);
            Award stronger = weakestFirst.get(i);
            String easier = stronger.beats(weaker) ? easier(weaker.law(), stronger.law()) : null;
            if (easier != null) {
                report(weakestFirst, i, easier, study, findings);
            }
        }
        if (bands.size() > 2) {
            steps(weakestFirst, findings);
        }
    }

    private static void report(List<Award> bands, int place, String easier, Study study, Findings findings) {
        Award weaker = bands.get(place - 1);
        Award stronger = bands.get(place);
        Award blamed = study.blamed(weaker, stronger);
        String message = "`" + stronger.claim().sentence().text() + "` is given for less than `"
                + weaker.claim().sentence().text() + "`: `" + easier + "` against a harder bound in the rule `"
                + weaker.law().rule().name() + "`; more must never be worth less";
        Witness witness = witness(blamed, study);
        findings.at(
                blamed.law(),
                blamed.claim(),
                new Found(
                        Severity.BLOCKING,
                        TierLadders.CODE,
                        message,
                        true,
                        witness == null ? witness(blamed.equals(weaker) ? stronger : weaker, study) : witness));
    }

    /** An account that is in the band in the active policy and given something else in this one. */
    private static @Nullable Witness witness(Award band, Study study) {
        Law before = study.before().named(band.law().rule().name());
        return before == null || !band.claim().collector().equals("outcome")
                ? null
                : study.lost(before, "it is in a band that is out of order");
    }

    /** The sentence by which the stronger claim is easier to come by, or {@code null} if it is not. */
    private static @Nullable String easier(Law weaker, Law stronger) {
        List<Atom> weak = weaker.alternatives().get(0);
        List<Atom> strong = stronger.alternatives().get(0);
        for (int i = 0; i < strong.size(); i++) {
            if (isBound(strong.get(i))
                    && strong.get(i).value() instanceof BigDecimal one
                    && weak.get(i).value() instanceof BigDecimal other
                    && (isLower(strong.get(i)) ? one.compareTo(other) < 0 : one.compareTo(other) > 0)) {
                return strong.get(i).sentence().text();
            }
        }
        return null;
    }

    /** Bounds that are far from what their neighbours on both sides let expect. */
    private static void steps(List<Award> bands, Findings findings) {
        Map<Integer, List<BigDecimal>> bounds = new TreeMap<>();
        for (Award band : bands) {
            List<Atom> atoms = band.law().alternatives().get(0);
            for (int i = 0; i < atoms.size(); i++) {
                if (isBound(atoms.get(i)) && atoms.get(i).value() instanceof BigDecimal bound) {
                    bounds.computeIfAbsent(i, place -> new ArrayList<>()).add(bound);
                }
            }
        }
        bounds.forEach((place, ladder) -> {
            for (int i = 1; i + 1 < ladder.size(); i++) {
                BigDecimal below = ladder.get(i - 1).multiply(TEN);
                BigDecimal above = ladder.get(i + 1);
                boolean between =
                        ladder.get(i - 1).signum() > 0 && ladder.get(i).signum() > 0;
                boolean tooHigh =
                        ladder.get(i).compareTo(above) >= 0 && ladder.get(i).compareTo(below) >= 0;
                boolean tooLow = ladder.get(i).compareTo(ladder.get(i - 1)) <= 0
                        && ladder.get(i).multiply(TEN).compareTo(above) <= 0;
                if (between && (tooHigh || tooLow)) {
                    Atom atom = bands.get(i).law().alternatives().get(0).get(place);
                    findings.at(
                            bands.get(i).law().rule(),
                            atom.sentence(),
                            new Found(
                                    Severity.WARNING,
                                    Magnitudes.CODE,
                                    "is about ten times off its neighbours on the ladder",
                                    true,
                                    null));
                }
            }
        });
    }
}
