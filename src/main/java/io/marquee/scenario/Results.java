package io.marquee.scenario;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.Argument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Listens to a run on one thread and keeps what came of each scenario; may be asked by another. */
final class Results implements ConcurrentEventListener {

    static final String NO_SUCH_STEP = "there is no such step";

    private final Map<URI, Feature> features = new HashMap<>();
    private final List<Trial> results = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable TestCase started;
    private @Nullable String message;

    Results(List<Feature> features) {
        features.forEach(each -> this.features.put(each.getUri(), each));
    }

    List<Trial> all() {
        synchronized (results) {
            return List.copyOf(results);
        }
    }

    /** The scenario that has not ended, as one that failed. */
    List<Trial> underWay(Duration limit) {
        TestCase scenario = started;
        return scenario == null
                ? List.of()
                : List.of(new Trial(result(scenario, "does not end within " + limit.toSeconds() + " s"), List.of()));
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, this::begin);
        publisher.registerHandlerFor(TestStepFinished.class, this::keepMessage);
        publisher.registerHandlerFor(TestCaseFinished.class, this::keep);
    }

    /** The first step that did not pass says why; those after it are only skipped. */
    private void keepMessage(TestStepFinished event) {
        Result result = event.getResult();
        if (message == null && result.getStatus() != Status.PASSED) {
            Throwable error = result.getError();
            String step = event.getTestStep() instanceof PickleStepTestStep written
                    ? "line " + written.getStep().getLine() + ", `"
                            + written.getStep().getText() + "`: "
                    : "";
            String why = error == null ? null : error.getMessage();
            message = step + (why == null ? unexplained(result.getStatus()) : why);
        }
    }

    private static String unexplained(Status status) {
        return status == Status.UNDEFINED ? NO_SUCH_STEP : status.name();
    }

    private void begin(TestCaseStarted event) {
        DecisionsMade.take();
        started = event.getTestCase();
    }

    private void keep(TestCaseFinished event) {
        boolean passed = event.getResult().getStatus() == Status.PASSED;
        String found = message == null ? "failed" : message;
        results.add(new Trial(result(event.getTestCase(), passed ? null : found), DecisionsMade.take()));
        started = null;
        message = null;
    }

    private ScenarioResult result(TestCase scenario, @Nullable String found) {
        String feature = "";
        String rule = null;
        for (Node node : path(scenario)) {
            if (node instanceof Node.Feature) {
                feature = node.getName().orElse("");
            } else if (node instanceof Node.Rule) {
                rule = node.getName().orElse(null);
            }
        }
        return new ScenarioResult(
                scenario.getUri().getSchemeSpecificPart(),
                feature,
                rule,
                scenario.getName(),
                scenario.getLocation().getLine(),
                found == null,
                found,
                because(scenario));
    }

    private List<Node> path(TestCase scenario) {
        Feature feature = features.get(scenario.getUri());
        if (feature == null) {
            return List.of();
        }
        return feature.findPathTo(node -> node.getLocation().equals(scenario.getLocation()))
                .orElse(List.of());
    }

    private static List<String> because(TestCase scenario) {
        return scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .filter(step -> EvaluationSteps.BECAUSE.equals(step.getPattern()))
                .flatMap(step -> step.getDefinitionArgument().stream())
                .map(Argument::getValue)
                .map(Results::unquoted)
                .toList();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
