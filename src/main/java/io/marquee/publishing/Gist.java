package io.marquee.publishing;

import io.marquee.policy.Attribute;
import io.marquee.policy.Clause;
import io.marquee.policy.Mark;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that a rule says, whatever its layout: by this, what an edit means is compared with what it makes.
 *
 * @param name its name
 * @param attributes what is said between its name and {@code when}
 * @param when the lines of {@code when} as they were written, without surrounding space
 * @param then the same of {@code then}
 */
record Gist(String name, Map<Attribute, String> attributes, List<String> when, List<String> then) {

    static Gist of(Passage passage) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (Mark mark : passage.marks()) {
            attributes.putIfAbsent(mark.attribute(), mark.value());
        }
        return new Gist(passage.name(), attributes, texts(passage, Part.WHEN), texts(passage, Part.THEN));
    }

    private static List<String> texts(Passage passage, Part part) {
        return passage.clauses(part).stream().map(Clause::text).toList();
    }

    /** What the rules of a file say, in its order; a new list. */
    static List<Gist> of(Page page) {
        return new ArrayList<>(page.passages().stream().map(Gist::of).toList());
    }

    /** The same under another name. */
    Gist named(String other) {
        return new Gist(other, attributes, when, then);
    }

    /** The same with its attributes changed. */
    Gist with(Consumer<Map<Attribute, String>> change) {
        Map<Attribute, String> changed = new EnumMap<>(Attribute.class);
        changed.putAll(attributes);
        change.accept(changed);
        return new Gist(name, changed, when, then);
    }

    /** The same with the lines of a part changed. */
    Gist with(Part part, Consumer<List<String>> change) {
        List<String> changed = new ArrayList<>(part == Part.WHEN ? when : then);
        change.accept(changed);
        return part == Part.WHEN
                ? new Gist(name, attributes, changed, then)
                : new Gist(name, attributes, when, changed);
    }
}
