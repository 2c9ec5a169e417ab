package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a sentence to a rule.
 *
 * @param text the sentence as it is to be written
 * @param position the position that it then has in its part, from 1; {@code null}: the last
 */
record AddSentence(
        String file,
        String rule,
        Part part,
        String text,
        @Nullable Integer position) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        int place = SentencePlaces.place(position, before.clauses(part).size() + 1) - 1;
        TextLines lines = Editing.lines(page);
        int line = SentencePlaces.line(before, part, place);
        lines.insert(line, List.of(SentencePlaces.indent(lines, before, part, place, text) + text));
        Revision revision = Revision.of(editing, file, lines);
        int at = page.passages().indexOf(before);
        Passage now = revision.passage(file, at, "/text");
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).with(part, texts -> texts.add(place, text)));
        return revision.requireNone(revision.faults(now, line), "/text")
                .requireMeant(file, meant, "/text")
                .requireNarrowing(before, List.of(), now, part == Part.WHEN ? List.of(place) : List.of(), "/position")
                .files();
    }
}
