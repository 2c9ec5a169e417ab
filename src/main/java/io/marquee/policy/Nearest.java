package io.marquee.policy;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What was probably meant by a line that is no sentence. */
final class Nearest {

    private static final int SHOWN = 3;
    private static final int COMPARED = 60;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final Pattern CODE =
            Pattern.compile("[;{}$=<>\\[\\]\\\\]|\\w\\(|&&|\\|\\||^(eval|from|not|exists|forall"
                    + "|accumulate|collect|groupby|modify|update|insert|insertLogical|delete|retract)\\b");

    private Nearest() {}

    /** Whether a line was written for a machine rather than for people. */
    static boolean isCode(String text) {
        return CODE.matcher(text).find();
    }

    /** The nearest phrases, as a message lists them. */
    static String to(String text, List<Phrase> phrases) {
        record Candidate(Phrase phrase, int distance) {}
        return phrases.stream()
                .map(phrase -> new Candidate(phrase, DISTANCE.apply(start(phrase.template()), start(text))))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(SHOWN)
                .map(each -> "`" + each.phrase().template() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String start(String text) {
        return text.length() > COMPARED ? text.substring(0, COMPARED) : text;
    }
}
