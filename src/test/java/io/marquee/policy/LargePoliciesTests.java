package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Policies too large to be meant: refused soon, and without saying everything. */
@Timeout(10)
class LargePoliciesTests {

    private static final PolicyFile WORDS =
            HostileCase.read(HostileCase.FOLDER.resolve("accepted/plain.txt")).files().stream()
                    .filter(PolicyFile::isVocabulary)
                    .findFirst()
                    .orElseThrow();

    private static final Compiler COMPILER = new Compiler(Limits.DEFAULT, Language.found(), (drl, terms) -> {
        throw new AssertionError("compiled");
    });

    private static List<Fault> faults(PolicyFile... files) {
        List<PolicyFile> all = new ArrayList<>(List.of(files));
        all.add(WORDS);
        return catchThrowableOfType(RefusedPolicy.class, () -> COMPILER.compile(all))
                .faults();
    }

    private static List<String> told(String rules) {
        return faults(new PolicyFile("a.dslr", rules)).stream()
                .map(Fault::toString)
                .toList();
    }

    private static String rule(int number, String condition) {
        return Policies.rule(
                "Rule number " + number, "the account\n" + condition, "the account qualifies for tier KEY");
    }

    private static String rules(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> rule(i, "")).collect(Collectors.joining("\n"));
    }

    @BeforeAll
    static void warmUp() {
        told(rule(1, "- is wonderful"));
    }

    @Test
    void aFileIsAtMost256KiB() {
        assertThat(told("# " + "x".repeat(300 * 1024)))
                .containsExactly("a.dslr: is larger than the 256 KiB that a file may have");
        assertThat(faults(new PolicyFile(PolicyFile.VOCABULARY, "# ".repeat(200_000)), new PolicyFile("a.dslr", "")))
                .extracting(Fault::toString)
                .containsExactly(
                        "vocabulary.dsl: is larger than the 256 KiB that a file may have",
                        "vocabulary.dsl: stands in the policy twice");
    }

    @Test
    void allFilesTogetherAreAtMost2MiB() {
        PolicyFile[] files = IntStream.range(0, 9)
                .mapToObj(i -> new PolicyFile("a" + i + ".dslr", "#\n".repeat(125_000)))
                .toArray(PolicyFile[]::new);
        assertThat(faults(files))
                .extracting(Fault::toString)
                .containsExactly("policy: its files together are larger than 2048 KiB");
    }

    @Test
    void aPolicyHasAtMost200Files() {
        PolicyFile[] files = IntStream.range(0, 201)
                .mapToObj(i -> new PolicyFile("a" + i + ".dslr", rule(i, "")))
                .toArray(PolicyFile[]::new);
        assertThat(faults(files))
                .extracting(Fault::toString)
                .containsExactly("*.dslr: there are more than 200 files of rules");
    }

    @Test
    void aPolicyHasAtMost2000Rules() {
        List<Fault> faults = faults(
                new PolicyFile("a.dslr", rules(1_500)),
                new PolicyFile("b.dslr", rules(1_500).replace("Rule number", "Other rule number")));
        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly("b.dslr:4001: rule `Other rule number 501`: a policy has at most 2,000 rules");
    }

    @Test
    void aRuleHasAtMost60Sentences() {
        assertThat(told(rule(1, "- has at least 1 buying people\n".repeat(100))))
                .containsExactly("a.dslr:63: rule `Rule number 1`: a rule has at most 60 sentences in `when`");
        assertThat(told(Policies.rule("A rule", "the account", "the account qualifies for tier KEY\n".repeat(100))))
                .containsExactly("a.dslr:65: rule `A rule`: a rule has at most 60 sentences in `then`");
    }

    @Test
    void aLineHasAtMost300Characters() {
        assertThat(told(rule(1, "- " + "x".repeat(10_000)) + "# " + "y".repeat(10_000)))
                .containsExactly(
                        "a.dslr:4: a line has at most 300 characters", "a.dslr:8: a line has at most 300 characters");
    }

    @Test
    void thousandsOfFaultsAreNotAllTold() {
        List<String> told = told(IntStream.range(0, 2_000)
                .mapToObj(i -> rule(i, "- is wonderful in every way, number " + i))
                .collect(Collectors.joining("\n")));
        assertThat(told)
                .hasSize(Faults.MOST + 1)
                .last()
                .isEqualTo("policy: these are the first 100 faults; there may be more");
    }

    @Test
    @Timeout(1)
    void aLineThatRepeatsItselfIsAnsweredAtOnce() {
        String line = "- includes at least " + "1 of at least ".repeat(19);
        assertThat(line.length()).isLessThan(300);
        assertThat(told(rule(1, line)))
                .singleElement()
                .asString()
                .startsWith("a.dslr:4:26: rule `Rule number 1`: sentence `" + line.strip()
                        + "`: slot `{evidences}`: unknown evidence `at least 1 of at least");
        assertThat(told(rule(1, "- stands in quadrant " + "or ".repeat(90)))).hasSize(2);
        assertThat(told(rule(1, "- " + "\"".repeat(290)))).hasSize(1);
        assertThat(told(rule(1, "- " + "(".repeat(290)))).hasSize(1);
    }

    @Test
    void aVocabularyHasAtMostAThousandSentencesOf400Characters() {
        String many = IntStream.range(0, 1_100)
                .mapToObj(i -> "[consequence][]say " + word(i) + "=outcome.isCandidate();")
                .collect(Collectors.joining("\n"));
        List<String> told = catchThrowableOfType(
                        RefusedPolicy.class,
                        () -> COMPILER.compile(
                                List.of(new PolicyFile(PolicyFile.VOCABULARY, many), new PolicyFile("a.dslr", ""))))
                .faults()
                .stream()
                .map(Fault::toString)
                .toList();
        assertThat(told)
                .hasSize(Faults.MOST + 1)
                .first()
                .isEqualTo("vocabulary.dsl:1001: a vocabulary has at most 1,000 sentences");
        String nested = "[condition][]- is so=" + "(".repeat(5_000) + "marketShift" + ")".repeat(5_000);
        assertThat(catchThrowableOfType(
                                RefusedPolicy.class,
                                () -> COMPILER.compile(List.of(
                                        new PolicyFile(PolicyFile.VOCABULARY, nested), new PolicyFile("a.dslr", ""))))
                        .faults())
                .extracting(Fault::toString)
                .containsExactly("vocabulary.dsl:1: a line of the vocabulary has at most 400 characters");
    }

    private static String word(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> Character.toString(c - '0' + 'a'))
                .collect(Collectors.joining());
    }
}
