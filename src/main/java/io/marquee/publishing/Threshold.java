package io.marquee.publishing;

import io.marquee.policy.Rule;
import io.marquee.policy.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number in a rule at which its answer turns.
 *
 * @param rule the rule
 * @param sentence the sentence that it stands in
 * @param type the type of its slot, for instance {@code money}
 * @param value the number
 * @param figures the names of the figures that are compared with it
 * @param turnsAbove whether the answer for the number itself and for the next above differ; else for the next below
 * @param holdsAt whether what is asked holds for the number itself
 * @param decides whether the rule as a whole fires or not by it; a rule that only sets it fires in any case
 */
record Threshold(
        Rule rule,
        Sentence sentence,
        String type,
        BigDecimal value,
        List<String> figures,
        boolean turnsAbove,
        boolean holdsAt,
        boolean decides) {

    private static final Pattern COMPARISON =
            Pattern.compile("([A-Za-z]+|count\\([^)]*\\)) (>=|<=|>|<|==) (-?)\\{([a-z]+\\d?)}");

    /** Claims that set a threshold for figures, by how their expansion begins. */
    private static final Map<String, List<String>> SETTING = Map.of(
            "outcome.asks(", List.of("score"),
            "outcome.isHighFrom(", List.of("attractiveness", "strength"),
            "outcome.tolerates(", List.of("scoreUnderCurrentTier"));

    /** The smallest steps, by the slot's type: where figures cannot take every value, as near as they get. */
    private static final Map<String, String> NEAR = Map.of(
            "money", "0.01",
            "percent", "1",
            "share", "0.05",
            "points", "0.1",
            "score", "1",
            "number", "0.1");

    /** Thresholds below which or above which there is nothing, such as a score of 0, have no other side. */
    static List<Threshold> of(Rule rule) {
        return Stream.concat(
                        rule.conditions().stream().flatMap(each -> asked(rule, each).stream()),
                        rule.consequences().stream().flatMap(each -> set(rule, each).stream()))
                .toList();
    }

    private static List<Threshold> asked(Rule rule, Sentence sentence) {
        List<Threshold> found = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(sentence.phrase().expansion());
        while (comparison.find()) {
            int slot = sentence.phrase().slots().indexOf(comparison.group(4));
            BigDecimal value = number(sentence, slot);
            if (value != null) {
                String sign = comparison.group(2);
                found.add(new Threshold(
                        rule,
                        sentence,
                        sentence.slots().get(slot).type(),
                        value,
                        List.of(figure(comparison.group(1), sentence)),
                        sign.equals("<=") || sign.equals(">"),
                        sign.contains("="),
                        true));
            }
        }
        return found;
    }

    private static List<Threshold> set(Rule rule, Sentence sentence) {
        List<Threshold> found = new ArrayList<>();
        SETTING.forEach((begins, figures) -> {
            if (sentence.phrase().expansion().startsWith(begins)) {
                int slot = sentence.slots().size() - 1;
                BigDecimal value = number(sentence, slot);
                if (value != null && value.signum() > 0) {
                    boolean above = figures.contains("scoreUnderCurrentTier");
                    found.add(new Threshold(
                            rule, sentence, sentence.slots().get(slot).type(), value, figures, above, true, false));
                }
            }
        });
        return found;
    }

    /** A count is that of what the sentence lists. */
    private static String figure(String property, Sentence sentence) {
        return property.startsWith("count(")
                ? "count(" + sentence.slots().get(sentence.slots().size() - 1).text() + ")"
                : property;
    }

    private static @Nullable BigDecimal number(Sentence sentence, int slot) {
        String text = sentence.slots().get(slot).text().replace(",", "");
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
    }

    /** How far a figure may be from the threshold to be next to it. */
    BigDecimal near() {
        return new BigDecimal(NEAR.getOrDefault(type, "1"));
    }

    /** Whether a figure is exactly at it. */
    boolean isAt(BigDecimal figure) {
        return figure.compareTo(value) == 0;
    }

    /** Whether a figure is next to it, where the answer is the other. */
    boolean isBeside(BigDecimal figure) {
        BigDecimal away = turnsAbove ? figure.subtract(value) : value.subtract(figure);
        return away.signum() > 0 && away.compareTo(near()) <= 0;
    }
}
