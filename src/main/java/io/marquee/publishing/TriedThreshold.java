package io.marquee.publishing;

import io.marquee.scenario.ScenarioResult;
import org.jspecify.annotations.Nullable;

/**
 * How a threshold is tried, in words that need no decision any more.
 *
 * @param rule the name of its rule
 * @param sentence the sentence that it stands in
 * @param read whether any decision of the examples tells the figure at all
 * @param above whether the answer turns above it; else below
 * @param at where an example stands that tries it exactly, as {@code file:line}; {@code null}: nowhere
 * @param beside where one stands that tries what is next to it; {@code null}: nowhere
 */
record TriedThreshold(
        String rule,
        String sentence,
        boolean read,
        boolean above,
        @Nullable String at,
        @Nullable String beside) {

    static TriedThreshold of(ThresholdCover cover) {
        return new TriedThreshold(
                cover.threshold().rule().name(),
                cover.threshold().sentence().text(),
                cover.read(),
                cover.threshold().turnsAbove(),
                place(cover.at()),
                place(cover.beside()));
    }

    private static @Nullable String place(@Nullable ScenarioResult example) {
        return example == null ? null : example.file() + ":" + example.line();
    }

    String words() {
        if (!read) {
            return sentence + " – not measured: no decision about a single account tells this figure";
        }
        return sentence + " – exactly at it: " + shown(at) + "; " + (above ? "just above" : "just below") + ": "
                + shown(beside);
    }

    private static String shown(@Nullable String place) {
        return place == null ? "no example" : place;
    }
}
