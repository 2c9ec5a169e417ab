package io.marquee.publishing;

import io.marquee.policy.Phrase;
import io.marquee.policy.Release;
import io.marquee.policy.Sentence;
import io.marquee.policy.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole sentence for each phrase: as the release uses it or, where it does not, with examples in its slots.
 *
 * @param used sentences that the release uses, by the templates of their phrases
 */
record Examples(Vocabulary vocabulary, Map<String, String> used) {

    static Examples of(Release release) {
        Map<String, String> used = new LinkedHashMap<>();
        release.policy()
                .rules()
                .flatMap(rule -> rule.sentences())
                .forEach(sentence -> used.putIfAbsent(sentence.phrase().template(), spaced(sentence)));
        return new Examples(release.vocabulary(), used);
    }

    private static String spaced(Sentence sentence) {
        String text = sentence.phrase().template();
        for (int i = 0; i < sentence.slots().size(); i++) {
            text = text.replace(
                    "{" + sentence.phrase().slots().get(i) + "}",
                    sentence.slots().get(i).text());
        }
        return text;
    }

    String of(Phrase phrase) {
        String inUse = used.get(phrase.template());
        return inUse == null ? vocabulary.sentence(phrase) : inUse;
    }
}
