package io.marquee.policy;

import java.util.List;

/**
 * A file of rules, read as far as it can be.
 *
 * @param file the file
 * @param passages its rules, in the order of the file
 * @param strays the lines that belong to no rule and are no comment, from 1, in the order of the file
 */
public record Page(PolicyFile file, List<Passage> passages, List<Integer> strays) {

    /** Whether every line belongs to a rule whose parts can be told. */
    public boolean isReadable() {
        return strays.isEmpty() && passages.stream().allMatch(passage -> passage.obstacle() == null);
    }
}
