package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Mark;
import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;

/** Takes back where a rule comes from, what it rests on, or on which day it starts or ends. */
record RemoveAttribute(String file, String rule, Attribute attribute) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        Mark mark = before.mark(attribute).orElseThrow(() -> unknown(before));
        TextLines lines = Editing.lines(page);
        erase(lines, mark);
        int at = page.passages().indexOf(before);
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).with(attributes -> attributes.remove(attribute)));
        return Revision.of(editing, file, lines)
                .requireMeant(file, meant, "/attribute")
                .files();
    }

    private RuntimeException unknown(Passage rule) {
        List<String> known =
                rule.marks().stream().map(mark -> "`" + mark.attribute() + "`").toList();
        return Objections.refused(
                "/attribute",
                "`" + attribute + "`, which the rule does not have",
                known.isEmpty() ? "nothing: the rule has no attribute" : String.join(", ", known));
    }

    /** What is alone on its line goes with it, anything else with the space to its neighbour. */
    private static void erase(TextLines lines, Mark mark) {
        String line = lines.line(mark.line());
        int end = mark.end();
        while (end <= line.length() && Character.isWhitespace(line.charAt(end - 1))) {
            end++;
        }
        boolean isLast = end > line.length();
        boolean isFirst = line.substring(0, mark.column() - 1).isBlank();
        if (isFirst && isLast) {
            lines.remove(mark.line(), mark.line());
        } else if (isLast) {
            int from = line.substring(0, mark.column() - 1).stripTrailing().length() + 1;
            lines.replace(mark.line(), from, mark.end() - from, "");
        } else {
            lines.replace(mark.line(), mark.column(), end - mark.column(), "");
        }
    }
}
