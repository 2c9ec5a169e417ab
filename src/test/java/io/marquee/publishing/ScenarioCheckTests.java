package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a proposal's features must be and say. */
class ScenarioCheckTests {

    private static final Release ACTIVE = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
    private static final String RULE = "A development account scores what the tier asks for";

    @Test
    void tellsWhatFailsWhatIsUnreadableAndWhichStepsAreMeant() {
        assertThat(check(
                        ACTIVE,
                        """
                        Feature: Draft
                          Rule: R
                            Example: Birch
                              Given the account Birch
                              When it is evaluated
                              Then the tier is REGULAR
                        """,
                        "Once upon a time",
                        "Feature: Draft\n  Example: Birch\n    Given the acount Birch\n"))
                .filteredOn(each -> each.severity() == Severity.BLOCKING)
                .extracting(Finding::code, Finding::file, Finding::line, Finding::rule)
                .containsExactly(
                        tuple("feature-unreadable", "1.feature", 1, null),
                        tuple("scenario-fails", "0.feature", 6, "R"),
                        tuple("step-undefined", "2.feature", 3, null));
        assertThat(check(ACTIVE, "Feature: Draft\n  Example: Birch\n    Given the acount Birch\n"))
                .filteredOn(each -> each.code().equals("step-undefined"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("the example `Birch`: `the acount Birch`: there is no such step; the nearest are"
                        + " `the account {word}`, ");
    }

    @Test
    void changedRuleWithoutAnExampleBlocksAndOthersWarn() {
        Release draft = BoundaryCoverTests.changed("rule \"" + RULE + "\"", "rule \"" + RULE + " of it\"");

        assertThat(check(draft, "Feature: Draft\n"))
                .extracting(Finding::severity, Finding::code, Finding::rule)
                .contains(
                        tuple(Severity.BLOCKING, "rule-not-covered", RULE + " of it"),
                        tuple(Severity.WARNING, "rule-not-covered", "Anyone else is a regular account"))
                .hasSize(draft.ruleCount());
    }

    @Test
    void featuresOfTheServiceAreLeftOut() {
        assertThat(check(ACTIVE, "@service\nFeature: Service\n  Example: E\n    Given no step of the policy\n"))
                .extracting(Finding::code)
                .containsOnly("rule-not-covered");
    }

    private static List<Finding> check(Release release, String... texts) {
        List<PolicyFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new PolicyFile(files.size() + ".feature", text));
        }
        return new ScenarioCheck(new ScenarioRuns())
                .check(new Proposal(release, new Features(files), ACTIVE, new Features(List.of())));
    }
}
