package io.marquee.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a careful planner assigns by hand: by tier, then by score, each account to whoever fits best and, of those, is
 * used least. The points are written out, so that this measure does not move with what it measures.
 */
final class Greedy {

    private static final Map<Aim, Integer> POINTS =
            Map.of(Aim.INDUSTRY, 30, Aim.SKILLS, 30, Aim.REGION, 20, Aim.CONTINUITY, 20);

    private final Draft draft;
    private final Burdens burdens;

    Greedy(Draft draft) {
        this.draft = draft;
        this.burdens = Burdens.of(draft);
    }

    void assign() {
        List<Assignment> order = draft.assignments().stream()
                .sorted(Comparator.comparingLong(Assignment::importance).reversed())
                .toList();
        for (Assignment each : order) {
            draft.posts().stream()
                    .filter(post -> burdens.against(each, post).isEmpty())
                    .max(Comparator.comparingLong((Post post) -> fit(each, post))
                            .thenComparing(Comparator.comparingLong(this::used).reversed()))
                    .ifPresent(post -> {
                        each.give(post);
                        burdens.add(each, post);
                    });
        }
    }

    private static long fit(Assignment of, Post post) {
        return POINTS.entrySet().stream()
                .mapToLong(each -> each.getValue() * of.fit(each.getKey(), post))
                .sum();
    }

    /** Millionths of the limit. */
    private long used(Post post) {
        return post.limit() == 0 ? Long.MAX_VALUE : burdens.load(post) / Math.max(1, post.limit() / 1_000_000);
    }
}
