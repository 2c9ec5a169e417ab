package io.marquee.publishing;

import io.marquee.policy.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which rules of two policies are the same: those of one name in the same file, then in any, then those that mostly say
 * the same.
 *
 * @param pairs rules that are in both
 * @param removed rules that are only in the first
 * @param added rules that are only in the second
 */
record RulePairs(List<RulePair> pairs, Set<Passage> removed, Set<Passage> added) {

    /** Beyond so many comparisons, rules of other names are taken for other rules. */
    private static final int MOST_COMPARED = 40_000;

    static RulePairs of(List<Passage> before, List<Passage> after) {
        RulePairs pairs = new RulePairs(new ArrayList<>(), new LinkedHashSet<>(before), new LinkedHashSet<>(after));
        pairs.pair((one, other) -> one.name().equals(other.name()) && one.file().equals(other.file()));
        pairs.pair((one, other) -> one.name().equals(other.name()));
        pairs.pairAlike();
        pairs.pairs.sort(Comparator.comparing((RulePair pair) -> pair.after().file())
                .thenComparingInt(pair -> pair.after().line()));
        return pairs;
    }

    private void pair(BiPredicate<Passage, Passage> same) {
        for (Passage one : List.copyOf(removed)) {
            added.stream().filter(other -> same.test(one, other)).findFirst().ifPresent(other -> join(one, other));
        }
    }

    private void join(Passage one, Passage other) {
        removed.remove(one);
        added.remove(other);
        pairs.add(new RulePair(one, other));
    }

    /**
     * The most alike first; of those that are equally alike, those in the same file, then in the order of the files.
     */
    private void pairAlike() {
        if ((long) removed.size() * added.size() > MOST_COMPARED) {
            return;
        }
        record Candidate(RulePair pair, int likeness) {}
        List<Candidate> candidates = new ArrayList<>();
        for (Passage one : removed) {
            for (Passage other : added) {
                int likeness = Likeness.of(one, other);
                if (likeness >= Likeness.MOSTLY) {
                    candidates.add(new Candidate(new RulePair(one, other), likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::likeness)
                .reversed()
                .thenComparingInt(each ->
                        each.pair().before().file().equals(each.pair().after().file()) ? 0 : 1));
        for (Candidate each : candidates) {
            Passage one = each.pair().before();
            Passage other = each.pair().after();
            if (removed.contains(one) && added.contains(other)) {
                join(one, other);
            }
        }
    }
}
