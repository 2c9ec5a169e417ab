package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a rule.
 *
 * @param file the file that it is to stand in, which may be new
 * @param rule what it says
 * @param position the position that it then has in its file, from 1; {@code null}: the last
 */
record AddRule(String file, Gist rule, @Nullable Integer position) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        editing.requireNew("/rule", rule.name());
        Page page = Targets.page(editing.manuscript(), file, "/file");
        int place = SentencePlaces.place(position, page.passages().size() + 1) - 1;
        TextLines lines = Editing.lines(page);
        RuleStyle style = RuleStyle.of(lines, neighbour(page, place));
        int line = RulePlaces.insert(lines, page, place, style.written(rule));
        Revision revision = Revision.of(editing, file, lines);
        Passage now = revision.passage(file, place, "/rule");
        requireSound(revision, now, line);
        List<Gist> meant = Gist.of(page);
        meant.add(place, rule);
        return revision.requireFaultless(now, "/rule")
                .requireMeant(file, meant, "/rule")
                .files();
    }

    private static @Nullable Passage neighbour(Page page, int place) {
        List<Passage> passages = page.passages();
        return passages.isEmpty() ? null : passages.get(Math.min(place, passages.size() - 1));
    }

    /** Tells faults of sentences where they stand in the edit. */
    private void requireSound(Revision revision, Passage now, int line) {
        int first = line + RuleStyle.headingSize(rule) + 2;
        for (int i = 0; i < rule.when().size(); i++) {
            revision.requireNone(revision.faults(now, first + i), "/when/" + i);
        }
        first += rule.when().size() + 1;
        for (int i = 0; i < rule.then().size(); i++) {
            revision.requireNone(revision.faults(now, first + i), "/then/" + i);
        }
    }
}
