package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Clause;
import io.marquee.policy.Fault;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Mark;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Sentence;
import io.marquee.policy.Slot;
import io.marquee.policy.SlotType;
import io.marquee.policy.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a client shows it for guided editing, with or without faults. Files, rules, parts, positions and slots
 * are those by which a {@link GuidedEdit} finds them.
 *
 * @param files the files of rules, in the order of their names
 */
public record GuidedView(List<FileView> files) {

    /** Reads a policy's files, the vocabulary among them. */
    public static GuidedView of(List<PolicyFile> files) {
        Manuscript manuscript = Manuscript.read(files);
        return new GuidedView(manuscript.pages().stream()
                .map(page -> FileView.of(page, manuscript))
                .toList());
    }

    /**
     * A file of rules.
     *
     * @param strayLines the lines, from 1, that belong to no rule and are no comment
     * @param rules its rules, in its order
     */
    public record FileView(String name, List<Integer> strayLines, List<RuleView> rules) {

        static FileView of(Page page, Manuscript manuscript) {
            List<RuleView> rules = new ArrayList<>();
            for (Passage passage : page.passages()) {
                rules.add(RuleView.of(passage, rules.size() + 1, manuscript));
            }
            return new FileView(page.file().name(), page.strays(), rules);
        }
    }

    /**
     * A rule as it is written.
     *
     * @param position its position in the file, from 1
     * @param line the line of its name, from 1
     * @param source where the law comes from, as it is written
     * @param basis what its numbers rest on, as it is written
     * @param effective the first day it applies, as it is written
     * @param expires the first day it no longer applies, as it is written
     * @param obstacle why it cannot be edited by its sentences; {@code null}: it can
     * @param faults what is wrong with it, in the compiler's words
     */
    public record RuleView(
            String name,
            int position,
            int line,
            @Nullable String source,
            @Nullable String basis,
            @Nullable String effective,
            @Nullable String expires,
            @Nullable String obstacle,
            List<SentenceView> when,
            List<SentenceView> then,
            List<Fault> faults) {

        static RuleView of(Passage passage, int position, Manuscript manuscript) {
            return new RuleView(
                    passage.name(),
                    position,
                    passage.line(),
                    value(passage, Attribute.SOURCE),
                    value(passage, Attribute.BASIS),
                    value(passage, Attribute.EFFECTIVE),
                    value(passage, Attribute.EXPIRES),
                    passage.obstacle(),
                    sentences(passage, Part.WHEN, manuscript.vocabulary()),
                    sentences(passage, Part.THEN, manuscript.vocabulary()),
                    manuscript.faults(passage));
        }

        private static @Nullable String value(Passage passage, Attribute attribute) {
            return passage.mark(attribute).map(Mark::value).orElse(null);
        }

        private static List<SentenceView> sentences(Passage passage, Part part, Vocabulary vocabulary) {
            List<Clause> clauses = passage.clauses(part);
            return IntStream.range(0, clauses.size())
                    .mapToObj(i -> SentenceView.of(clauses.get(i), i + 1, vocabulary))
                    .toList();
        }
    }

    /**
     * A line of a rule.
     *
     * @param position its position in its part, from 1
     * @param line where it stands in the file, from 1
     * @param text the line as it was written
     * @param phrase the phrase of the vocabulary whose form it has; {@code null}: it has none
     * @param slots its values, in the order of the phrase
     */
    public record SentenceView(
            int position, int line, String text, @Nullable String phrase, List<SlotView> slots) {

        static SentenceView of(Clause clause, int position, Vocabulary vocabulary) {
            Sentence sentence = clause.sentence();
            if (sentence == null) {
                return new SentenceView(position, clause.line(), clause.text(), null, List.of());
            }
            String phrase = sentence.phrase().template();
            return new SentenceView(position, clause.line(), clause.text(), phrase, slots(sentence, vocabulary));
        }

        private static List<SlotView> slots(Sentence sentence, Vocabulary vocabulary) {
            List<SlotView> slots = new ArrayList<>();
            for (Slot slot : sentence.slots()) {
                slots.add(SlotView.of(slots.size() + 1, slot, vocabulary.type(slot.type())));
            }
            return slots;
        }
    }

    /**
     * A value of a sentence.
     *
     * @param slot which slot of the sentence it is, from 1
     * @param type the slot's type
     * @param text the value as it was written
     * @param allowed what is allowed, in words
     */
    public record SlotView(int slot, String type, String text, String allowed) {

        static SlotView of(int number, Slot slot, SlotType type) {
            return new SlotView(number, slot.type(), slot.text(), type.allowed());
        }
    }
}
