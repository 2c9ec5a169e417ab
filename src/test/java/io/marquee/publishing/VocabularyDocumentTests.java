package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.Phrase;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.policy.Sentence;
import io.marquee.publishing.VocabularyDocument.Role;
import io.marquee.publishing.VocabularyDocument.SentenceForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyDocumentTests {

    private static final String RULE = "rule \"Some rule\"\nwhen\n%s\nthen\n%s\nend\n";

    private static Map<String, SentenceForm> forms(Release release) {
        return VocabularyDocument.of(release).sentences().stream()
                .collect(Collectors.toMap(SentenceForm::template, Function.identity()));
    }

    @Test
    void tellsEverySentence() {
        assertThat(VocabularyDocument.of(DefaultPolicy.release()).sentences())
                .extracting(SentenceForm::template)
                .containsExactlyElementsOf(DefaultPolicy.release().vocabulary().phrases().stream()
                        .map(Phrase::template)
                        .toList());
    }

    @Test
    void tellsWhatASlotTakes() {
        SentenceForm form = forms(DefaultPolicy.release()).get("- has revenue of at least {money}");
        assertThat(form).isNotNull();
        assertThat(form.narrows()).containsExactly("the account", "the account's buying");
        assertThat(form.area()).isEqualTo("the account, with its figures");
        assertThat(form.slots()).hasSize(1);
        assertThat(form.slots().get(0).min()).isEqualByComparingTo("0");
        assertThat(form.slots().get(0).max()).isEqualByComparingTo("1000000000000");
        assertThat(form.slots().get(0).decimals()).isEqualTo(2);
        SentenceForm conflict = forms(DefaultPolicy.release()).get("the two divisions are in conflict");
        assertThat(conflict).isNotNull();
        assertThat(conflict.collector()).isEqualTo("outcome");
        assertThat(conflict.needs()).hasSize(2);
    }

    @Test
    void givesExamplesThatRulesMayHave() {
        assertExamplesHold(DefaultPolicy.release());
    }

    @Test
    void givesExamplesOfSentencesThatNoRuleUses() {
        assertExamplesHold(new Compiler()
                .compile(List.of(
                        SmallPolicy.vocabulary(),
                        new PolicyFile("one.dslr", String.format(RULE, "any account", "the account is a candidate")))));
    }

    private static void assertExamplesHold(Release release) {
        List<SentenceForm> all = VocabularyDocument.of(release).sentences();
        String text = all.stream().map(form -> rule(form)).collect(Collectors.joining());
        Manuscript manuscript = Manuscript.read(List.of(SmallPolicy.vocabulary(), new PolicyFile("one.dslr", text)));
        Page page = manuscript.page("one.dslr").orElseThrow();
        assertThat(page.isReadable()).isTrue();
        assertThat(page.passages()).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            Passage rule = page.passages().get(i);
            assertThat(manuscript.faults(rule)).as(all.get(i).example()).isEmpty();
            assertThat(rule.rule().sentences().filter(isMeant(all.get(i)))).hasSize(1);
        }
    }

    private static Predicate<Sentence> isMeant(SentenceForm form) {
        return sentence -> sentence.text().equals(form.example())
                && sentence.phrase().template().equals(form.template());
    }

    private static String rule(SentenceForm form) {
        String then = form.role() == Role.CLAIMS ? form.example() : "the account is a candidate";
        return String.format(RULE, String.join("\n", when(form)), then);
    }

    /** The facts that a sentence needs, and itself or the fact that it narrows behind them. */
    private static Set<String> when(SentenceForm form) {
        Set<String> when = new LinkedHashSet<>(form.needs());
        switch (form.role()) {
            case NAMES_FACT -> when.add(form.example());
            case NARROWS_FACT -> {
                when.add(form.narrows().get(0));
                when.add(form.example());
            }
            case CLAIMS -> when.add("any account");
        }
        return when;
    }
}
