package io.marquee.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of rules as far as it can be read, by the readers that the compiler reads it with. */
final class PageReader {

    private static final String BROKEN =
            "the rule's `when`, `then` and `end` do not stand one after the other, each alone on its line";

    private final PolicyFile file;
    private final Vocabulary vocabulary;
    private final List<String> raw;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Integer> strays = new ArrayList<>();

    PageReader(PolicyFile file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.raw = file.lines();
    }

    Page read() {
        Lines lines = new Lines(raw);
        if (PolicyReader.HEADER.equals(lines.peek())) {
            lines.next();
        }
        for (String line = lines.peek(); line != null; line = lines.peek()) {
            if (RuleReader.startsRule(line)) {
                passages.add(passage(line, lines));
            } else {
                strays.add(lines.number());
                lines.next();
            }
        }
        return new Page(file, List.copyOf(passages), List.copyOf(strays));
    }

    private Passage passage(String heading, Lines lines) {
        int from = lines.at();
        Faults faults = new Faults();
        Rule rule = new RuleReader(file.name(), lines, vocabulary, faults).read(heading);
        Layout layout = new Layout(from, lines.at());
        checkText(layout.last, from, faults);
        return new Passage(
                rule.name(),
                file.name(),
                first(from) + 1,
                from + 1,
                layout.when,
                layout.then,
                layout.last,
                List.copyOf(layout.marks),
                layout.clauses(rule),
                rule,
                faults.found(),
                layout.isWhole() ? null : BROKEN);
    }

    private void checkText(int last, int from, Faults faults) {
        for (int i = from; i < last; i++) {
            PolicyReader.checkLength(file.name(), raw.get(i), i + 1, faults);
            Characters.check(file.name(), raw.get(i), i + 1, faults);
        }
    }

    /** The first of the comments directly above a line, else the line, from 0. */
    private int first(int line) {
        int first = line;
        while (first > 0 && Lines.isComment(raw.get(first - 1).strip())) {
            first--;
        }
        return first;
    }

    /** Where the parts of a rule stand, found by their keywords. */
    private final class Layout {
        private final List<Mark> marks = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();
        private int when;
        private int then;
        private int last;
        private int keywords;
        private boolean ended;

        Layout(int from, int to) {
            last = from + 1;
            for (int i = from + 1; i < to; i++) {
                String line = raw.get(i).strip();
                if (!line.isEmpty() && !Lines.isComment(line)) {
                    last = i + 1;
                    place(line, i + 1);
                }
            }
        }

        private void place(String line, int number) {
            String keyword = RuleReader.keyword(line);
            if (keyword == null) {
                if (keywords == 0) {
                    marks.addAll(MarkReader.read(raw.get(number - 1), number));
                } else {
                    sentences.add(number);
                }
                return;
            }
            keywords++;
            if (keyword.equals("when") && line.equals(keyword)) {
                when = number;
            } else if (keyword.equals("then") && line.equals(keyword)) {
                then = number;
            }
            ended = line.equals("end");
        }

        /** The three keywords stand once each, in their order. */
        boolean isWhole() {
            return keywords == 3 && ended && 0 < when && when < then;
        }

        List<Clause> clauses(Rule rule) {
            Map<Integer, Sentence> read = new HashMap<>();
            rule.sentences().forEach(sentence -> read.put(sentence.line(), sentence));
            return sentences.stream().map(line -> clause(line, read.get(line))).toList();
        }

        private Clause clause(int line, @Nullable Sentence read) {
            String text = raw.get(line - 1).strip();
            Part part = then > 0 && line > then ? Part.THEN : Part.WHEN;
            Sentence sentence = read == null ? vocabulary.formed(raw.get(line - 1), line, part == Part.WHEN) : read;
            return new Clause(part, line, raw.get(line - 1).indexOf(text) + 1, text, sentence);
        }
    }
}
