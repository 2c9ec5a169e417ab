package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;

/**
 * Gives a rule another name.
 *
 * @param name the new name
 */
record RenameRule(String file, String rule, String name) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        if (!name.equalsIgnoreCase(rule)) {
            editing.requireNew("/name", name);
        }
        TextLines lines = Editing.lines(page);
        int quote = lines.line(before.line()).indexOf("\"" + rule + "\"");
        if (quote < 0) {
            throw Objections.refused(
                    "/rule", Objections.quote(rule) + ", which has no name", "a rule that has a name in quotes");
        }
        lines.replace(before.line(), quote + 2, rule.length(), name);
        Revision revision = Revision.of(editing, file, lines);
        int at = page.passages().indexOf(before);
        Passage now = revision.passage(file, at, "/name");
        List<Gist> meant = Gist.of(page);
        meant.set(at, meant.get(at).named(name));
        return revision.requireSound(before, now, before.line(), before.line(), "/name")
                .requireMeant(file, meant, "/name")
                .files();
    }
}
