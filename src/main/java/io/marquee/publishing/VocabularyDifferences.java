package io.marquee.publishing;

import io.marquee.policy.Manuscript;
import io.marquee.policy.Phrase;
import io.marquee.policy.PolicyFile;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which sentences two policies may use, and what these stand for. */
final class VocabularyDifferences {

    private static final String FILE = PolicyFile.VOCABULARY;

    private VocabularyDifferences() {}

    static List<Difference> between(List<PolicyFile> before, List<PolicyFile> after) {
        String old = Differences.text(before, FILE);
        String now = Differences.text(after, FILE);
        if (Objects.equals(old, now)) {
            return List.of();
        }
        Manuscript oldRead = Manuscript.read(of(old));
        Manuscript newRead = Manuscript.read(of(now));
        if (!oldRead.vocabularyFaults().isEmpty() || !newRead.vocabularyFaults().isEmpty()) {
            return TextDifferences.unreadable(FILE, old, now);
        }
        List<Difference> found = between(phrases(oldRead), phrases(newRead));
        return found.isEmpty() ? List.of(FileDifferences.layout(FILE)) : found;
    }

    private static List<PolicyFile> of(@Nullable String text) {
        return text == null ? List.of() : List.of(new PolicyFile(FILE, text));
    }

    /** What the sentences stand for, each with the part that it may stand in. */
    private static Map<String, String> phrases(Manuscript manuscript) {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (Phrase phrase : manuscript.vocabulary().phrases()) {
            phrases.put(phrase.template(), phrase.expansion());
        }
        return phrases;
    }

    private static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        List<Difference> found = new ArrayList<>();
        before.forEach((template, old) -> {
            String now = after.get(template);
            if (now == null) {
                found.add(new Difference(
                        Kind.PHRASE_REMOVED,
                        FILE,
                        null,
                        template,
                        null,
                        "the vocabulary no longer has `" + template + "`"));
            } else if (!now.equals(old)) {
                found.add(new Difference(
                        Kind.PHRASE_CHANGED,
                        FILE,
                        null,
                        old,
                        now,
                        "in the vocabulary `" + template + "` stands for `" + now + "` instead of `" + old + "`"));
            }
        });
        after.forEach((template, now) -> {
            if (!before.containsKey(template)) {
                found.add(new Difference(
                        Kind.PHRASE_ADDED, FILE, null, null, template, "the vocabulary now has `" + template + "`"));
            }
        });
        return found;
    }
}
