package io.marquee.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The sentences that a policy may use, read from a Drools DSL file, and the types of their slots. */
public final class Vocabulary {

    private static final Pattern LINE = Pattern.compile("\\[(condition|consequence)]\\[]([^=]+)=(.+)");
    private static final int NEAREST = 3;

    private final List<Phrase> phrases;
    private final Map<String, SlotType> types;
    private final Language language;

    private Vocabulary(List<Phrase> phrases, Language language) {
        this.phrases = phrases;
        this.types = language.slotTypes();
        this.language = language;
    }

    static Vocabulary read(PolicyFile file, Language language, List<Fault> faults) {
        Map<String, SlotType> types = language.slotTypes();
        List<Phrase> phrases = new ArrayList<>();
        Set<String> templates = new HashSet<>();
        String[] lines = file.text().split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Phrase phrase = phrase(line, i + 1);
            if (phrase == null) {
                faults.add(Fault.at(
                        file.name(),
                        i + 1,
                        null,
                        "is not `[condition][]sentence=DRL` or `[consequence][]sentence=DRL`"));
            } else if (!templates.add(phrase.template())) {
                faults.add(Fault.at(file.name(), i + 1, null, "the sentence stands in the vocabulary twice"));
            } else {
                checkSlots(file, phrase, types, faults);
                phrases.add(phrase);
            }
        }
        return new Vocabulary(List.copyOf(phrases), language);
    }

    private static @Nullable Phrase phrase(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String template = matcher.group(2).strip().replaceAll(" +", " ");
        Phrase.Kind kind = matcher.group(1).equals("consequence")
                ? Phrase.Kind.CLAIM
                : template.startsWith("- ") ? Phrase.Kind.TEST : Phrase.Kind.FACT;
        return Phrase.of(kind, template, matcher.group(3).strip(), number);
    }

    private static void checkSlots(PolicyFile file, Phrase phrase, Map<String, SlotType> types, List<Fault> faults) {
        for (String slot : phrase.slots()) {
            if (!types.containsKey(Phrase.type(slot))) {
                faults.add(Fault.at(
                        file.name(),
                        phrase.line(),
                        null,
                        "unknown slot type `" + slot + "`; known are " + String.join(", ", types.keySet())));
            }
        }
        if (new HashSet<>(phrase.slots()).size() < phrase.slots().size()) {
            faults.add(Fault.at(file.name(), phrase.line(), null, "two slots have the same name; number them"));
        }
    }

    /** Every phrase, in the order of the file. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /** The types of slots, by name. */
    public Map<String, SlotType> types() {
        return types;
    }

    SlotType type(String slot) {
        SlotType type = types.get(Phrase.type(slot));
        if (type == null) {
            throw new IllegalArgumentException("unknown slot type " + slot);
        }
        return type;
    }

    /**
     * The sentence of a line, or {@code null} after adding the fault that says why there is none.
     *
     * @param conditions whether the line stands in {@code when}
     */
    @Nullable Sentence sentence(String raw, int number, boolean conditions, String file, String rule, List<Fault> faults) {
        String text = raw.strip();
        int column = raw.indexOf(text) + 1;
        List<Fault> wrong = null;
        for (Phrase phrase : candidates(conditions)) {
            Matcher matcher = phrase.match(text);
            if (matcher == null) {
                continue;
            }
            List<Slot> slots = new ArrayList<>();
            List<Fault> slotFaults = new ArrayList<>();
            for (int i = 0; i < phrase.slots().size(); i++) {
                SlotType type = type(phrase.slots().get(i));
                String value = matcher.group(i + 1);
                slots.add(new Slot(type.name(), value, column + matcher.start(i + 1)));
                if (type.condition(value) == null) {
                    slotFaults.add(new Fault(
                            file,
                            number,
                            rule,
                            text,
                            type.name(),
                            "`" + value + "` is not allowed here; allowed is " + type.allowed()));
                }
            }
            String objection = slotFaults.isEmpty() ? language.objection(byName(phrase, slots)) : null;
            if (objection != null) {
                slotFaults.add(new Fault(file, number, rule, text, null, objection));
            }
            if (slotFaults.isEmpty()) {
                return new Sentence(text, number, column, phrase, List.copyOf(slots));
            }
            wrong = wrong == null ? slotFaults : wrong;
        }
        faults.addAll(wrong != null ? wrong : List.of(unknown(text, number, conditions, file, rule)));
        return null;
    }

    private static Map<String, String> byName(Phrase phrase, List<Slot> slots) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            values.put(phrase.slots().get(i), slots.get(i).text());
        }
        return values;
    }

    private List<Phrase> candidates(boolean conditions) {
        return phrases.stream()
                .filter(phrase -> (phrase.kind() != Phrase.Kind.CLAIM) == conditions)
                .sorted(Comparator.comparingInt(Phrase::fixed).reversed())
                .toList();
    }

    private Fault unknown(String text, int number, boolean conditions, String file, String rule) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String nearest = candidates(conditions).stream()
                .sorted(Comparator.comparingInt(phrase -> distance.apply(phrase.template(), text)))
                .limit(NEAREST)
                .map(phrase -> "`" + phrase.template() + "`")
                .collect(Collectors.joining(", "));
        boolean elsewhere = candidates(!conditions).stream().anyMatch(phrase -> phrase.match(text) != null);
        String why = elsewhere
                ? "stands on the wrong side: it belongs in `" + (conditions ? "then" : "when") + "`"
                : "is not a sentence of the vocabulary; the nearest are " + nearest;
        return new Fault(file, number, rule, text, null, why);
    }

    /** The DRL of a sentence, with its slots' values in place. */
    String expand(Sentence sentence) {
        Map<String, String> values = new LinkedHashMap<>();
        Phrase phrase = sentence.phrase();
        for (int i = 0; i < phrase.slots().size(); i++) {
            SlotType type = type(phrase.slots().get(i));
            String text = sentence.slots().get(i).text();
            String drl = phrase.kind() == Phrase.Kind.CLAIM ? type.consequence(text) : type.condition(text);
            values.put(phrase.slots().get(i), String.valueOf(drl));
        }
        String expansion = phrase.expansion();
        for (Map.Entry<String, String> value : values.entrySet()) {
            expansion = expansion.replace("{" + value.getKey() + "}", value.getValue());
        }
        return expansion;
    }
}
