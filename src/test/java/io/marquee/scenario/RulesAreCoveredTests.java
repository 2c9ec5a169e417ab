package io.marquee.scenario;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every rule of the policy is documented where it is looked for, and shown to decide something. */
class RulesAreCoveredTests {

    private static final Release RELEASE = PolicyUnderTest.release();
    private static final List<ScenarioResult> RESULTS = Scenarios.run(PolicyFeatures.all(), RELEASE);

    @Test
    void everyScenarioPasses() {
        assertThat(RESULTS).filteredOn(result -> !result.passed()).isEmpty();
    }

    @Test
    void everyRuleIsTheReasonOfSomething() {
        assertThat(Scenarios.uncovered(RESULTS, RELEASE)).extracting(Rule::name).isEmpty();
    }

    @Test
    void everyRuleHasItsOwnSectionInTheFeatureOfItsFile() {
        assertThat(RESULTS.stream()
                        .filter(result -> result.rule() != null)
                        .map(result -> result.file() + ": " + result.rule())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(RELEASE.policy()
                        .rules()
                        .map(rule -> feature(rule) + ": " + rule.name())
                        .toList());
    }

    @Test
    void everySectionShowsItsRuleDecide() {
        assertThat(RELEASE.policy()
                        .rules()
                        .map(Rule::name)
                        .filter(rule -> RESULTS.stream()
                                .noneMatch(result -> Objects.equals(result.rule(), rule)
                                        && result.because().contains(rule))))
                .isEmpty();
    }

    @Test
    void ruleThatIsNoLongerNamedIsUncovered() {
        List<ScenarioResult> others = RESULTS.stream()
                .filter(result -> !result.because().contains("Anyone else is a regular account"))
                .toList();

        assertThat(Scenarios.uncovered(others, RELEASE))
                .extracting(Rule::name)
                .containsExactly("Anyone else is a regular account");
    }

    @Test
    void ruleThatNeverHoldsIsUncovered() {
        Release draft = PolicyFeatures.policyWith(
                "- has a share of our revenue of at least 10 %\n    then\n        the action",
                "- has a share of our revenue of at least 1,000 %\n    then\n        the action");

        List<ScenarioResult> results = Scenarios.run(List.of(PolicyFeatures.feature("actions.feature")), draft);

        assertThat(Scenarios.uncovered(results, draft))
                .filteredOn(rule -> rule.file().equals("actions.dslr"))
                .extracting(Rule::name)
                .containsExactly("An account that brings much of our revenue is a concentration risk");
    }

    @Test
    void readsEveryFeature() {
        assertThat(RESULTS.stream().map(ScenarioResult::file).collect(toSet()))
                .isEqualTo(PolicyFeatures.all().stream().map(FeatureFile::name).collect(toSet()));
    }

    private static String feature(Rule rule) {
        return rule.file().replace(PolicyFile.RULES, FeatureFile.FEATURES);
    }
}
