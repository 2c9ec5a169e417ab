package io.marquee.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads files of rules into the policy model, and finds everything that is wrong with their text. */
final class PolicyReader {

    static final int LONGEST_LINE = 300;
    static final int MOST_RULES = 2_000;

    static final String HEADER = "expander " + PolicyFile.VOCABULARY;
    private static final Set<String> RAW = Set.of(
            "import",
            "package",
            "function",
            "global",
            "query",
            "declare",
            "unit",
            "dialect",
            "salience",
            "agenda-group");

    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Map<String, String> places = new HashMap<>();
    private int ruleCount;

    PolicyReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    Policy.Area read(PolicyFile file) {
        int before = faults.count();
        Characters.check(file.name(), file.lines(), faults);
        checkLengths(file);
        List<Rule> rules = faults.count() > before ? List.of() : readRules(file.name(), new Lines(file.lines()));
        return new Policy.Area(file.name(), rules);
    }

    private void checkLengths(PolicyFile file) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            checkLength(file.name(), lines.get(i), i + 1, faults);
        }
    }

    static void checkLength(String file, String line, int number, Faults faults) {
        if (line.length() > LONGEST_LINE) {
            faults.add(Fault.at(file, number, null, "a line has at most " + LONGEST_LINE + " characters"));
        }
    }

    private List<Rule> readRules(String file, Lines lines) {
        List<Rule> rules = new ArrayList<>();
        if (HEADER.equals(lines.peek())) {
            lines.next();
        }
        boolean inBlock = false;
        for (String line = lines.peek(); line != null && !faults.areTooMany(); line = lines.peek()) {
            if (RuleReader.startsRule(line)) {
                int before = faults.count();
                Rule rule = new RuleReader(file, lines, vocabulary, faults).read(line);
                checkName(rule);
                if (faults.count() == before) {
                    rules.add(rule);
                }
                inBlock = false;
            } else {
                refuse(file, lines, line, inBlock);
                inBlock = true;
                lines.next();
            }
        }
        return List.copyOf(rules);
    }

    private void checkName(Rule rule) {
        String here = rule.file() + ":" + rule.line();
        String place = places.putIfAbsent(rule.name().toLowerCase(Locale.ROOT), here);
        if (place != null) {
            faults.add(
                    Fault.at(rule.file(), rule.line(), rule.name(), "another rule has this name already, at " + place));
        }
        if (++ruleCount == MOST_RULES + 1) {
            faults.add(Fault.at(
                    rule.file(),
                    rule.line(),
                    rule.name(),
                    "a policy has at most " + String.format(Locale.ROOT, "%,d", MOST_RULES) + " rules"));
        }
    }

    /** Refuses a line outside of rules; of a block of them, only the first unless another is code as well. */
    private void refuse(String file, Lines lines, String line, boolean inBlock) {
        String word = line.split("[^A-Za-z-]", 2)[0];
        if (RAW.contains(word) || line.startsWith(">")) {
            faults.add(Fault.at(
                    file,
                    lines.number(),
                    null,
                    Fault.quote(line)
                            + " is code, which is refused: a file of rules has only rules, made of sentences"));
        } else if (word.equals("expander")) {
            faults.add(Fault.at(
                    file, lines.number(), null, "only `" + HEADER + "` is allowed, and only as the first line"));
        } else if (!inBlock || lines.startsBlock()) {
            faults.add(Fault.at(file, lines.number(), null, "expected `rule \"…\"`, but found " + Fault.quote(line)));
        }
    }
}
