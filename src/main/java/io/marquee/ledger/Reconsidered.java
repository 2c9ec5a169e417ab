package io.marquee.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Past decisions that were made again under a release that is only proposed, compared with what was answered but for
 * the reasons.
 *
 * @param decisions how many were made again
 * @param refused how many could not be, since their requests would be refused today
 * @param differing how many would be answered differently
 * @param fields in how many decisions a field differs, by its name, such as {@code tier/effective}
 * @param examples the latest of those that would be answered differently
 */
public record Reconsidered(
        int decisions, int refused, int differing, Map<String, Integer> fields, List<Example> examples) {

    /**
     * A decision that would be answered differently.
     *
     * @param fields the fields that differ
     */
    public record Example(UUID decisionId, String accountId, List<String> fields) {}

    /** Counts. */
    static final class Count {

        private static final int MOST_EXAMPLES = 20;

        private final Map<String, Integer> fields = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int decisions;
        private int refused;
        private int differing;

        void refused() {
            refused++;
        }

        void next(UUID id, String accountId, List<Difference> differences) {
            decisions++;
            TreeSet<String> names = new TreeSet<>();
            differences.stream()
                    .map(Difference::pointer)
                    .filter(pointer -> !pointer.endsWith("/reason"))
                    .forEach(pointer -> names.add(name(pointer)));
            names.forEach(name -> fields.merge(name, 1, Integer::sum));
            if (!names.isEmpty()) {
                differing++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(new Example(id, accountId, List.copyOf(names)));
                }
            }
        }

        /** The same name for each item of a list. */
        private static String name(String pointer) {
            return pointer.substring(1).replaceAll("/[0-9]+(?=/|$)", "");
        }

        Reconsidered result() {
            return new Reconsidered(decisions, refused, differing, fields, examples);
        }
    }
}
