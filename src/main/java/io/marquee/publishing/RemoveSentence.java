package io.marquee.publishing;

import io.marquee.policy.Clause;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;

/**
 * Removes a sentence.
 *
 * @param sentence which line of the part, from 1
 */
record RemoveSentence(String file, String rule, Part part, int sentence) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        Clause clause = Editing.clause(before, part, sentence);
        TextLines lines = Editing.lines(page);
        lines.remove(clause.line(), clause.line());
        Revision revision = Revision.of(editing, file, lines);
        int at = page.passages().indexOf(before);
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).with(part, texts -> texts.remove(sentence - 1)));
        List<Integer> removed = part == Part.WHEN ? List.of(sentence - 1) : List.of();
        return revision.requireMeant(file, meant, "/sentence")
                .requireNarrowing(before, removed, revision.passage(file, at, "/sentence"), List.of(), "/sentence")
                .files();
    }
}
