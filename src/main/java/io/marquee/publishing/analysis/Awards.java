package io.marquee.publishing.analysis;

import io.marquee.decision.EntitlementType;
import io.marquee.decision.Focus;
import io.marquee.decision.Rung;
import io.marquee.policy.Claimed;
import io.marquee.policy.Law;
import io.marquee.publishing.analysis.Award.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each claim is made for, which of its values says how much, and which of several such claims holds. */
final class Awards {

    /**
     * How a claim's values are read.
     *
     * @param value the place of the value that is claimed; -1: that it is claimed is all
     * @param keys the places of the values that say for what
     */
    private record Shape(Fold fold, int value, List<Integer> keys) {}

    private static Shape shape(Fold fold, int value, Integer... keys) {
        return new Shape(fold, value, List.of(keys));
    }

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("signals", shape(Fold.LOWEST, 1, 0)),
            Map.entry("weighs", shape(Fold.ONE, 1, 0, 2)),
            Map.entry("earns", shape(Fold.HIGHEST, 1, 0)),
            Map.entry("complicates", shape(Fold.HIGHEST, 1, 0)),
            Map.entry("isOfComplexity", shape(Fold.LOWEST, 0)),
            Map.entry("asks", shape(Fold.ONE, 1, 0)),
            Map.entry("tolerates", shape(Fold.ONE, 0)),
            Map.entry("isHighFrom", shape(Fold.ONE, 0)),
            Map.entry("isKnownFrom", shape(Fold.ONE, 0)),
            Map.entry("contactsCountFor", shape(Fold.ONE, 0)),
            Map.entry("isInHealth", shape(Fold.HIGHEST, 0)),
            Map.entry("focuses", shape(Fold.ONE, 0)),
            Map.entry("briefs", shape(Fold.ONE, 0)),
            Map.entry("comesBy", shape(Fold.HIGHEST, 0)),
            Map.entry("qualifiesFor", shape(Fold.HIGHEST, 0)),
            Map.entry("caps", shape(Fold.LOWEST, 1, 0)),
            Map.entry("standsIn", shape(Fold.ONE, 0)),
            Map.entry("pursues", shape(Fold.ONE, 0)),
            Map.entry("changes", shape(Fold.HIGHEST, 0)),
            Map.entry("keepsTierAtMost", shape(Fold.LOWEST, 0)),
            Map.entry("approaches", shape(Fold.HIGHEST, 0)),
            Map.entry("takesHours", shape(Fold.ONE, 0)),
            Map.entry("isMet", shape(Fold.HIGHEST, 0)),
            Map.entry("meetsRemotely", shape(Fold.ONE, 0)),
            Map.entry("informsBy", shape(Fold.ONE, 0)),
            Map.entry("expectsRetention", shape(Fold.ONE, 0)),
            Map.entry("investsOfValue", shape(Fold.LOWEST, 0)),
            Map.entry("investsOfContribution", shape(Fold.LOWEST, 0)),
            Map.entry("investsOfProjectedProfit", shape(Fold.LOWEST, 0)),
            Map.entry("reducesInvestmentTo", shape(Fold.LOWEST, 0)),
            Map.entry("investsAtLeast", shape(Fold.ONE, 0)),
            Map.entry("reviewsTierEvery", shape(Fold.ONE, 0)),
            Map.entry("reviewsWithin", shape(Fold.LOWEST, 0, 1)),
            Map.entry("reviewsAfterShare", shape(Fold.LOWEST, 0, 1)),
            Map.entry("reviewsOverdueIn", shape(Fold.ONE, 0)),
            Map.entry("isReady", shape(Fold.HIGHEST, 0)),
            Map.entry("classABrings", shape(Fold.ONE, 0)),
            Map.entry("tellsTop", shape(Fold.ONE, 0)),
            Map.entry("principleIs", shape(Fold.ONE, 0)),
            Map.entry("raises", shape(Fold.HIGHEST, 0, 1)),
            Map.entry("givesHours", shape(Fold.ONE, 0)),
            Map.entry("takesAtMost", shape(Fold.LOWEST, 0)),
            Map.entry("aimsAt", shape(Fold.LOWEST, 0)),
            Map.entry("asksForSkills", shape(Fold.HIGHEST, 1, 0)),
            Map.entry("takesAtMostOfTier", shape(Fold.LOWEST, 0, 1)),
            Map.entry("takesAtMostKey", shape(Fold.LOWEST, 0)),
            Map.entry("counts", shape(Fold.ONE, 1, 0)),
            Map.entry("risks", shape(Fold.LOWEST, 0)),
            Map.entry("movesInWavesOf", shape(Fold.LOWEST, 0)));

    private Awards() {}

    /** Every award of a law, in the order of its claims. */
    static List<Award> of(Law law) {
        List<Award> awards = new ArrayList<>();
        law.claims().forEach(claim -> add(law, claim, awards));
        return awards;
    }

    private static void add(Law law, Claimed claim, List<Award> awards) {
        List<Object> values = claim.values();
        switch (claim.name()) {
            case "entitles" ->
                entitles(law, claim, Rung.word(type(values), values.get(1).toString()), awards);
            case "entitlesTimes" -> entitles(law, claim, Rung.count(whole(values.get(1))), awards);
            case "entitlesEvery", "entitlesWithin" ->
                entitles(
                        law,
                        claim,
                        Rung.wait(whole(values.get(1)), claim.sentence().text()),
                        awards);
            case "entitlesAtMost" ->
                awards.add(new Award(
                        law,
                        claim,
                        "caps " + type(values),
                        Fold.LOWEST,
                        Rung.word(type(values), values.get(1).toString())));
            case "earnsPerStep" ->
                values.subList(2, values.size())
                        .forEach(criterion -> awards.add(new Award(
                                law, claim, "earns steps of " + criterion, Fold.ONE, (BigDecimal) values.get(0))));
            case "valuesYears" -> {
                awards.add(new Award(law, claim, "years of lifetime value", Fold.ONE, (BigDecimal) values.get(0)));
                awards.add(new Award(law, claim, "discount of lifetime value", Fold.ONE, (BigDecimal) values.get(1)));
            }
            case "grants", "refuses" ->
                values.forEach(
                        service -> awards.add(new Award(law, claim, claim.name() + " " + service, Fold.ALL, true)));
            default -> awards.add(plain(law, claim, values));
        }
    }

    private static Award plain(Law law, Claimed claim, List<Object> values) {
        Shape shape = SHAPES.get(claim.name());
        if (shape == null) {
            String of = values.stream().map(each -> " " + each).collect(Collectors.joining("", claim.name(), ""));
            return new Award(law, claim, of, Fold.ALL, true);
        }
        StringBuilder of = new StringBuilder(claim.name());
        for (int key : shape.keys()) {
            of.append(' ').append(values.get(key));
        }
        Comparable<?> value = (Comparable<?>) values.get(shape.value());
        // a mixed focus is what holds where no other does
        Fold fold = value == Focus.MIXED ? Fold.ALL : shape.fold();
        return new Award(law, claim, of.toString(), fold, value);
    }

    private static void entitles(Law law, Claimed claim, Rung rung, List<Award> awards) {
        awards.add(new Award(law, claim, "entitles " + type(claim.values()), Fold.HIGHEST, rung));
    }

    private static EntitlementType type(List<Object> values) {
        return (EntitlementType) values.get(0);
    }

    private static int whole(Object value) {
        return ((BigDecimal) value).intValueExact();
    }
}
