package io.marquee.publishing;

import io.marquee.policy.Rule;
import io.marquee.scenario.Decided;
import io.marquee.scenario.Thens;
import io.marquee.scenario.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each threshold of a rule that is new or changed must be tried by an example at it and by one next to it; what is
 * missing is proposed, with the proposal's own answers.
 */
final class BoundaryCover implements Check {

    private final ScenarioRuns runs;

    BoundaryCover(ScenarioRuns runs) {
        this.runs = runs;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.BOUNDARY_COVER;
    }

    @Override
    public List<Finding> check(Proposal proposal) {
        Set<String> changed =
                ChangedRules.between(proposal.active(), proposal.release()).of(proposal.release());
        List<Trial> trials = runs.of(proposal.release(), proposal.features());
        List<Finding> findings = new ArrayList<>();
        proposal.release()
                .policy()
                .rules()
                .filter(rule -> changed.contains(rule.name()))
                .flatMap(rule -> Threshold.of(rule).stream())
                .map(threshold -> ThresholdCover.of(threshold, trials))
                .filter(cover -> !cover.isWhole())
                .forEach(cover -> findings.addAll(missing(cover, proposal, trials)));
        return List.copyOf(findings);
    }

    private static List<Finding> missing(ThresholdCover cover, Proposal proposal, List<Trial> trials) {
        Threshold threshold = cover.threshold();
        BoundaryAccounts accounts = BoundaryAccounts.of(proposal.release(), threshold, trials);
        Decided at = accounts.at();
        Decided beside = accounts.beside();
        if (!cover.read() && at == null && beside == null) {
            return List.of(finding(
                    Severity.WARNING,
                    "boundary-not-measured",
                    threshold,
                    "no decision about a single account tells the figure that `" + value(threshold)
                            + "` is compared with; whether examples try it is for you to see",
                    null));
        }
        List<Finding> missing = new ArrayList<>();
        if (cover.at() == null) {
            missing.add(missing(threshold, "exactly at `" + value(threshold) + "`", at, beside));
        }
        if (cover.beside() == null) {
            String side = threshold.turnsAbove() ? "just above `" : "just below `";
            missing.add(missing(threshold, side + value(threshold) + "`", beside, at));
        }
        return missing;
    }

    private static Finding missing(Threshold threshold, String where, @Nullable Decided here, @Nullable Decided there) {
        String found = "no example that passes tries the threshold " + where;
        return finding(
                Severity.BLOCKING,
                "boundary-not-covered",
                threshold,
                here == null ? found + ", and no account could be found that does; it is for you to write" : found,
                here == null ? null : new Witness(here.enquiry(), "it is " + where, expected(threshold, here, there)));
    }

    /** What is so on this side and not on the other, and whether it is because of the rule. */
    private static List<String> expected(Threshold threshold, Decided here, @Nullable Decided there) {
        List<String> steps = new ArrayList<>(
                there == null ? Thens.of(here.decision()) : Thens.of(here.decision(), there.decision()));
        if (threshold.decides()) {
            steps.add(Thens.because(threshold.rule().name(), here.decision()));
        }
        return steps.isEmpty() ? Thens.of(here.decision()) : steps;
    }

    private static String value(Threshold threshold) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, threshold.value().scale()) + "f", threshold.value());
    }

    private static Finding finding(
            Severity severity, String code, Threshold threshold, String message, @Nullable Witness witness) {
        Rule rule = threshold.rule();
        return new Finding(
                CheckKind.BOUNDARY_COVER,
                severity,
                code,
                rule.file(),
                threshold.sentence().line(),
                rule.name(),
                threshold.sentence().text(),
                message,
                true,
                witness);
    }
}
