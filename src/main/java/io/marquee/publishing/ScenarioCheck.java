package io.marquee.publishing;

import io.marquee.policy.Rule;
import io.marquee.scenario.ScenarioResult;
import io.marquee.scenario.Scenarios;
import io.marquee.scenario.Trial;
import io.marquee.scenario.UnreadableFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs a proposal's features against it: what they say must be so, and of each rule they must say something. */
final class ScenarioCheck implements Check {

    private static final Pattern STEP = Pattern.compile("(?s)^line (\\d{1,8}), (.*)$");

    private final ScenarioRuns runs;

    ScenarioCheck(ScenarioRuns runs) {
        this.runs = runs;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.SCENARIOS;
    }

    @Override
    public List<Finding> check(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        Scenarios.unreadable(ScenarioRuns.files(proposal.features())).forEach(each -> findings.add(unreadable(each)));
        List<ScenarioResult> results = runs.of(proposal.release(), proposal.features()).stream()
                .map(Trial::result)
                .toList();
        results.stream()
                .filter(each -> !each.passed())
                .map(ScenarioCheck::failed)
                .forEach(findings::add);
        Set<String> changed =
                ChangedRules.between(proposal.active(), proposal.release()).of(proposal.release());
        Scenarios.uncovered(results, proposal.release())
                .forEach(rule -> findings.add(uncovered(rule, changed.contains(rule.name()))));
        return List.copyOf(findings);
    }

    private static Finding unreadable(UnreadableFeature feature) {
        return finding(
                Severity.BLOCKING,
                "feature-unreadable",
                feature.file(),
                feature.line(),
                null,
                "is no feature: " + feature.getMessage());
    }

    private static Finding failed(ScenarioResult result) {
        Matcher told = STEP.matcher(String.valueOf(result.message()));
        boolean atStep = told.matches();
        String what = atStep ? told.group(2) : String.valueOf(result.message());
        List<String> nearest = Scenarios.nearestSteps(result);
        return finding(
                Severity.BLOCKING,
                nearest.isEmpty() ? "scenario-fails" : "step-undefined",
                result.file(),
                atStep ? Integer.parseInt(told.group(1)) : result.line(),
                result.rule(),
                "the example `" + result.scenario() + "`: " + what
                        + (nearest.isEmpty() ? "" : "; the nearest are `" + String.join("`, `", nearest) + "`"));
    }

    private static Finding uncovered(Rule rule, boolean changed) {
        return finding(
                changed ? Severity.BLOCKING : Severity.WARNING,
                "rule-not-covered",
                rule.file(),
                rule.line(),
                rule.name(),
                "no example that passes says that this is because of the rule");
    }

    private static Finding finding(
            Severity severity, String code, String file, int line, @Nullable String rule, String message) {
        return new Finding(CheckKind.SCENARIOS, severity, code, file, line, rule, null, message, true, null);
    }
}
