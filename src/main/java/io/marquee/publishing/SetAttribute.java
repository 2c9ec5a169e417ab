package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Mark;
import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;
import java.util.Optional;

/**
 * Says where a rule comes from, what it rests on, or on which day it starts or ends.
 *
 * @param text the attribute's value; of a day, like {@code 2027-01-01}
 */
record SetAttribute(String file, String rule, Attribute attribute, String text) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        TextLines lines = Editing.lines(page);
        int grown = write(lines, before);
        Revision revision = Revision.of(editing, file, lines);
        int at = page.passages().indexOf(before);
        Passage now = revision.passage(file, at, "/text");
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).with(attributes -> attributes.put(attribute, text)));
        return revision.requireSound(before, now, before.line(), before.when() + grown, "/text")
                .requireMeant(file, meant, "/text")
                .files();
    }

    /** Writes the value, and gives by how many lines the text has grown. */
    private int write(TextLines lines, Passage rule) {
        Optional<Mark> old = rule.mark(attribute);
        if (old.isPresent()) {
            Mark mark = old.get();
            lines.replace(mark.line(), mark.valueColumn(), mark.value().length(), text);
            return 0;
        }
        return beside(lines, rule) ? 0 : onItsOwn(lines, rule);
    }

    /** The source stands before what the numbers rest on, on the same line. */
    private boolean beside(TextLines lines, Passage rule) {
        Optional<Mark> other = switch (attribute) {
            case SOURCE -> rule.mark(Attribute.BASIS);
            case BASIS -> rule.mark(Attribute.SOURCE);
            case EFFECTIVE, EXPIRES -> Optional.empty();
        };
        other.ifPresent(mark -> lines.replace(
                mark.line(),
                attribute == Attribute.SOURCE ? mark.column() : mark.end(),
                0,
                attribute == Attribute.SOURCE ? attribute.written(text) + " " : " " + attribute.written(text)));
        return other.isPresent();
    }

    private int onItsOwn(TextLines lines, Passage rule) {
        int behind = rule.marks().stream()
                .filter(mark -> mark.attribute().compareTo(attribute) < 0)
                .mapToInt(Mark::line)
                .max()
                .orElse(rule.line());
        lines.insert(behind + 1, List.of(RuleStyle.of(lines, rule).heading() + attribute.written(text)));
        return 1;
    }
}
