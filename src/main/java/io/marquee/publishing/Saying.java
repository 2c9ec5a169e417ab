package io.marquee.publishing;

import io.marquee.policy.Clause;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.Sentence;
import io.marquee.policy.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, whatever its layout.
 *
 * @param fact the sentence that names the fact that it narrows; empty if it narrows none
 * @param template the phrase that it has the form of; if it has none, its text
 * @param names the names of its slots
 * @param types the types of its slots
 * @param values what stands in its slots
 */
record Saying(Part part, String fact, String template, List<String> names, List<String> types, List<String> values) {

    /** What a rule says, in its order. */
    static List<Saying> of(Passage rule) {
        List<Saying> sayings = new ArrayList<>();
        String fact = "";
        for (Clause clause : rule.clauses()) {
            Saying saying = of(clause, clause.hasDash() ? fact : "");
            fact = clause.hasDash() ? fact : saying.text();
            sayings.add(saying);
        }
        return sayings;
    }

    private static Saying of(Clause clause, String fact) {
        Sentence sentence = clause.sentence();
        return sentence == null
                ? new Saying(clause.part(), fact, clause.text(), List.of(), List.of(), List.of())
                : new Saying(
                        clause.part(),
                        fact,
                        sentence.phrase().template(),
                        sentence.phrase().slots(),
                        sentence.slots().stream().map(Slot::type).toList(),
                        sentence.slots().stream().map(Slot::text).toList());
    }

    boolean namesFact() {
        return part == Part.WHEN && !template.startsWith("- ");
    }

    /** Whether it has the form of another and says it of the same fact. */
    boolean isLike(Saying other) {
        return part == other.part && fact.equals(other.fact) && template.equals(other.template);
    }

    /** In how many values it differs from one that it is like. */
    int distance(Saying other) {
        int distance = 0;
        for (int i = 0; i < values.size(); i++) {
            distance += values.get(i).equals(other.values.get(i)) ? 0 : 1;
        }
        return distance;
    }

    /** The sentence as a line has it. */
    String text() {
        return text(this);
    }

    /** The sentence with its values, but for those in which it differs from another, which stay slots. */
    String text(Saying other) {
        String text = template;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equals(other.values.get(i))) {
                text = text.replace("{" + names.get(i) + "}", values.get(i));
            }
        }
        return text;
    }

    /** The same for people, without the dash. */
    String shown(Saying other) {
        String text = text(other);
        return "`" + (text.startsWith("- ") ? text.substring(2) : text) + "`";
    }
}
