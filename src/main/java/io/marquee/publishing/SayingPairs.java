package io.marquee.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which sentences of two rules are the same: first those that are equal, then those of one form that differ in the
 * fewest values; of several, those whose places are nearest.
 *
 * @param pairs sentences that are in both, in the order of the second rule
 * @param removed sentences that are only in the first, in its order
 * @param added sentences that are only in the second, in its order
 */
record SayingPairs(List<Pair> pairs, List<Saying> removed, List<Saying> added) {

    /**
     * A sentence before and after a change.
     *
     * @param from its place before, from 0
     * @param to its place after, from 0
     */
    record Pair(Saying before, Saying after, int from, int to) {

        boolean isSame() {
            return before.equals(after);
        }
    }

    static SayingPairs of(List<Saying> before, List<Saying> after) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                if (areOne(before.get(i), after.get(j))) {
                    candidates.add(new Pair(before.get(i), after.get(j), i, j));
                }
            }
        }
        candidates.sort(Comparator.<Pair>comparingInt(each -> each.before().distance(each.after()))
                .thenComparingInt(each -> Math.abs(each.from() - each.to())));
        boolean[] left = new boolean[before.size()];
        boolean[] found = new boolean[after.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Pair each : candidates) {
            if (!left[each.from()] && !found[each.to()]) {
                left[each.from()] = true;
                found[each.to()] = true;
                pairs.add(each);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::to));
        return new SayingPairs(pairs, others(before, left), others(after, found));
    }

    /** A sentence of one slot stays itself whatever its value, one of several while any of its values stays. */
    private static boolean areOne(Saying one, Saying other) {
        int slots = one.values().size();
        return one.isLike(other) && (slots < 2 || one.distance(other) < slots);
    }

    private static List<Saying> others(List<Saying> all, boolean[] paired) {
        List<Saying> others = new ArrayList<>();
        for (int i = 0; i < paired.length; i++) {
            if (!paired[i]) {
                others.add(all.get(i));
            }
        }
        return others;
    }

    /** Whether the sentences that are in both stand in another order. */
    boolean areReordered() {
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).from() < pairs.get(i - 1).from()) {
                return true;
            }
        }
        return false;
    }
}
