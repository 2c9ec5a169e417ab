package io.marquee.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What was probably meant by a line that is no sentence. */
final class Nearest {

    private static final int SHOWN = 3;
    private static final int COMPARED = 60;
    private static final int SHORT_WORD = 3;
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+");
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
                .map(phrase -> new Candidate(phrase, distance(phrase.template(), text)))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(SHOWN)
                .map(each -> "`" + each.phrase().template() + "`")
                .collect(Collectors.joining(", "));
    }

    /** What differs, less what is the same: a telling word in common counts for more than a few letters. */
    private static int distance(String template, String text) {
        Set<String> words = new HashSet<>(Arrays.asList(WORDS.split(start(template), -1)));
        words.retainAll(Arrays.asList(WORDS.split(start(text), -1)));
        int common = words.stream()
                .mapToInt(String::length)
                .filter(length -> length > SHORT_WORD)
                .sum();
        return DISTANCE.apply(start(template), start(text)) - common;
    }

    private static String start(String text) {
        return text.length() > COMPARED ? text.substring(0, COMPARED) : text;
    }
}
