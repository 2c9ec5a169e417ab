package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Clause;
import io.marquee.policy.Mark;
import io.marquee.policy.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the lines of a rule are indented.
 *
 * @param heading before what stands between the name and {@code when}
 * @param keyword before {@code when} and {@code then}
 * @param sentence before each sentence
 * @param end before {@code end}
 */
record RuleStyle(String heading, String keyword, String sentence, String end) {

    private static final RuleStyle USUAL = new RuleStyle("    ", "    ", "        ", "");

    /** The style of a rule, else the usual one. */
    static RuleStyle of(TextLines lines, @Nullable Passage rule) {
        if (rule == null || rule.obstacle() != null) {
            return USUAL;
        }
        String keyword = lines.indent(rule.when());
        return new RuleStyle(
                rule.marks().stream()
                        .findFirst()
                        .map(Mark::line)
                        .map(lines::indent)
                        .orElse(keyword.isEmpty() ? USUAL.heading() : keyword),
                keyword,
                rule.clauses().stream()
                        .findFirst()
                        .map(Clause::line)
                        .map(lines::indent)
                        .orElse(USUAL.sentence()),
                lines.indent(rule.last()));
    }

    /** The lines of a rule. */
    List<String> written(Gist rule) {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"" + rule.name() + "\"");
        lines.addAll(heading(rule));
        lines.add(keyword + "when");
        rule.when().forEach(text -> lines.add(sentence + text));
        lines.add(keyword + "then");
        rule.then().forEach(text -> lines.add(sentence + text));
        lines.add(end + "end");
        return lines;
    }

    /** How many lines stand between the name and {@code when}. */
    static int headingSize(Gist rule) {
        return USUAL.heading(rule).size();
    }

    /** Where a rule comes from and what it rests on share a line, days do not. */
    private List<String> heading(Gist rule) {
        List<String> shared = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (Attribute each : Attribute.values()) {
            String value = rule.attributes().get(each);
            if (value != null) {
                (each.isDay() ? days : shared).add(each.written(value));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!shared.isEmpty()) {
            lines.add(heading + String.join(" ", shared));
        }
        days.forEach(day -> lines.add(heading + day));
        return lines;
    }
}
