package io.marquee.publishing;

import io.marquee.policy.Passage;
import java.util.List;

/** How much of two rules is the same. */
final class Likeness {

    /** From this percentage on, two rules mostly say the same. */
    static final int MOSTLY = 60;

    private static final int NAMES_FACT = 1;
    private static final int SAYS_SOMETHING = 4;

    private Likeness() {}

    /** Which percentage of their sentences they share; one that differs in a value counts half. */
    static int of(Passage one, Passage other) {
        List<Saying> before = Saying.of(one);
        List<Saying> after = Saying.of(other);
        SayingPairs pairs = SayingPairs.of(before, after);
        int same = 0;
        for (SayingPairs.Pair pair : pairs.pairs()) {
            same += pair.isSame() ? 2 * weight(pair.before()) : weight(pair.before());
        }
        int all = weight(before) + weight(after);
        return all == 0 ? 0 : 100 * same / all;
    }

    private static int weight(List<Saying> sayings) {
        return sayings.stream().mapToInt(Likeness::weight).sum();
    }

    private static int weight(Saying saying) {
        return saying.namesFact() ? NAMES_FACT : SAYS_SOMETHING;
    }
}
