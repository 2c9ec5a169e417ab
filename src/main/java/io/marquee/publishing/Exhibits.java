package io.marquee.publishing;

import io.marquee.policy.Release;
import io.marquee.scenario.ScenarioResult;
import io.marquee.scenario.Trial;
import java.util.List;

/**
 * What a release's features and its analysis show of it.
 *
 * @param examples what came of each scenario, in the order of the files
 * @param thresholds how each threshold is tried, by rule
 * @param remarks what the analysis still has to say
 */
record Exhibits(List<ScenarioResult> examples, List<TriedThreshold> thresholds, List<Remark> remarks) {

    /** Exhibits do not change. */
    Exhibits {
        examples = List.copyOf(examples);
        thresholds = List.copyOf(thresholds);
        remarks = List.copyOf(remarks);
    }

    static Exhibits of(Release release, List<Trial> trials, List<Finding> findings) {
        return new Exhibits(
                trials.stream().map(Trial::result).toList(),
                ThresholdCover.of(release, trials).stream()
                        .map(TriedThreshold::of)
                        .toList(),
                findings.stream().map(Remark::of).toList());
    }

    /** Whether they stay as they are: what failed may have failed for want of time. */
    boolean areSettled() {
        return examples.stream().allMatch(ScenarioResult::passed);
    }

    /** The examples that say that something is because of a rule. */
    List<ScenarioResult> examplesOf(String rule) {
        return examples.stream().filter(each -> each.because().contains(rule)).toList();
    }

    List<TriedThreshold> thresholdsOf(String rule) {
        return thresholds.stream().filter(each -> each.rule().equals(rule)).toList();
    }
}
