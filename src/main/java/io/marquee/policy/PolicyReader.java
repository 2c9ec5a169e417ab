package io.marquee.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files of rules into the policy model, and finds everything that is wrong with their text. */
final class PolicyReader {

    static final int LONGEST_LINE = 300;
    static final int MOST_RULES = 2_000;
    static final int MOST_SENTENCES = 60;

    private static final Pattern RULE = Pattern.compile("rule +\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} ,.;:()'’%&×–/-]{2,159}");
    private static final Pattern METADATA = Pattern.compile("@([A-Za-z]+)\\(\"([^\"\\\\]{1,200})\"\\) *");
    private static final Pattern DATE = Pattern.compile("(date-effective|date-expires) +\"([^\"]*)\"");
    private static final String HEADER = "expander vocabulary.dsl";
    private static final String ATTRIBUTES = "`@source(\"…\")`, `@default(\"…\")`, `date-effective` and `date-expires`";
    private static final Set<String> RAW = Set.of(
            "import",
            "package",
            "function",
            "global",
            "query",
            "declare",
            "unit",
            "expander",
            "dialect",
            "eval",
            "from",
            "not",
            "exists",
            "forall",
            "accumulate",
            "collect",
            "salience",
            "agenda-group",
            "modify",
            "update",
            "insert",
            "insertLogical",
            "delete",
            "retract");

    private final Vocabulary vocabulary;
    private final List<Fault> faults;
    private final Map<String, String> places = new HashMap<>();
    private int ruleCount;

    PolicyReader(Vocabulary vocabulary, List<Fault> faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    Policy.Area read(PolicyFile file) {
        return new Pages(file).read();
    }

    /** One file while it is read. */
    private final class Pages {

        private final String file;
        private final String[] lines;
        private final List<Rule> rules = new ArrayList<>();
        private int at;

        Pages(PolicyFile file) {
            this.file = file.name();
            this.lines = file.text().replaceFirst("^\uFEFF", "").split("\\R", -1);
        }

        Policy.Area read() {
            if (hasOnlyPlainCharacters()) {
                if (HEADER.equals(peek())) {
                    at++;
                }
                for (String line = peek(); line != null; line = peek()) {
                    if (line.startsWith("rule ") || line.equals("rule")) {
                        readRule(line);
                    } else {
                        faults.add(Fault.at(file, at + 1, null, outside(line)));
                        at++;
                    }
                }
            }
            return new Policy.Area(file, List.copyOf(rules));
        }

        /** The next line that is neither empty nor a comment, or {@code null} at the end. */
        private @Nullable String peek() {
            while (at < lines.length) {
                String line = lines[at].strip();
                if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("//")) {
                    return line;
                }
                at++;
            }
            return null;
        }

        private String outside(String line) {
            String word = line.split("[^A-Za-z-]", 2)[0];
            return RAW.contains(word)
                    ? "`" + word + "` is refused: a file of rules has only rules, made of sentences"
                    : line.startsWith(">")
                            ? "a line that starts with `>` is raw DRL, which is refused"
                            : "expected `rule \"…\"`, but found `" + shorten(line) + "`";
        }

        private void readRule(String heading) {
            int line = at + 1;
            Matcher matcher = RULE.matcher(heading);
            String name = matcher.matches() ? matcher.group(1) : shorten(heading);
            if (!matcher.matches()) {
                faults.add(Fault.at(
                        file, line, null, "a rule starts with `rule \"Its law in sentence case\"` and nothing else"));
            } else if (!NAME.matcher(name).matches()) {
                faults.add(
                        Fault.at(
                                file,
                                line,
                                name,
                                "a rule's name starts with a capital letter and has 3 to 160 letters, digits, spaces and , . ; : ( ) ' % & / -"));
            }
            at++;
            String place = places.putIfAbsent(name.toLowerCase(Locale.ROOT), file + ":" + line);
            if (place != null) {
                faults.add(Fault.at(file, line, name, "another rule has this name already, at " + place));
            }
            if (++ruleCount == MOST_RULES + 1) {
                faults.add(Fault.at(file, line, name, "a policy may have at most " + MOST_RULES + " rules"));
            }
            Heading meta = readHeading(name);
            List<Sentence> conditions = readSentences(name, line, true);
            List<Sentence> consequences = readSentences(name, line, false);
            rules.add(new Rule(
                    name, file, line, meta.source, meta.basis, meta.effective, meta.expires, conditions, consequences));
        }

        private Heading readHeading(String rule) {
            Heading heading = new Heading();
            for (String line = peek(); line != null && !line.equals("when"); line = peek()) {
                if (line.equals("then") || line.equals("end") || line.startsWith("rule ")) {
                    break;
                }
                readAttribute(line, rule, heading);
                at++;
            }
            return heading;
        }

        private void readAttribute(String line, String rule, Heading heading) {
            Matcher date = DATE.matcher(line);
            if (line.startsWith("@")) {
                Matcher metadata = METADATA.matcher(line);
                int end = 0;
                while (metadata.find() && metadata.start() == end) {
                    end = metadata.end();
                    readMetadata(metadata.group(1), metadata.group(2), rule, heading);
                }
                if (end != line.length()) {
                    faults.add(Fault.at(
                            file,
                            at + 1,
                            rule,
                            "`" + shorten(line) + "` is not allowed; a rule may have " + ATTRIBUTES));
                }
            } else if (date.matches()) {
                readDate(date.group(1), date.group(2), rule, heading);
            } else {
                faults.add(Fault.at(
                        file,
                        at + 1,
                        rule,
                        "`" + shorten(line) + "` is not allowed between a rule's name and `when`; a rule may have "
                                + ATTRIBUTES + ", for the order of rules never matters"));
            }
        }

        private void readMetadata(String key, String value, String rule, Heading heading) {
            if (key.equals("source") && heading.source == null) {
                heading.source = value;
            } else if (key.equals("default") && heading.basis == null) {
                heading.basis = value;
            } else {
                faults.add(Fault.at(
                        file,
                        at + 1,
                        rule,
                        "`@" + key + "` is not allowed or stands twice; a rule may have " + ATTRIBUTES));
            }
        }

        private void readDate(String attribute, String text, String rule, Heading heading) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() < 1900 || date.getYear() > 2999) {
                    throw new DateTimeParseException("year", text, 0);
                }
                boolean starts = attribute.equals("date-effective");
                if ((starts ? heading.effective : heading.expires) != null) {
                    faults.add(Fault.at(file, at + 1, rule, "`" + attribute + "` stands twice"));
                }
                heading.effective = starts ? date : heading.effective;
                heading.expires = starts ? heading.expires : date;
            } catch (DateTimeParseException e) {
                faults.add(new Fault(
                        file,
                        at + 1,
                        rule,
                        null,
                        "date",
                        "`" + shorten(text) + "` is not allowed here; allowed is a date like 2026-07-01"));
            }
            if (heading.effective != null && heading.expires != null && !heading.effective.isBefore(heading.expires)) {
                faults.add(Fault.at(file, at + 1, rule, "the rule would expire before it takes effect"));
            }
        }

        private List<Sentence> readSentences(String rule, int ruleLine, boolean conditions) {
            String opening = conditions ? "when" : "then";
            String closing = conditions ? "then" : "end";
            if (!opening.equals(peek())) {
                faults.add(Fault.at(file, Math.min(at + 1, lines.length), rule, "`" + opening + "` is missing"));
                return List.of();
            }
            at++;
            List<Sentence> sentences = new ArrayList<>();
            int count = 0;
            int before = faults.size();
            for (String line = peek(); !closing.equals(line); line = peek()) {
                if (line == null || line.startsWith("rule ") || line.equals("end") || line.equals("when")) {
                    faults.add(Fault.at(file, Math.min(at + 1, lines.length), rule, "`" + closing + "` is missing"));
                    return List.copyOf(sentences);
                }
                Sentence sentence = readSentence(rule, line, conditions);
                if (sentence != null) {
                    sentences.add(sentence);
                }
                if (++count == MOST_SENTENCES + 1) {
                    faults.add(Fault.at(
                            file,
                            at + 1,
                            rule,
                            "a rule may have at most " + MOST_SENTENCES + " sentences in `" + opening + "`"));
                }
                at++;
            }
            if (!conditions) {
                at++;
            }
            if (count == 0) {
                faults.add(Fault.at(file, ruleLine, rule, "`" + opening + "` has no sentence"));
            }
            if (conditions && faults.size() == before) {
                checkShape(rule, sentences);
            }
            return List.copyOf(sentences);
        }

        private @Nullable Sentence readSentence(String rule, String line, boolean conditions) {
            if (line.startsWith(">")) {
                faults.add(new Fault(
                        file,
                        at + 1,
                        rule,
                        shorten(line),
                        null,
                        "a line that starts with `>` is raw DRL, which is refused"));
                return null;
            }
            if (line.length() > LONGEST_LINE) {
                faults.add(new Fault(
                        file,
                        at + 1,
                        rule,
                        shorten(line),
                        null,
                        "a sentence has at most " + LONGEST_LINE + " characters"));
                return null;
            }
            return vocabulary.sentence(lines[at], at + 1, conditions, file, rule, faults);
        }

        private void checkShape(String rule, List<Sentence> sentences) {
            List<Phrase> opened = new ArrayList<>();
            for (Sentence sentence : sentences) {
                if (sentence.phrase().kind() == Phrase.Kind.TEST && opened.isEmpty()) {
                    faults.add(new Fault(
                            file,
                            sentence.line(),
                            rule,
                            sentence.text(),
                            null,
                            "a sentence with a dash needs one above it that names a fact, for instance `the account`"));
                }
                if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                    if (opened.contains(sentence.phrase())) {
                        faults.add(new Fault(
                                file, sentence.line(), rule, sentence.text(), null, "stands in this rule already"));
                    }
                    opened.add(sentence.phrase());
                }
            }
        }

        private boolean hasOnlyPlainCharacters() {
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i];
                for (int c = 0; c < line.length(); c++) {
                    String why = Characters.fault(line, c);
                    if (why != null) {
                        faults.add(Fault.at(file, i + 1, null, "column " + (c + 1) + " has " + why));
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** What stands between a rule's name and its {@code when}. */
    private static final class Heading {
        @Nullable String source;

        @Nullable String basis;

        @Nullable LocalDate effective;

        @Nullable LocalDate expires;
    }

    private static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
