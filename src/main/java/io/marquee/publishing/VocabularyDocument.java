package io.marquee.publishing;

import io.marquee.policy.Part;
import io.marquee.policy.Phrase;
import io.marquee.policy.PhrasePlace;
import io.marquee.policy.Release;
import io.marquee.policy.SlotType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence that a release's rules may use.
 *
 * @param release the release's id
 * @param sentences in the order of the vocabulary
 */
public record VocabularyDocument(String release, List<SentenceForm> sentences) {

    static VocabularyDocument of(Release release) {
        Areas areas = Areas.of(release.files());
        Examples examples = Examples.of(release);
        return new VocabularyDocument(
                release.id(),
                release.vocabulary().places().stream()
                        .map(place -> SentenceForm.of(place, release, areas, examples))
                        .toList());
    }

    /**
     * A sentence with its slots, and where it may stand.
     *
     * @param template the sentence with its slots in braces
     * @param part the part of a rule that it may stand in
     * @param role what it does there
     * @param area what the vocabulary puts it under, in words; empty if nothing
     * @param narrows of one that narrows a fact, those that name a fact of which it can be said
     * @param needs those that name the other facts that it speaks of, which must stand in {@code when} before it
     * @param collector of a claim, what collects it; else {@code null}
     * @param slots in the order of the template
     * @param example a whole sentence of this form
     */
    public record SentenceForm(
            String template,
            Part part,
            Role role,
            String area,
            List<String> narrows,
            List<String> needs,
            @Nullable String collector,
            List<SlotForm> slots,
            String example) {

        static SentenceForm of(PhrasePlace place, Release release, Areas areas, Examples examples) {
            Phrase phrase = place.phrase();
            return new SentenceForm(
                    phrase.template(),
                    phrase.kind() == Phrase.Kind.CLAIM ? Part.THEN : Part.WHEN,
                    Role.of(phrase.kind()),
                    areas.of(phrase),
                    templates(place.narrows()),
                    templates(place.needs()),
                    place.collector(),
                    phrase.slots().stream()
                            .map(slot -> SlotForm.of(slot, release.vocabulary().type(slot)))
                            .toList(),
                    examples.of(phrase));
        }

        private static List<String> templates(List<Phrase> phrases) {
            return phrases.stream().map(Phrase::template).toList();
        }
    }

    /** What a sentence does where it stands. */
    public enum Role {
        /** Names a fact. */
        NAMES_FACT,
        /** Narrows the fact above it. */
        NARROWS_FACT,
        /** Makes a claim. */
        CLAIMS;

        static Role of(Phrase.Kind kind) {
            return switch (kind) {
                case FACT -> NAMES_FACT;
                case TEST -> NARROWS_FACT;
                case CLAIM -> CLAIMS;
            };
        }
    }

    /**
     * A slot, and what may stand in it.
     *
     * @param name its name in the template
     * @param type its type: the name without the digit that tells slots of a type apart
     * @param allowed what is allowed, in words
     * @param min the smallest number allowed; {@code null} if it takes no number
     * @param max the largest number allowed; {@code null} if it takes no number
     * @param decimals the most decimals allowed; {@code null} if it takes no number
     * @param constants the constants allowed; empty if it takes none
     * @param list whether it takes a list of its constants, like {@code A, B and C}
     */
    public record SlotForm(
            String name,
            String type,
            String allowed,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            List<String> constants,
            boolean list) {

        static SlotForm of(String slot, SlotType type) {
            return new SlotForm(
                    slot,
                    type.name(),
                    type.allowed(),
                    type.min(),
                    type.max(),
                    type.decimals(),
                    type.constants(),
                    type.isList());
        }
    }
}
