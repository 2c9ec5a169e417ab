package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence of the vocabulary, with slots, and the DRL that it stands for. */
public final class Phrase {

    /** Where a phrase may stand. */
    public enum Kind {
        /** Opens a condition: names a fact. */
        FACT,
        /** Narrows the fact above it; starts with a dash. */
        TEST,
        /** Makes a claim. */
        CLAIM
    }

    static final Pattern SLOT = Pattern.compile("\\{([a-z]+[0-9]?)}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]$");

    private final Kind kind;
    private final String template;
    private final Form form;
    private final List<String> slots;
    private final String expansion;
    private final int line;
    private final int fixed;

    private Phrase(Kind kind, String template, Form form, List<String> slots, String expansion, int line) {
        this.kind = kind;
        this.template = template;
        this.form = form;
        this.slots = slots;
        this.expansion = expansion;
        this.line = line;
        this.fixed = form.words().stream().mapToInt(String::length).sum();
    }

    static Phrase of(Kind kind, String template, String expansion, int line) {
        List<String> words = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(template);
        int from = 0;
        while (matcher.find()) {
            words.add(template.substring(from, matcher.start()));
            slots.add(matcher.group(1));
            from = matcher.end();
        }
        words.add(template.substring(from));
        return new Phrase(kind, template, new Form(List.copyOf(words)), List.copyOf(slots), expansion, line);
    }

    /** Where it may stand. */
    public Kind kind() {
        return kind;
    }

    /** The sentence with its slots in braces. */
    public String template() {
        return template;
    }

    /** The slots' names in the order of the template: a type, with a digit behind it if the type repeats. */
    public List<String> slots() {
        return slots;
    }

    /** The DRL, with the same slots in braces. */
    public String expansion() {
        return expansion;
    }

    /** Its line in the vocabulary, from 1. */
    public int line() {
        return line;
    }

    /** The type of a slot by its name. */
    static String type(String slot) {
        return NUMBER.matcher(slot).replaceFirst("");
    }

    /** The sentence with its slots left blank. */
    String shape() {
        return String.join("{}", form.words());
    }

    /** How many characters of the phrase are fixed. */
    int fixed() {
        return fixed;
    }

    @Nullable List<Form.Span> match(String line) {
        return form.match(line);
    }

    @Override
    public String toString() {
        return template;
    }
}
