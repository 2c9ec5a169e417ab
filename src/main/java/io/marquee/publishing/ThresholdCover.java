package io.marquee.publishing;

import io.marquee.policy.Release;
import io.marquee.scenario.Decided;
import io.marquee.scenario.ScenarioResult;
import io.marquee.scenario.Trial;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which examples try a threshold.
 *
 * @param threshold the threshold
 * @param at an example that passes, in which the figure is exactly at it and the rule's answer is that for it
 * @param beside an example that passes, in which the figure is next to it and the rule's answer is the other
 * @param read whether any decision of the examples tells the figure at all
 */
record ThresholdCover(
        Threshold threshold,
        @Nullable ScenarioResult at,
        @Nullable ScenarioResult beside,
        boolean read) {

    /** The cover of all thresholds of a release, by rule. */
    static List<ThresholdCover> of(Release release, List<Trial> trials) {
        return release.policy()
                .rules()
                .flatMap(rule -> Threshold.of(rule).stream())
                .map(threshold -> of(threshold, trials))
                .toList();
    }

    static ThresholdCover of(Threshold threshold, List<Trial> trials) {
        ScenarioResult at = null;
        ScenarioResult beside = null;
        boolean read = false;
        for (Trial trial : trials) {
            for (Decided decided : trial.decided()) {
                for (String figure : threshold.figures()) {
                    BigDecimal value = FigureReading.of(figure, decided);
                    read |= value != null;
                    if (value == null || !trial.result().passed()) {
                        continue;
                    }
                    if (at == null && showsAt(threshold, value, decided)) {
                        at = trial.result();
                    }
                    if (beside == null && showsBeside(threshold, value, decided)) {
                        beside = trial.result();
                    }
                }
            }
        }
        return new ThresholdCover(threshold, at, beside, read);
    }

    boolean isWhole() {
        return at != null && beside != null;
    }

    static boolean showsAt(Threshold threshold, BigDecimal value, Decided decided) {
        return threshold.isAt(value) && (!threshold.decides() || fired(threshold, decided) == threshold.holdsAt());
    }

    static boolean showsBeside(Threshold threshold, BigDecimal value, Decided decided) {
        return threshold.isBeside(value) && (!threshold.decides() || fired(threshold, decided) != threshold.holdsAt());
    }

    private static boolean fired(Threshold threshold, Decided decided) {
        String rule = threshold.rule().name();
        return decided.decision().reasons().stream()
                .anyMatch(each -> each.rule().equals(rule));
    }
}
