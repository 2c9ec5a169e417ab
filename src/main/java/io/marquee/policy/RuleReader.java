package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from its name to its {@code end}. */
final class RuleReader {

    static final int MOST_SENTENCES = 60;

    private static final Pattern SPACE = Pattern.compile("[ \t]");
    private static final Pattern RULE = Pattern.compile("rule +\"([^\"]*)\"");
    private static final Pattern NAME =
            Pattern.compile("(?!.* {2})\\p{Lu}[\\p{IsLatin}0-9 ,.;:()'’%&×–/-]{1,158}[\\p{IsLatin}0-9)%’']");
    private static final String NAME_ALLOWED =
            "a rule's name starts with a capital letter and has 3 to 160 letters, digits, single spaces and"
                    + " , . ; : ( ) ' % & / -";
    private static final Set<String> KEYWORDS = Set.of("when", "then", "end");

    private final String file;
    private final Lines lines;
    private final Vocabulary vocabulary;
    private final Faults faults;
    private String rule = "";
    private boolean broken;

    RuleReader(String file, Lines lines, Vocabulary vocabulary, Faults faults) {
        this.file = file;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** The rule that starts with the line that was peeked at. */
    Rule read(String heading) {
        int line = lines.number();
        readName(heading);
        lines.next();
        HeadingReader head = new HeadingReader(file, rule, lines, faults);
        for (String each = lines.peek(); each != null && !startsSection(each); each = lines.peek()) {
            head.read(each);
            lines.next();
        }
        List<Sentence> conditions = readSection("when", "then", line);
        List<Sentence> consequences = broken ? List.of() : readSection("then", "end", line);
        close();
        return new Rule(
                rule,
                file,
                line,
                head.source(),
                head.basis(),
                head.effective(),
                head.expires(),
                conditions,
                consequences);
    }

    private void readName(String heading) {
        Matcher matcher = RULE.matcher(heading);
        if (!matcher.matches()) {
            rule = Fault.shorten(heading);
            faults.add(Fault.at(
                    file,
                    lines.number(),
                    null,
                    "a rule starts with `rule \"Its law in sentence case\"` and nothing else, but found "
                            + Fault.quote(heading)));
            return;
        }
        rule = matcher.group(1);
        if (!NAME.matcher(rule).matches()) {
            refuse(NAME_ALLOWED);
        }
    }

    private static boolean startsSection(String line) {
        return keyword(line) != null || startsRule(line);
    }

    static boolean startsRule(String line) {
        return line.equals("rule") || line.startsWith("rule ");
    }

    /** The keyword that a line starts with, however it is written, or {@code null}. */
    static @Nullable String keyword(String line) {
        String word = SPACE.split(line, 2)[0].toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(word) ? word : null;
    }

    private List<Sentence> readSection(String opening, String closing, int ruleLine) {
        String first = lines.peek();
        if (first == null || !opening.equals(keyword(first))) {
            refuse("`" + opening + "` is missing");
            broken = true;
            return List.of();
        }
        int before = faults.count();
        checkAlone(first, opening);
        lines.next();
        List<Sentence> sentences = readSentences(opening.equals("when"));
        String last = lines.peek();
        if (last == null || !closing.equals(keyword(last))) {
            refuse("`" + closing + "` is missing");
            broken = true;
            return sentences;
        }
        if (closing.equals("end")) {
            checkAlone(last, closing);
        }
        if (sentences.isEmpty() && faults.count() == before) {
            faults.add(Fault.at(file, ruleLine, rule, "`" + opening + "` has no sentence"));
        }
        if (opening.equals("when") && faults.count() == before) {
            checkOrder(sentences);
        }
        return sentences;
    }

    private List<Sentence> readSentences(boolean areConditions) {
        List<Sentence> sentences = new ArrayList<>();
        int count = 0;
        for (String line = lines.peek(); line != null && !startsSection(line); line = lines.peek()) {
            if (++count > MOST_SENTENCES) {
                refuse("a rule has at most " + MOST_SENTENCES + " sentences in `" + (areConditions ? "when" : "then")
                        + "`");
                skipSection();
                break;
            }
            Vocabulary.Place place = new Vocabulary.Place(file, rule, lines.number(), areConditions);
            Sentence sentence = readSentence(line, place);
            if (sentence != null) {
                sentences.add(sentence);
            }
            lines.next();
        }
        return List.copyOf(sentences);
    }

    private void skipSection() {
        for (String line = lines.peek(); line != null && !startsSection(line); line = lines.peek()) {
            lines.next();
        }
    }

    private @Nullable Sentence readSentence(String line, Vocabulary.Place place) {
        if (line.startsWith(">")) {
            faults.add(place.fault(
                    Fault.shorten(line), "a line that starts with `>` is code, which is refused; write a sentence"));
            return null;
        }
        return vocabulary.sentence(lines.raw(), place, faults);
    }

    private void checkAlone(String line, String keyword) {
        if (!line.equals(keyword)) {
            refuse("`" + keyword + "` stands alone on its line, in small letters, but found " + Fault.quote(line));
        }
    }

    /** A sentence with a dash narrows the fact above it, and each fact is named once. */
    private void checkOrder(List<Sentence> sentences) {
        List<Phrase> named = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Phrase phrase = sentence.phrase();
            if (phrase.kind() == Phrase.Kind.TEST && named.isEmpty()) {
                refuse(sentence, "a sentence with a dash needs one above it that names a fact, like `the account`");
            } else if (phrase.kind() == Phrase.Kind.FACT && named.contains(phrase)) {
                refuse(sentence, "names this fact a second time; put all that is said of it under the first");
            } else if (phrase.kind() == Phrase.Kind.FACT) {
                named.add(phrase);
            }
        }
    }

    /** Goes behind the rule's end, or to the next rule if it has none. */
    private void close() {
        String line = lines.peek();
        while (broken && line != null && !line.startsWith("rule ") && !line.equals("end")) {
            lines.next();
            line = lines.peek();
        }
        if (line != null && "end".equals(keyword(line))) {
            lines.next();
        }
    }

    private void refuse(String why) {
        faults.add(Fault.at(file, lines.number(), rule, why));
    }

    private void refuse(Sentence sentence, String why) {
        faults.add(Fault.in(file, sentence.line(), rule, sentence.text(), why));
    }
}
