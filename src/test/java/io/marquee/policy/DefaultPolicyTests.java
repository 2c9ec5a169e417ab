package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.internal.utils.KieHelper;

/** What holds for the rules in the folder {@code rules} as documents. */
class DefaultPolicyTests {

    private static final Release RELEASE = DefaultPolicy.release();

    private static List<Rule> rules() {
        return RELEASE.policy().rules().toList();
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(rules())
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.name()).matches("S[0-4](, S[0-4])*"));
    }

    /** Nothing earned or nothing left is no choice of ours; every other number is. */
    @Test
    void everyRuleWithANumberSaysWhatItRestsOn() {
        assertThat(rules())
                .filteredOn(
                        rule -> rule.sentences().anyMatch(each -> each.text().matches(".*[1-9].*")))
                .allSatisfy(rule -> assertThat(rule.basis()).as(rule.name()).isEqualTo("our default"));
    }

    @Test
    void noNameRepeatsANumber() {
        assertThat(rules()).extracting(Rule::name).noneMatch(name -> name.matches(".*[0-9].*"));
    }

    @Test
    void everyFileStartsWithTheHeaderAndSaysWhatItIsAbout() {
        assertThat(RELEASE.files())
                .filteredOn(PolicyFile::hasRules)
                .allSatisfy(file -> assertThat(file.lines())
                        .as(file.name())
                        .startsWith("expander vocabulary.dsl", "")
                        .element(2)
                        .asString()
                        .matches("# [A-Z].{20,}"));
    }

    @Test
    void noRuleSaysTheSameAsAnother() {
        assertThat(rules())
                .extracting(rule -> List.of(
                        rule.conditions().stream().map(Sentence::text).toList(),
                        rule.consequences().stream().map(Sentence::text).toList()))
                .doesNotHaveDuplicates();
    }

    /** Anyone can take the rules to plain Drools. */
    @Test
    void isPlainDrlThatDroolsCompilesAlone() {
        KieBase base =
                new KieHelper().addContent(RELEASE.drl(), "anywhere/policy.drl").build(ExecutableModelProject.class);

        assertThat(base.getKiePackages().stream().flatMap(each -> each.getRules().stream()))
                .extracting(org.kie.api.definition.rule.Rule::getName)
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(Rule::name).toList());
    }
}
