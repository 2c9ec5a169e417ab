package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves a rule, with the comments directly above it.
 *
 * @param toFile the file that it is to stand in, which may be its own or new
 * @param position the position that it then has in that file, from 1; {@code null}: the last
 */
record MoveRule(
        String file, String rule, String toFile, @Nullable Integer position) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page source = editing.page(file);
        Page known = Targets.page(editing.manuscript(), toFile, "/toFile");
        TextLines rest = Editing.lines(source);
        List<String> moved = RulePlaces.remove(rest, source, before);
        Page page = toFile.equals(file) ? Revision.of(editing, file, rest).page(file) : known;
        int place = SentencePlaces.place(position, page.passages().size() + 1) - 1;
        TextLines target = Editing.lines(page);
        RulePlaces.insert(target, page, place, moved);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(file, rest.text());
        texts.put(toFile, target.text());
        Revision revision = new Revision(editing, texts);
        List<Gist> left = Gist.of(source);
        Gist gist = left.remove(source.passages().indexOf(before));
        List<Gist> meant = toFile.equals(file) ? left : Gist.of(page);
        meant.add(place, gist);
        if (!toFile.equals(file)) {
            revision.requireMeant(file, left, "/rule");
        }
        return revision.requireMeant(toFile, meant, "/position").files();
    }
}
