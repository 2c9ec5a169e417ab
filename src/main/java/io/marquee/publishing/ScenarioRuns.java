package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Release;
import io.marquee.scenario.FeatureFile;
import io.marquee.scenario.Scenarios;
import io.marquee.scenario.Trial;
import io.marquee.scenario.UnreadableFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of features under a release; the latest are remembered, so that several checks run them once. Thread-safe.
 */
final class ScenarioRuns {

    private static final int MOST = 4;

    private final Map<PolicyId, List<Trial>> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PolicyId, List<Trial>> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Every scenario, in the order of the files; features that cannot be read are left out.
     *
     * @see Scenarios#unreadable
     */
    synchronized List<Trial> of(Release release, Features features) {
        PolicyId key = PolicyId.of(release, features);
        List<Trial> known = latest.get(key);
        if (known == null) {
            known = Scenarios.trials(readable(features), release);
            latest.put(key, known);
        }
        return known;
    }

    private static List<FeatureFile> readable(Features features) {
        List<FeatureFile> files = files(features);
        List<String> unreadable = Scenarios.unreadable(files).stream()
                .map(UnreadableFeature::file)
                .toList();
        return files.stream().filter(each -> !unreadable.contains(each.name())).toList();
    }

    static List<FeatureFile> files(Features features) {
        return features.files().stream()
                .map(each -> new FeatureFile(each.name(), each.text()))
                .toList();
    }
}
