package io.marquee.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.policy.Release;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features run against any release, as a draft's are before it is published. */
class ScenariosTests {

    private static final Release KEY_IS_HARDER =
            PolicyFeatures.policyWith("tier KEY asks for a score of 55", "tier KEY asks for a score of 75");

    private static final FeatureFile BIRCH_IS_KEY = PolicyFeatures.draft(
            "  Rule: A key account is a candidate that scores what the tier asks for",
            "    Example: Birch",
            "      Given the account Birch",
            "      When it is evaluated",
            "      Then it is a key account in tier KEY",
            "      And this is because \"A key account is a candidate that scores what the tier asks for\"");

    @Test
    void tellsOfAScenarioWhatItSays() {
        assertThat(Scenarios.run(List.of(BIRCH_IS_KEY), PolicyUnderTest.release()))
                .containsExactly(new ScenarioResult(
                        "draft.feature",
                        "Draft",
                        "A key account is a candidate that scores what the tier asks for",
                        "Birch",
                        4,
                        true,
                        null,
                        List.of("A key account is a candidate that scores what the tier asks for")));
    }

    @Test
    void exactlyTheScenariosThatAChangeTouchesFail() {
        Release draft = PolicyFeatures.policyWith("tier KEY asks for a score of 55", "tier KEY asks for a score of 60");

        assertThat(failed(PolicyFeatures.all(), draft))
                .containsExactly(
                        "actions.feature: a score of 55.0",
                        "actions.feature: a score of 55.3",
                        "actions.feature: tolerated is not at risk",
                        "entitlements.feature: a key account loses its terms",
                        "entitlements.feature: grade C keeps them",
                        "reviews.feature: grade C",
                        "reviews.feature: grade unknown",
                        "steadiness.feature: from DEVELOPMENT with a score of 56.9",
                        "steadiness.feature: from DEVELOPMENT with a score of 57.0",
                        "steadiness.feature: from DEVELOPMENT with a score of 57.1",
                        "steadiness.feature: in KEY with a score of 50.0",
                        "steadiness.feature: in KEY with a score of 50.3",
                        "steadiness.feature: lowered because it makes a loss",
                        "steadiness.feature: lowered by its score before the loss matters",
                        "tiers.feature: a score of 55.0",
                        "tiers.feature: a score of 55.3",
                        "tiers.feature: a key account anyway",
                        "worked-examples.feature: 5. A prospect without revenue");
    }

    @Test
    void failureTellsTheLineTheStepAndWhatWasFound() {
        assertThat(Scenarios.run(List.of(BIRCH_IS_KEY), KEY_IS_HARDER))
                .extracting(ScenarioResult::passed, ScenarioResult::message)
                .containsExactly(tuple(
                        false, "line 7, `it is a key account in tier KEY`: a key account: expected yes, but it is no"));
    }

    @Test
    void nextRunOnTheThreadIsBackAtThePolicy() {
        Scenarios.run(List.of(BIRCH_IS_KEY), KEY_IS_HARDER);

        assertThat(PolicyUnderTest.release()).isNotSameAs(KEY_IS_HARDER);
    }

    @Test
    void runsAtOneTimeDoNotTouchEachOther() {
        Release policy = PolicyUnderTest.release();

        var own = CompletableFuture.supplyAsync(() -> repeatedly(policy));
        var changed = CompletableFuture.supplyAsync(() -> repeatedly(KEY_IS_HARDER));

        assertThat(own.join()).containsOnly(true);
        assertThat(changed.join()).containsOnly(false);
    }

    @Test
    void runsOnAThreadThatSeesNoneOfOurClasses() {
        Release policy = PolicyUnderTest.release();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(Scenarios.run(List.of(BIRCH_IS_KEY), policy).get(0).passed())
                    .isTrue();
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void unknownStepFails() {
        assertThat(message("Given the account Birch", "When it is praised"))
                .isEqualTo("line 5, `it is praised`: there is no such step");
    }

    @Test
    void unknownFactNamesTheNearest() {
        assertThat(message("Given the account Birch", "And its anual revenue is 1"))
                .isEqualTo("line 5, `its anual revenue is 1`: unknown fact `anual revenue`; the nearest is"
                        + " `annual revenue`");
    }

    @Test
    void factThatARequestCouldNotUseIsRefused() {
        assertThat(message("Given the account Birch", "And its satisfaction is 11", "When it is evaluated"))
                .isEqualTo("line 6, `it is evaluated`: at `/account/satisfaction`: given `11`; allowed is a number"
                        + " from 0 to 10 with at most 18 digits before and 10 behind the decimal point");
    }

    @Test
    void numberIsWrittenAsPeopleWriteIt() {
        assertThat(message("Given the account Birch", "And its annual revenue is 12,34.5"))
                .isEqualTo("line 5, `its annual revenue is 12,34.5`: `12,34.5` is not a number; numbers are written"
                        + " as `1,234.56`");
    }

    @Test
    void unknownRuleIsNoReasonAndNoAbsenceOfOne() {
        assertThat(message("Given the account Birch", "When it is evaluated", "Then this is because \"So it is\""))
                .isEqualTo("line 6, `this is because \"So it is\"`: the rule \"So it is\" is unknown");
        assertThat(message("Given the account Birch", "When it is evaluated", "Then this is not because \"So it is\""))
                .isEqualTo("line 6, `this is not because \"So it is\"`: the rule \"So it is\" is unknown");
    }

    @Test
    void reasonThatAStrongerOneOverruledIsNoReason() {
        assertThat(message(
                        "Given the account Atlas",
                        "When it is evaluated",
                        "Then this is because \"Anyone else is a regular account\""))
                .isEqualTo("line 6, `this is because \"Anyone else is a regular account\"`: the rule \"Anyone else is"
                        + " a regular account\" held, but another was stronger");
        assertThat(message(
                        "Given the account Corner",
                        "When it is evaluated",
                        "Then this is because \"Stars are worth investing in\""))
                .isEqualTo("line 6, `this is because \"Stars are worth investing in\"`: the rule \"Stars are worth"
                        + " investing in\" did not hold");
    }

    @Test
    void listsMustBeWhole() {
        assertThat(message(
                        "Given the account Birch", "When it is evaluated", "Then the actions are exactly: EXIT_PLAN"))
                .isEqualTo("line 6, `the actions are exactly: EXIT_PLAN`: the actions: missing [EXIT_PLAN]"
                        + " unexpected [CROSS_SELL]");
    }

    @Test
    void scenarioStartsWithoutTheFactsOfTheOneBefore() {
        FeatureFile file = PolicyFeatures.draft(
                "  Example: first",
                "    Given the account Birch",
                "    When it is evaluated",
                "  Example: second",
                "    Then the score is 61.8");

        assertThat(Scenarios.run(List.of(file), PolicyUnderTest.release()))
                .extracting(ScenarioResult::passed)
                .containsExactly(true, false);
    }

    @Test
    void textThatIsNoFeatureIsRefused() {
        FeatureFile file = new FeatureFile("draft.feature", "Once upon a time");

        assertThatExceptionOfType(UnreadableFeature.class)
                .isThrownBy(() -> Scenarios.run(List.of(file), PolicyUnderTest.release()))
                .satisfies(refusal -> assertThat(refusal.file()).isEqualTo("draft.feature"));
    }

    private static List<Boolean> repeatedly(Release release) {
        return IntStream.range(0, 20)
                .mapToObj(i ->
                        Scenarios.run(List.of(BIRCH_IS_KEY), release).get(0).passed())
                .toList();
    }

    private static String message(String... steps) {
        FeatureFile file = PolicyFeatures.draft("  Example: draft", "    " + String.join("\n    ", steps));
        return String.valueOf(
                Scenarios.run(List.of(file), PolicyUnderTest.release()).get(0).message());
    }

    private static List<String> failed(List<FeatureFile> files, Release release) {
        return Scenarios.run(files, release).stream()
                .filter(result -> !result.passed())
                .map(result -> result.file() + ": " + result.scenario())
                .toList();
    }
}
