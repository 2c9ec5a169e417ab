package io.marquee.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in its file, with or without faults.
 *
 * @param name its name as it was written; where there is none, its first line
 * @param file the file that it stands in
 * @param first the first line of the comments directly above it, else that of its name; from 1
 * @param line the line of its name, from 1
 * @param when the line of its {@code when}; 0 if it is missing
 * @param then the line of its {@code then}; 0 if it is missing
 * @param last its last line: that of its {@code end}, if there is one
 * @param marks what is said between its name and {@code when}, in the order of the file
 * @param clauses the lines of both parts, in the order of the file
 * @param rule what the compiler reads of it; all of it if there is no fault
 * @param faults what is wrong with its text by itself, in the compiler's words
 * @param obstacle why its parts cannot be told from its lines, in lower case; {@code null}: they can
 */
public record Passage(
        String name,
        String file,
        int first,
        int line,
        int when,
        int then,
        int last,
        List<Mark> marks,
        List<Clause> clauses,
        Rule rule,
        List<Fault> faults,
        @Nullable String obstacle) {

    /** The lines of a part, in the order of the file. */
    public List<Clause> clauses(Part part) {
        return clauses.stream().filter(clause -> clause.part() == part).toList();
    }

    /** An attribute, if the rule has it. */
    public Optional<Mark> mark(Attribute attribute) {
        return marks.stream().filter(mark -> mark.attribute() == attribute).findFirst();
    }
}
