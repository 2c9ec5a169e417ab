package io.marquee.scenario;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.Runtime;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Features, run against a release. */
public final class Scenarios {

    private static final RuntimeOptions OPTIONS = new RuntimeOptionsBuilder()
            .addGlue(URI.create("classpath:/io/marquee/scenario"))
            .setThreads(1)
            .build();

    private Scenarios() {}

    /**
     * Runs every scenario of the features against a release.
     *
     * @return what came of each, in the order of the files
     * @throws UnreadableFeature if a text is not Gherkin
     */
    public static List<ScenarioResult> run(List<FeatureFile> files, Release release) {
        return trials(files, release).stream().map(Trial::result).toList();
    }

    /**
     * Runs every scenario of the features against a release, and keeps what was decided.
     *
     * @return each scenario, in the order of the files
     * @throws UnreadableFeature if a text is not Gherkin
     */
    public static List<Trial> trials(List<FeatureFile> files, Release release) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Scenarios.class.getClassLoader());
        try {
            return runHere(files, release);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Cucumber finds its parser and glue by the thread's class loader, which in an executable jar may be any. */
    private static List<Trial> runHere(List<FeatureFile> files, Release release) {
        List<Feature> features =
                files.stream().map(Scenarios::parse).flatMap(Optional::stream).toList();
        Results results = new Results(features);
        Runtime runtime = Runtime.builder()
                .withRuntimeOptions(OPTIONS)
                .withClassLoader(Scenarios.class::getClassLoader)
                .withFeatureSupplier(() -> features)
                .withAdditionalPlugins(results)
                .build();
        PolicyUnderTest.with(release, runtime::run);
        return results.all();
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

    private static Optional<Feature> parse(FeatureFile file) {
        try {
            return new FeatureParser(UUID::randomUUID).parseResource(new Text(file));
        } catch (FeatureParserException e) {
            throw new UnreadableFeature(file.name(), String.valueOf(e.getMessage()));
        }
    }

    /** A feature as Cucumber reads it, without a file. */
    private record Text(FeatureFile file) implements Resource {

        @Override
        public URI getUri() {
            try {
                return new URI("features", file.name(), null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("no name for a file: " + file.name(), e);
            }
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
