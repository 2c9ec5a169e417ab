package io.marquee.scenario;

import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Features, run against a release. */
public final class Scenarios {

    /** The tag of features about the service itself, whose steps are not the policy's; they are not run here. */
    public static final String OF_THE_SERVICE = "@service";

    /** How long all scenarios together may take, far more than those of a sane policy. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Scenarios() {}

    /**
     * Runs every scenario of the features against a release, on several threads; those tagged {@value #OF_THE_SERVICE}
     * are left out. Scenarios that do not end in a minute fail.
     *
     * @return what came of each, in the order of the files
     * @throws UnreadableFeature if a text is not Gherkin
     */
    public static List<ScenarioResult> run(List<FeatureFile> files, Release release) {
        return trials(files, release).stream().map(Trial::result).toList();
    }

    /**
     * Runs scenarios as {@link #run} does, and keeps what was decided.
     *
     * @return each scenario, in the order of the files
     * @throws UnreadableFeature if a text is not Gherkin
     */
    public static List<Trial> trials(List<FeatureFile> files, Release release) {
        return trials(files, release, LIMIT);
    }

    static List<Trial> trials(List<FeatureFile> files, Release release, Duration limit) {
        return new Performance(files, release, limit).run();
    }

    /**
     * The rules of a release that no scenario says to be the reason of anything; scenarios that failed do not count.
     *
     * @param results what came of the scenarios when they were run against the release
     */
    public static List<Rule> uncovered(List<ScenarioResult> results, Release release) {
        Set<String> covered = results.stream()
                .filter(ScenarioResult::passed)
                .flatMap(result -> result.because().stream())
                .collect(Collectors.toSet());
        return release.policy()
                .rules()
                .filter(rule -> !covered.contains(rule.name()))
                .toList();
    }

    /** Why texts are no features, one for each that is none. */
    public static List<UnreadableFeature> unreadable(List<FeatureFile> files) {
        List<UnreadableFeature> found = new ArrayList<>();
        for (FeatureFile file : files) {
            try {
                FeatureTexts.read(file);
            } catch (UnreadableFeature e) {
                found.add(e);
            }
        }
        return found;
    }

    /** The steps that are nearest to the one at which a scenario failed because there is no such step; else none. */
    public static List<String> nearestSteps(ScenarioResult result) {
        String message = result.message();
        return message != null && message.endsWith(Results.NO_SUCH_STEP)
                ? KnownSteps.nearest(
                        message.replaceFirst("^line \\d+, `", "").replace("`: " + Results.NO_SUCH_STEP, ""))
                : List.of();
    }
}
