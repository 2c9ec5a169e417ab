package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;

/** Removes a rule, with the comments directly above it. */
record RemoveRule(String file, String rule) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        TextLines lines = Editing.lines(page);
        RulePlaces.remove(lines, page, before);
        List<Gist> meant = Gist.of(page);
        meant.remove(page.passages().indexOf(before));
        return Revision.of(editing, file, lines)
                .requireMeant(file, meant, "/rule")
                .files();
    }
}
