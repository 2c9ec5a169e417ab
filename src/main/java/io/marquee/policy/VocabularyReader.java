package io.marquee.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from a Drools DSL file, and finds what is wrong with its lines as text. */
final class VocabularyReader {

    static final int LONGEST_LINE = 400;
    static final int MOST_PHRASES = 1_000;
    static final int MOST_SLOTS = 4;

    private static final Pattern LINE = Pattern.compile("\\[(condition|consequence)]\\[]([^=]+)=(.+)");
    private static final Pattern SPACES = Pattern.compile("[ \t]+");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern RISKY = Pattern.compile("\\\\|//|/\\*|'|`");

    /** Of one edit after the other, hardly any is about the vocabulary. */
    private static volatile @Nullable Known last;

    private final String file;
    private final Map<String, SlotType> types;
    private final Faults faults;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    private VocabularyReader(String file, Map<String, SlotType> types, Faults faults) {
        this.file = file;
        this.types = types;
        this.faults = faults;
    }

    /** A vocabulary without faults, as it was read. */
    private record Known(PolicyFile file, Map<String, SlotType> types, List<Phrase> phrases) {

        boolean isOf(PolicyFile another, Map<String, SlotType> others) {
            return types == others && file.equals(another);
        }
    }

    static List<Phrase> read(PolicyFile file, Map<String, SlotType> types, Faults faults) {
        Known known = last;
        if (known != null && known.isOf(file, types)) {
            return known.phrases();
        }
        int before = faults.count();
        List<Phrase> phrases = readAnew(file, types, faults);
        if (faults.count() == before && !faults.areTooMany()) {
            last = new Known(file, types, phrases);
        }
        return phrases;
    }

    private static List<Phrase> readAnew(PolicyFile file, Map<String, SlotType> types, Faults faults) {
        VocabularyReader reader = new VocabularyReader(file.name(), types, faults);
        List<String> lines = file.lines();
        Characters.check(file.name(), lines, faults);
        for (int i = 0; i < lines.size() && !faults.areTooMany(); i++) {
            reader.read(lines.get(i).strip(), i + 1);
        }
        return List.copyOf(reader.phrases);
    }

    private void read(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Phrase phrase = line.length() > LONGEST_LINE ? null : phrase(line, number);
        if (line.length() > LONGEST_LINE) {
            refuse(number, "a line of the vocabulary has at most " + LONGEST_LINE + " characters");
        } else if (phrase == null) {
            refuse(number, "is not `[condition][]sentence=DRL` or `[consequence][]sentence=DRL`");
        } else if (phrases.size() == MOST_PHRASES) {
            refuse(number, "a vocabulary has at most 1,000 sentences");
        } else {
            check(phrase);
            phrases.add(phrase);
        }
    }

    private static @Nullable Phrase phrase(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String template = SPACES.matcher(matcher.group(2).strip()).replaceAll(" ");
        Phrase.Kind kind = matcher.group(1).equals("consequence")
                ? Phrase.Kind.CLAIM
                : template.startsWith("- ") ? Phrase.Kind.TEST : Phrase.Kind.FACT;
        return Phrase.of(kind, template, matcher.group(3).strip(), number);
    }

    private void check(Phrase phrase) {
        checkShape(phrase);
        checkSlots(phrase);
        checkExpansion(phrase);
    }

    private void checkShape(Phrase phrase) {
        Integer before = shapes.putIfAbsent(phrase.shape(), phrase.line());
        if (before != null) {
            refuse(phrase, "the sentence stands in the vocabulary already, on line " + before);
        }
        if (BRACE.matcher(phrase.shape().replace("{}", "")).find()) {
            refuse(phrase, "has braces that are no slot; a slot is a type, with a digit behind it if it stands twice");
        }
        if (phrase.shape().contains("{}{}")) {
            refuse(phrase, "has two slots without words between them");
        }
    }

    private void checkSlots(Phrase phrase) {
        List<String> slots = phrase.slots();
        if (slots.size() > MOST_SLOTS) {
            refuse(phrase, "a sentence has at most " + MOST_SLOTS + " slots");
        }
        if (new HashSet<>(slots).size() < slots.size()) {
            refuse(phrase, "two slots have the same name; number them");
        }
        for (String slot : new HashSet<>(slots)) {
            if (!types.containsKey(Phrase.type(slot))) {
                refuse(phrase, "unknown slot type `" + slot + "`; known are " + String.join(", ", types.keySet()));
            }
        }
    }

    private void checkExpansion(Phrase phrase) {
        Set<String> used = new HashSet<>();
        Matcher matcher = Phrase.SLOT.matcher(phrase.expansion());
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        for (String slot : phrase.slots()) {
            if (!used.contains(slot)) {
                refuse(phrase, "the slot `{" + slot + "}` is not used, so that its value would count for nothing");
            }
        }
        used.removeAll(phrase.slots());
        for (String slot : used) {
            refuse(phrase, "uses `{" + slot + "}`, which is no slot of the sentence");
        }
        if (RISKY.matcher(phrase.expansion()).find()) {
            refuse(phrase, "what a sentence stands for has no backslash, comment, single quote or backtick");
        }
    }

    private void refuse(int line, String why) {
        faults.add(Fault.at(file, line, null, why));
    }

    private void refuse(Phrase phrase, String why) {
        faults.add(Fault.in(file, phrase.line(), null, phrase.template(), why));
    }
}
