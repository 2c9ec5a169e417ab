package io.marquee.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences that a policy may use, and the types of their slots. */
public final class Vocabulary {

    private final List<Phrase> phrases;
    private final List<Phrase> conditions;
    private final List<Phrase> consequences;
    private final Map<String, SlotType> types;
    private final Language language;

    Vocabulary(List<Phrase> phrases, Language language) {
        this.phrases = List.copyOf(phrases);
        this.conditions = candidates(true);
        this.consequences = candidates(false);
        this.types = language.slotTypes();
        this.language = language;
    }

    static Vocabulary read(PolicyFile file, Language language, Faults faults) {
        return new Vocabulary(VocabularyReader.read(file, language.slotTypes(), faults), language);
    }

    /** Of several phrases that match a line, the one with the most fixed words is meant. */
    private List<Phrase> candidates(boolean conditions) {
        return phrases.stream()
                .filter(phrase -> (phrase.kind() != Phrase.Kind.CLAIM) == conditions)
                .sorted(Comparator.comparingInt(Phrase::fixed).reversed())
                .toList();
    }

    /** Every phrase, in the order of the file. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /** Where each phrase may stand, in the order of the file; those that may stand nowhere are left out. */
    public List<PhrasePlace> places() {
        Safety safety = new Safety(language, this, new Faults());
        safety.nameFacts();
        return safety.places();
    }

    /** The types of slots, by name. */
    public Map<String, SlotType> types() {
        return types;
    }

    Language language() {
        return language;
    }

    /**
     * The type of a slot of a phrase.
     *
     * @param slot its name in the phrase
     * @throws IllegalArgumentException if there is no such type
     */
    public SlotType type(String slot) {
        SlotType type = types.get(Phrase.type(slot));
        if (type == null) {
            throw new IllegalArgumentException("unknown slot type " + slot);
        }
        return type;
    }

    /** Where a line stands that may be a sentence. */
    record Place(String file, String rule, int line, boolean isCondition) {

        Fault fault(String sentence, String why) {
            return Fault.in(file, line, rule, sentence, why);
        }
    }

    /** The sentence of a line, or {@code null} after adding the faults that say why there is none. */
    @Nullable Sentence sentence(String raw, Place place, Faults faults) {
        String text = raw.strip();
        int column = raw.indexOf(text) + 1;
        List<Fault> wrong = null;
        for (Phrase phrase : place.isCondition() ? conditions : consequences) {
            List<Form.Span> spans = phrase.match(text);
            if (spans == null) {
                continue;
            }
            List<Slot> slots = slots(phrase, spans, text, column);
            List<Fault> objections = objections(phrase, slots, text, place);
            if (objections.isEmpty()) {
                return new Sentence(text, place.line(), column, phrase, slots);
            }
            wrong = wrong == null ? objections : wrong;
        }
        List<Fault> why = wrong == null ? List.of(place.fault(text, unknown(text, place))) : wrong;
        why.forEach(faults::add);
        return null;
    }

    /** The sentence whose form a line has, whatever stands in its slots; {@code null} if it has none. */
    @Nullable Sentence formed(String raw, int line, boolean isCondition) {
        String text = raw.strip();
        int column = raw.indexOf(text) + 1;
        for (Phrase phrase : isCondition ? conditions : consequences) {
            List<Form.Span> spans = phrase.match(text);
            if (spans != null) {
                return new Sentence(text, line, column, phrase, slots(phrase, spans, text, column));
            }
        }
        return null;
    }

    private List<Slot> slots(Phrase phrase, List<Form.Span> spans, String text, int column) {
        List<Slot> slots = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Form.Span span = spans.get(i);
            String type = type(phrase.slots().get(i)).name();
            slots.add(new Slot(type, text.substring(span.from(), span.to()), column + span.from()));
        }
        return List.copyOf(slots);
    }

    private List<Fault> objections(Phrase phrase, List<Slot> slots, String text, Place place) {
        List<Fault> objections = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            SlotType type = type(phrase.slots().get(i));
            values.put(phrase.slots().get(i), slot.text());
            if (type.condition(slot.text()) == null) {
                objections.add(new Fault(
                        place.file(),
                        place.line(),
                        slot.column(),
                        place.rule(),
                        text,
                        slot.type(),
                        type.objection(slot.text())));
            }
        }
        String objection = objections.isEmpty() ? language.objection(values) : null;
        return objection == null ? objections : List.of(place.fault(text, objection));
    }

    private String unknown(String text, Place place) {
        List<Phrase> elsewhere = place.isCondition() ? consequences : conditions;
        if (elsewhere.stream().anyMatch(phrase -> phrase.match(text) != null)) {
            return "stands on the wrong side: it belongs in `" + (place.isCondition() ? "then" : "when") + "`";
        }
        return Nearest.isCode(text)
                ? "is code, which is refused; a rule has only sentences of the vocabulary"
                : "is not a sentence of the vocabulary; the nearest are "
                        + Nearest.to(text, place.isCondition() ? conditions : consequences);
    }

    /** The DRL of a sentence, with its slots' values in place. */
    String expand(Sentence sentence) {
        return expand(
                sentence.phrase(), sentence.slots().stream().map(Slot::text).toList());
    }

    /** The DRL of a phrase with an example in each slot. */
    String example(Phrase phrase) {
        return expand(
                phrase,
                phrase.slots().stream().map(slot -> type(slot).example()).toList());
    }

    /** A phrase as a sentence that rules may have: the first one that goes together, with examples in its slots. */
    public String sentence(Phrase phrase) {
        Map<String, String> values = new LinkedHashMap<>();
        phrase.slots().forEach(slot -> values.put(slot, type(slot).example()));
        String text = phrase.template();
        for (Map.Entry<String, String> each : language.suited(values).entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }

    private String expand(Phrase phrase, List<String> values) {
        String expansion = phrase.expansion();
        for (int i = 0; i < values.size(); i++) {
            SlotType type = type(phrase.slots().get(i));
            String value = phrase.kind() == Phrase.Kind.CLAIM
                    ? type.consequence(values.get(i))
                    : type.condition(values.get(i));
            expansion = expansion.replace("{" + phrase.slots().get(i) + "}", String.valueOf(value));
        }
        return expansion;
    }
}
