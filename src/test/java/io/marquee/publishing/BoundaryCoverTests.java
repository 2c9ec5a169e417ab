package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import io.marquee.scenario.ExampleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features of a draft: whether they hold, cover its rules, and try its thresholds. */
class BoundaryCoverTests {

    private static final Release ACTIVE = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
    private static final Features NONE = new Features(List.of());
    private static final Features HEALTH = features("health.feature");
    private static final Release WARMER = changed("- has a satisfaction below 7", "- has a satisfaction below 7.5");
    private static final ScenarioRuns RUNS = new ScenarioRuns();

    @Test
    void unchangedPolicyAsksForNothing() {
        assertThat(new BoundaryCover(RUNS).check(new Proposal(ACTIVE, NONE, ACTIVE, NONE)))
                .isEmpty();
    }

    @Test
    void changedThresholdIsToBeTriedAtItAndJustBelow() {
        List<Finding> findings = new BoundaryCover(RUNS).check(new Proposal(WARMER, HEALTH, ACTIVE, HEALTH));

        assertThat(findings)
                .extracting(Finding::severity, Finding::code, Finding::file, Finding::sentence, Finding::message)
                .containsExactly(
                        tuple(
                                Severity.BLOCKING,
                                "boundary-not-covered",
                                "health.dslr",
                                "- has a satisfaction below 7.5",
                                "no example that passes tries the threshold exactly at `7.5`"),
                        tuple(
                                Severity.BLOCKING,
                                "boundary-not-covered",
                                "health.dslr",
                                "- has a satisfaction below 7.5",
                                "no example that passes tries the threshold just below `7.5`"));
        assertThat(findings).extracting(Finding::witness).doesNotContainNull();
    }

    @Test
    void acceptedProposalsHoldAndCoverTheThreshold() {
        List<Finding> findings = new BoundaryCover(RUNS).check(new Proposal(WARMER, HEALTH, ACTIVE, HEALTH));
        Features accepted = accepted(findings, HEALTH);
        Proposal proposal = new Proposal(WARMER, accepted, ACTIVE, HEALTH);

        assertThat(new BoundaryCover(RUNS).check(proposal)).isEmpty();
        assertThat(new ScenarioCheck(RUNS).check(proposal))
                .filteredOn(each -> "proposed.feature".equals(each.file()))
                .isEmpty();
    }

    @Test
    void proposesForMostThresholdsOfThePolicyWhatHolds() {
        Release nothing = new Compiler()
                .compile(List.of(
                        ACTIVE.files().stream()
                                .filter(each -> each.name().equals("overrides.dslr"))
                                .findFirst()
                                .orElseThrow(),
                        ACTIVE.files().stream()
                                .filter(each -> each.name().equals("vocabulary.dsl"))
                                .findFirst()
                                .orElseThrow()));
        List<Finding> findings = new BoundaryCover(RUNS).check(new Proposal(ACTIVE, NONE, nothing, NONE));
        long shown = findings.stream().filter(each -> each.witness() != null).count();

        assertThat(new ScenarioCheck(RUNS).check(new Proposal(ACTIVE, accepted(findings, NONE), ACTIVE, NONE)))
                .filteredOn(each -> each.code().equals("scenario-fails"))
                .isEmpty();
        assertThat(shown).isGreaterThan(100);
    }

    private static Features accepted(List<Finding> findings, Features before) {
        List<String> examples = IntStream.range(0, findings.size())
                .filter(i -> findings.get(i).witness() != null)
                .mapToObj(i -> {
                    Witness witness = Objects.requireNonNull(findings.get(i).witness());
                    return ExampleText.of(i + " " + witness.shows(), witness.enquiry(), witness.expected());
                })
                .toList();
        List<PolicyFile> files = new ArrayList<>(before.files());
        files.add(new PolicyFile("proposed.feature", ExampleText.feature("Proposed", examples)));
        return new Features(files);
    }

    static Release changed(String sentence, String to) {
        List<PolicyFile> files = ACTIVE.files().stream()
                .map(file -> new PolicyFile(file.name(), file.text().replace(sentence, to)))
                .toList();
        assertThat(files).isNotEqualTo(ACTIVE.files());
        return new Compiler().compile(files);
    }

    static Features features(String name) {
        try {
            return new Features(List.of(new PolicyFile(name, Files.readString(Path.of("features", name)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
