package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fixed words of a phrase, between which its slots stand. Finds the slots of a line by one walk through it, however
 * the line is written.
 *
 * @param words the words before, between and behind the slots: one more than there are slots; may be empty
 */
record Form(List<String> words) {

    /** Where a slot's value stands in a line, from 0. */
    record Span(int from, int to) {}

    /** The slots of a line of this form, or {@code null} if it has another. */
    @Nullable List<Span> match(String line) {
        int at = end(words.get(0), line, 0);
        if (at < 0 || words.size() == 1) {
            return at == line.length() ? List.of() : null;
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            int to = slotEnd(words.get(i), line, at, last);
            if (to < 0) {
                return null;
            }
            spans.add(new Span(at, to));
            at = end(words.get(i), line, to);
        }
        return spans;
    }

    /** Where the slot that starts at a place ends: behind its quotes, or else before the next words. */
    private static int slotEnd(String next, String line, int from, boolean last) {
        if (line.startsWith("\"", from)) {
            int behind = line.indexOf('"', from + 1) + 1;
            if (behind > 0 && follows(next, line, behind, last)) {
                return behind;
            }
        }
        if (last && next.isEmpty()) {
            return from < line.length() ? line.length() : -1;
        }
        for (int at = from + 1; at <= line.length(); at++) {
            if (follows(next, line, at, last)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean follows(String next, String line, int at, boolean last) {
        int end = end(next, line, at);
        return last ? end == line.length() : end >= 0;
    }

    /** Where some words that start at a place end, or -1 if they do not stand there; one space stands for several. */
    private static int end(String words, String line, int from) {
        int at = from;
        for (int i = 0; i < words.length(); i++) {
            if (at >= line.length()) {
                return -1;
            }
            if (words.charAt(i) == ' ' && isSpace(line.charAt(at))) {
                while (at < line.length() && isSpace(line.charAt(at))) {
                    at++;
                }
            } else if (words.charAt(i) == line.charAt(at)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
