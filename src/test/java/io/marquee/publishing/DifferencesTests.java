package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    private static final String CARE = """
            expander vocabulary.dsl

            rule "A large account is strategic"
                @source("S4")
                when
                    the account
                    - has revenue of at least 500,000
                    - grows by at least 5 %
                then
                    the account qualifies for tier STRATEGIC
            end

            rule "Each tier asks for a score"
                when
                    any account
                then
                    tier STRATEGIC asks for a score of 75
                    tier KEY asks for a score of 55
            end
            """;

    private static String replaced(String before, String after) {
        assertThat(CARE).contains(before);
        return CARE.replace(before, after);
    }

    private static List<Difference> to(String care) {
        return Differences.between(
                        SmallPolicy.of(CARE).files(), SmallPolicy.of(care).files())
                .differences();
    }

    private static List<String> words(String care) {
        return to(care).stream().map(each -> each.kind() + ": " + each.words()).toList();
    }

    @Test
    void tellNothingOfTheSame() {
        assertThat(to(CARE)).isEmpty();
    }

    @Test
    void tellAChangedValue() {
        assertThat(to(replaced("500,000", "600,000")))
                .containsExactly(new Difference(
                        Kind.SLOT_CHANGED,
                        "care.dslr",
                        "A large account is strategic",
                        "500,000",
                        "600,000",
                        "in rule \"A large account is strategic\": the money of"
                                + " `has revenue of at least {money}` from 500,000 to 600,000"));
    }

    @Test
    void tellWhichSentenceOfAFormChanged() {
        assertThat(words(replaced("score of 75", "score of 80").replace("score of 55", "score of 75")))
                .containsExactly(
                        "SLOT_CHANGED: in rule \"Each tier asks for a score\": the score of"
                                + " `tier STRATEGIC asks for a score of {score}` from 75 to 80",
                        "SLOT_CHANGED: in rule \"Each tier asks for a score\": the score of"
                                + " `tier KEY asks for a score of {score}` from 55 to 75");
    }

    @Test
    void tellSentencesThatAreNewOrGone() {
        assertThat(words(replaced("- grows by at least 5 %", "- has known growth")))
                .containsExactly(
                        "SENTENCE_REMOVED: in rule \"A large account is strategic\": the condition"
                                + " `grows by at least 5 %` of `the account` is gone",
                        "SENTENCE_ADDED: in rule \"A large account is strategic\": the condition"
                                + " `has known growth` of `the account` is new");
    }

    @Test
    void tellOrderAsThatOnly() {
        assertThat(words(replaced("        tier STRATEGIC asks for a score of 75\n", "")
                        .replace("of 55\n", "of 55\n        tier STRATEGIC asks for a score of 75\n")))
                .containsExactly("SENTENCES_REORDERED: in rule \"Each tier asks for a score\": its sentences stand in"
                        + " another order, which never matters");
        SmallPolicy moved = SmallPolicy.of(CARE)
                .with("{'edit':'MOVE_RULE','file':'care.dslr','rule':'A large account is strategic'}");
        assertThat(words(moved.care()))
                .containsExactly("RULES_REORDERED: the rules of care.dslr stand in another order, which never matters");
    }

    @Test
    void tellRulesThatAreNewOrGone() {
        String rule = CARE.substring(CARE.indexOf("rule \"Each"));
        assertThat(to(CARE.replace(rule, "")))
                .containsExactly(new Difference(
                        Kind.RULE_REMOVED,
                        "care.dslr",
                        "Each tier asks for a score",
                        "any account\ntier STRATEGIC asks for a score of 75\ntier KEY asks for a score of 55",
                        null,
                        "the rule \"Each tier asks for a score\" is gone"));
        assertThat(words(CARE + "rule \"Other\"\nwhen\n  any account\nthen\n  the account is a candidate\nend\n"))
                .containsExactly("RULE_ADDED: the rule \"Other\" is new");
    }

    @Test
    void tellARuleOfAnotherNameThatMostlySaysTheSameAsRenamed() {
        assertThat(words(replaced("A large", "A very large").replace("500,000", "900,000")))
                .containsExactly(
                        "RULE_RENAMED: the rule \"A large account is strategic\" is now called"
                                + " \"A very large account is strategic\"",
                        "SLOT_CHANGED: in rule \"A very large account is strategic\": the money of"
                                + " `has revenue of at least {money}` from 500,000 to 900,000");
    }

    @Test
    void tellARuleInAnotherFileAsMoved() {
        SmallPolicy moved = SmallPolicy.of(CARE)
                .with(
                        "{'edit':'MOVE_RULE','file':'care.dslr','rule':'Each tier asks for a score','toFile':'scores.dslr'}");
        assertThat(Differences.between(SmallPolicy.of(CARE).files(), moved.files())
                        .differences())
                .extracting(Difference::words)
                .containsExactly(
                        "the rule \"Each tier asks for a score\" moved from care.dslr to scores.dslr",
                        "the file scores.dslr is new");
    }

    @Test
    void tellWhatIsSaidOfARule() {
        assertThat(words(replaced(
                        "@source(\"S4\")",
                        "@source(\"S5\") @default(\"our default\")\n    date-effective \"2027-01-01\"")))
                .containsExactly(
                        "SOURCE_CHANGED: in rule \"A large account is strategic\": its source from `S4` to `S5`",
                        "BASIS_CHANGED: in rule \"A large account is strategic\": what its numbers rest on is now"
                                + " `our default`",
                        "EFFECTIVE_CHANGED: in rule \"A large account is strategic\": the day it takes effect is now"
                                + " `2027-01-01`");
    }

    @Test
    void tellLayoutAsThatOnly() {
        assertThat(words(CARE.replace("\n", "\r\n")))
                .containsExactly("LAYOUT_CHANGED: in care.dslr only comments or layout changed");
        assertThat(words(replaced("least 500", "least   500").replace("rule \"E", "# remark\nrule \"E")))
                .containsExactly("LAYOUT_CHANGED: in care.dslr only comments or layout changed");
    }

    @Test
    void compareWhatCannotBeReadByLines() {
        assertThat(to(replaced("    then\n        the account q", "    than\n        the account q")))
                .containsExactly(new Difference(
                        Kind.TEXT_CHANGED,
                        "care.dslr",
                        null,
                        "    then",
                        "    than",
                        "care.dslr cannot be read as rules, so it is compared by its lines: lines 9 to 9 changed"));
    }

    @Test
    void compareSentencesThatAreNoneByTheirText() {
        assertThat(words(replaced("any account", "any acount")))
                .containsExactly(
                        "SENTENCE_REMOVED: in rule \"Each tier asks for a score\": the condition `any account` is gone",
                        "SENTENCE_ADDED: in rule \"Each tier asks for a score\": the condition `any acount` is new");
    }

    @Test
    void tellOfTheVocabulary() {
        List<PolicyFile> before = List.of(vocabulary("""
                [condition][]any account=$any : AnyAccount()
                [consequence][]it is a candidate=outcome.isCandidate();
                """));
        List<PolicyFile> after = List.of(vocabulary("""
                [condition][]any account=$all : AnyAccount()
                [consequence][]the account is a candidate=outcome.isCandidate();
                """));
        assertThat(Differences.between(before, after).differences())
                .extracting(Difference::words)
                .containsExactly(
                        "in the vocabulary `any account` stands for `$all : AnyAccount()` instead of `$any : AnyAccount()`",
                        "the vocabulary no longer has `it is a candidate`",
                        "the vocabulary now has `the account is a candidate`");
    }

    private static PolicyFile vocabulary(String text) {
        return new PolicyFile(PolicyFile.VOCABULARY, text);
    }

    @Test
    void tellOfExamplesByTheirNames() {
        String feature = """
                Feature: Care

                  Background:
                    Given the account Atlas

                  Rule: Large ones first
                    Example: a large one
                      When it is evaluated
                    Example: a small one
                      When it is evaluated
                """;
        String changed = feature.replace("a small one", "a tiny one")
                .replace("a large one\n      When", "a large one\n      Given a doubt\n      # surely\n      When")
                .replace("Atlas", "Birch");
        assertThat(Differences.between(List.of(), features(feature), List.of(), features(changed))
                        .differences())
                .extracting(Difference::words)
                .containsExactly(
                        "in care.feature: what all examples start from changed",
                        "in care.feature, rule \"Large ones first\": the example \"a large one\" changed",
                        "in care.feature, rule \"Large ones first\": the example \"a small one\" is gone",
                        "in care.feature, rule \"Large ones first\": the example \"a tiny one\" is new");
        assertThat(Differences.between(
                                List.of(),
                                features(feature),
                                List.of(),
                                features(feature.replace("    ", "\t") + "# end\n"))
                        .differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.LAYOUT_CHANGED);
    }

    private static Features features(String text) {
        return new Features(new ArrayList<>(List.of(new PolicyFile("care.feature", text))));
    }
}
