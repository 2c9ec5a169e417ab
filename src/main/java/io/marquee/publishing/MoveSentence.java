package io.marquee.publishing;

import io.marquee.policy.Clause;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives a sentence another position in its part; the sentences with a dash under one that names a fact go with it.
 *
 * @param sentence which line of the part, from 1
 * @param position the position that it then has, from 1
 */
record MoveSentence(String file, String rule, Part part, int sentence, int position) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        List<Clause> clauses = before.clauses(part);
        int size = size(Editing.clause(before, part, sentence), clauses);
        int place = SentencePlaces.place(position, clauses.size() - size + 1) - 1;
        int at = page.passages().indexOf(before);
        TextLines lines = Editing.lines(page);
        List<String> moved = new ArrayList<>();
        for (int i = sentence + size - 2; i >= sentence - 1; i--) {
            int line = clauses.get(i).line();
            moved.addAll(0, lines.remove(line, line));
        }
        Passage without = Revision.of(editing, file, lines).passage(file, at, "/sentence");
        int line = SentencePlaces.line(without, part, place);
        lines.insert(line, moved);
        Revision revision = Revision.of(editing, file, lines);
        Passage now = revision.passage(file, at, "/position");
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).with(part, texts -> move(texts, size, place)));
        revision.requireMeant(file, meant, "/position");
        if (part == Part.WHEN) {
            revision.requireNarrowing(before, places(sentence - 1, size), now, places(place, size), "/position");
        }
        return revision.requireSound(before, now, line, line + size - 1, "/position")
                .files();
    }

    /** How many lines go together. */
    private int size(Clause clause, List<Clause> clauses) {
        int size = 1;
        while (part == Part.WHEN
                && !clause.hasDash()
                && sentence - 1 + size < clauses.size()
                && clauses.get(sentence - 1 + size).hasDash()) {
            size++;
        }
        return size;
    }

    private void move(List<String> texts, int size, int place) {
        List<String> block = texts.subList(sentence - 1, sentence - 1 + size);
        List<String> moved = List.copyOf(block);
        block.clear();
        texts.addAll(place, moved);
    }

    private static List<Integer> places(int from, int size) {
        return IntStream.range(from, from + size).boxed().toList();
    }
}
