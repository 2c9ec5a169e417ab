package io.marquee.publishing;

import io.marquee.policy.Clause;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Sentence;
import io.marquee.policy.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes another value into a slot.
 *
 * @param sentence which line of the part, from 1
 * @param slot which slot of the sentence, from 1
 * @param text the value as it is to be written
 */
record SetSlot(String file, String rule, Part part, int sentence, int slot, String text) implements GuidedEdit {

    @Override
    public List<PolicyFile> apply(List<PolicyFile> files) {
        Editing editing = new Editing(files);
        Passage before = editing.passage(file, rule);
        Page page = editing.page(file);
        Clause clause = Editing.clause(before, part, sentence);
        Sentence written = sentence(clause);
        Slot old = slot(written);
        TextLines lines = Editing.lines(page);
        lines.replace(clause.line(), old.column(), old.text().length(), text);
        Revision revision = Revision.of(editing, file, lines);
        int place = page.passages().indexOf(before);
        Passage now = revision.passage(file, place, "/text");
        revision.requireSound(before, now, clause.line(), clause.line(), "/text");
        List<Gist> meant = Gist.of(page);
        String replaced = lines.line(clause.line()).strip();
        meant.set(place, meant.get(place).with(part, texts -> texts.set(sentence - 1, replaced)));
        revision.requireMeant(file, meant, "/text");
        requireOnlyThisSlot(written, Editing.clause(now, part, sentence));
        return revision.files();
    }

    private Sentence sentence(Clause clause) {
        Sentence written = clause.sentence();
        if (written == null) {
            throw Objections.refused(
                    "/sentence",
                    Objections.quote(clause.text()) + ", which is not a sentence of the vocabulary",
                    "a sentence of the vocabulary; remove this one and add another");
        }
        return written;
    }

    private Slot slot(Sentence written) {
        int count = written.slots().size();
        if (slot > count) {
            throw Objections.refused(
                    "/slot",
                    "slot " + slot + " of `" + written.phrase().template() + "`",
                    count == 0 ? "no slot: it has none" : "1 to " + count);
        }
        return written.slots().get(slot - 1);
    }

    /** A value can hold words of another phrase, or those between two slots. */
    private void requireOnlyThisSlot(Sentence before, Clause now) {
        List<String> meant = values(before);
        meant.set(slot - 1, text);
        Sentence read = now.sentence();
        boolean same = read != null
                && read.phrase().template().equals(before.phrase().template())
                && values(read).equals(meant);
        if (!same) {
            throw Objections.refused(
                    "/text",
                    Objections.quote(text) + ", which would change more of the sentence than this slot",
                    before.slots().get(slot - 1).type() + " alone");
        }
    }

    private static List<String> values(Sentence sentence) {
        return new ArrayList<>(sentence.slots().stream().map(Slot::text).toList());
    }
}
