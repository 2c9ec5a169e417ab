package io.marquee.publishing;

import io.marquee.policy.Phrase;
import io.marquee.policy.PolicyFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the vocabulary puts its sentences under: its remarks that start with {@code # ---}.
 *
 * @param headings the headings by their lines
 */
record Areas(TreeMap<Integer, String> headings) {

    private static final String HEADING = "# ---";

    static Areas of(List<PolicyFile> files) {
        TreeMap<Integer, String> headings = new TreeMap<>();
        for (PolicyFile file : files) {
            List<String> lines = file.isVocabulary() ? file.lines() : List.of();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(HEADING)) {
                    headings.put(i + 1, lines.get(i).substring(HEADING.length()).strip());
                }
            }
        }
        return new Areas(headings);
    }

    /** The heading above a phrase; empty if there is none. */
    String of(Phrase phrase) {
        Map.Entry<Integer, String> above = headings.floorEntry(phrase.line());
        return above == null ? "" : above.getValue();
    }
}
