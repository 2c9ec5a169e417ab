package io.marquee.publishing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import io.marquee.publishing.Finding;
import io.marquee.publishing.Proposal;
import io.marquee.publishing.Witness;
import io.marquee.scenario.ExampleText;
import io.marquee.scenario.FeatureFile;
import io.marquee.scenario.ScenarioResult;
import io.marquee.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that are made in the default policy by program: each is found where it is, with an account that shows it. */
class SeededFaultsTests {

    private static final Features NONE = new Features(List.of());
    private static final Release RIGHT = DefaultPolicy.release();

    static Stream<SeededFault> faults() {
        return SeededFault.all().stream();
    }

    @Test
    void thereAreFaultsInEveryArea() {
        assertThat(SeededFault.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SeededFault.all().stream()
                        .map(fault -> fault.mutant().file())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundAndShown(SeededFault fault) {
        Release wrong = fault.mutant().compiled();
        List<Finding> all = new Analysis().check(new Proposal(wrong, NONE, RIGHT, NONE));
        List<Finding> found = all.stream()
                .filter(finding ->
                        finding.code().equals(fault.code()) && fault.at().equals(finding.rule()))
                .toList();
        assertThat(found).as(() -> "among " + all).isNotEmpty();
        if (fault.shown()) {
            assertShows(Objects.requireNonNull(found.get(0).witness()), wrong);
        }
    }

    /**
     * The example that is downloaded holds under the right policy and fails under the faulty one, and so does each of
     * its steps alone: none is there to fill.
     */
    private static void assertShows(Witness witness, Release wrong) {
        assertThat(witness.expected()).isNotEmpty();
        List<String> examples = new ArrayList<>();
        examples.add(ExampleText.of("all of it", witness.enquiry(), witness.expected()));
        for (String step : witness.expected()) {
            examples.add(ExampleText.of("one step of it", witness.enquiry(), List.of(step)));
        }
        String text = ExampleText.feature("Witness", examples);
        List<FeatureFile> features = List.of(new FeatureFile("witness.feature", text));
        assertThat(Scenarios.run(features, RIGHT))
                .as(text)
                .hasSameSizeAs(examples)
                .allMatch(ScenarioResult::passed);
        assertThat(Scenarios.run(features, wrong))
                .as(text)
                .hasSameSizeAs(examples)
                .noneMatch(ScenarioResult::passed);
    }
}
