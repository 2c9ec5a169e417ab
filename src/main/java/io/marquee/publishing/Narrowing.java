package io.marquee.publishing;

import io.marquee.policy.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fact a sentence with a dash narrows.
 *
 * @param test the sentence
 * @param fact the sentence above it that names the fact, in backticks; {@code no fact} if there is none
 */
record Narrowing(String test, String fact) {

    /**
     * Of every line with a dash, in their order.
     *
     * @param but places of lines, from 0, that are left out
     */
    static List<Narrowing> of(List<Clause> clauses, List<Integer> but) {
        List<Narrowing> all = new ArrayList<>();
        String fact = "no fact";
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (!clause.hasDash()) {
                fact = "`" + clause.text() + "`";
            } else if (!but.contains(i)) {
                all.add(new Narrowing(clause.text(), fact));
            }
        }
        return all;
    }
}
