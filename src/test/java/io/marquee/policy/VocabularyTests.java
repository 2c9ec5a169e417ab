package io.marquee.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.junit.jupiter.api.Test;

/** The vocabulary in the folder {@code rules}. */
class VocabularyTests {

    private static final Vocabulary VOCABULARY = DefaultPolicy.release().vocabulary();

    private static List<Sentence> sentences() {
        return DefaultPolicy.release().policy().rules().flatMap(Rule::sentences).toList();
    }

    @Test
    void isReadByDroolsAsWell() throws IOException {
        DSLTokenizedMappingFile drools = new DSLTokenizedMappingFile();

        boolean read =
                drools.parseAndLoad(new StringReader(Policies.vocabulary().text()));

        assertThat(read).isTrue();
        assertThat(drools.getErrors()).isEmpty();
        assertThat(drools.getMapping().getEntries()).hasSameSizeAs(VOCABULARY.phrases());
    }

    @Test
    void isUsedByTheDefaultPolicyButForWhatItOffers() {
        Set<Phrase> used = sentences().stream().map(Sentence::phrase).collect(toSet());
        assertThat(VOCABULARY.phrases())
                .filteredOn(phrase -> !used.contains(phrase))
                .extracting(Phrase::template)
                .as("offered, though no rule of ours says it")
                .containsExactly("- is in tier {tier} today", "- has credit grade {grade}");
    }

    @Test
    void readsEachLineOfTheDefaultPolicyInOneWayOnly() {
        assertThat(sentences())
                .allSatisfy(sentence ->
                        assertThat(readings(sentence)).as(sentence.text()).containsExactly(sentence.phrase()));
    }

    /** The phrases of its side that a line matches with allowed values. */
    private static List<Phrase> readings(Sentence sentence) {
        return VOCABULARY.phrases().stream()
                .filter(phrase -> isClaim(phrase) == isClaim(sentence.phrase()))
                .filter(phrase -> isAllowed(phrase, sentence.text()))
                .toList();
    }

    private static boolean isClaim(Phrase phrase) {
        return phrase.kind() == Phrase.Kind.CLAIM;
    }

    private static boolean isAllowed(Phrase phrase, String line) {
        List<Form.Span> spans = phrase.match(line);
        if (spans == null) {
            return false;
        }
        for (int i = 0; i < spans.size(); i++) {
            String value = line.substring(spans.get(i).from(), spans.get(i).to());
            if (VOCABULARY.type(phrase.slots().get(i)).condition(value) == null) {
                return false;
            }
        }
        return true;
    }

    @Test
    void readsItsOwnExamples() {
        for (Phrase phrase : VOCABULARY.phrases()) {
            String line = phrase.template();
            for (String slot : phrase.slots()) {
                line = line.replace("{" + slot + "}", VOCABULARY.type(slot).example());
            }
            Faults faults = new Faults();
            Sentence sentence =
                    VOCABULARY.sentence(line, new Vocabulary.Place("some.dslr", "A rule", 1, !isClaim(phrase)), faults);
            if (!line.startsWith("the account is owed ")) { // whose levels depend on the entitlement
                faults.refuse();
                assertThat(sentence).isNotNull();
                assertThat(sentence.phrase()).isSameAs(phrase);
                assertThat(VOCABULARY.expand(sentence)).isEqualTo(VOCABULARY.example(phrase));
            }
        }
    }

    @Test
    void prefersThePhraseWithTheMostFixedWords() {
        Faults faults = new Faults();
        PolicyFile file = new PolicyFile(PolicyFile.VOCABULARY, """
                [condition][]the account=$account : Figures()
                [condition][]- says {text}={text} == "x"
                [condition][]- says {text} to us={text} == "y"
                """);
        Vocabulary vocabulary = Vocabulary.read(file, Language.found(), faults);
        Sentence sentence =
                vocabulary.sentence("- says \"a\" to us", new Vocabulary.Place("a.dslr", "A", 1, true), faults);
        faults.refuse();
        assertThat(sentence).isNotNull();
        assertThat(sentence.phrase().template()).isEqualTo("- says {text} to us");
    }

    @Test
    void tellsTheNearestSentences() {
        assertThat(Nearest.to("- has revnue of at leest 5", VOCABULARY.phrases()))
                .startsWith("`- has revenue of at least {money}`, ");
        assertThat(Nearest.to("the account qualify for tier KEY", VOCABULARY.phrases()))
                .startsWith("`the account qualifies for tier {tier}`, ");
        assertThat(Nearest.to("- is key account", VOCABULARY.phrases())).startsWith("`- is a key account`, ");
    }

    @Test
    void isReadAnewWhenItHasChangedOrHasFaults() {
        String phrase = "[condition][]the account=$account : Figures()\n";
        PolicyFile sound = new PolicyFile(PolicyFile.VOCABULARY, phrase);
        PolicyFile faulty = new PolicyFile(PolicyFile.VOCABULARY, phrase + phrase);
        String twice =
                "vocabulary.dsl:2: sentence `the account`: the sentence stands in the vocabulary already, on line 1";
        assertThat(faults(sound)).isEmpty();
        assertThat(faults(faulty)).containsExactly(twice);
        assertThat(faults(faulty)).containsExactly(twice);
        assertThat(faults(sound)).isEmpty();
    }

    private static List<String> faults(PolicyFile file) {
        Faults faults = new Faults();
        Vocabulary vocabulary = Vocabulary.read(file, Language.found(), faults);
        assertThat(vocabulary.phrases()).hasSameSizeAs(file.text().lines().toList());
        return faults.found().stream().map(Fault::toString).toList();
    }
}
