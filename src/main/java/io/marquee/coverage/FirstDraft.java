package io.marquee.coverage;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Gives each account that nobody has, the important ones first, to whomever it adds most to the score, by the same
 * measures as {@link CoverageConstraints}; nobody is given what a limit forbids. Where nobody has room, room is made.
 */
final class FirstDraft {

    private static final Comparator<Assignment> IMPORTANT_FIRST = Comparator.comparingLong(Assignment::importance)
            .thenComparingLong(Assignment::effort)
            .reversed()
            .thenComparing(Assignment::accountId);

    /** More than any balance can weigh against fit. */
    private static final long FIT_FIRST = 1_000;

    private final PlanRules rules;
    private final Draft draft;
    private final boolean fitFirst;
    private final Burdens burdens;
    private final Room room;

    FirstDraft(PlanRules rules, Draft draft) {
        this(rules, draft, false);
    }

    /** @param fitFirst whether fit decides before balance, as it does for a careful planner with a list */
    private FirstDraft(PlanRules rules, Draft draft, boolean fitFirst) {
        this.rules = rules;
        this.draft = draft;
        this.fitFirst = fitFirst;
        this.burdens = Burdens.of(draft);
        this.room = new Room(draft, burdens);
    }

    /** A draft that leaves as few alone as either of two ways to weigh fit and balance. */
    static Draft of(CoverageRequest request, PlanRules rules) {
        Draft draft = Draft.of(request, rules);
        Draft other = draft.copy();
        new FirstDraft(rules, draft).assign();
        if (draft.alone() == 0) {
            return draft;
        }
        new FirstDraft(rules, other, true).assign();
        return other.alone() < draft.alone() ? other : draft;
    }

    void assign() {
        Queue<Assignment> open = new PriorityQueue<>(IMPORTANT_FIRST);
        for (Assignment each : draft.assignments()) {
            if (each.post() == null) {
                open.add(each);
            }
        }
        while (!open.isEmpty()) {
            assign(open.remove(), open);
        }
    }

    private void assign(Assignment each, Queue<Assignment> open) {
        Post fitting = best(each);
        Post post = fitting != null ? fitting : room.makeFor(each, open);
        if (post != null) {
            each.give(post);
            burdens.add(each, post);
        }
    }

    private @Nullable Post best(Assignment of) {
        Post best = null;
        long most = Long.MIN_VALUE;
        for (Post post : draft.posts()) {
            if (burdens.allows(of, post)) {
                long gain = gain(of, post);
                if (best == null || gain > most) {
                    best = post;
                    most = gain;
                }
            }
        }
        return best;
    }

    /** What the score gains if a manager is given an account. */
    private long gain(Assignment of, Post post) {
        long load = burdens.load(post);
        long more = load + of.effort();
        long fit = rules.points(Aim.INDUSTRY) * of.fit(Aim.INDUSTRY, post)
                + rules.points(Aim.SKILLS) * of.fit(Aim.SKILLS, post)
                + rules.points(Aim.REGION) * of.fit(Aim.REGION, post)
                + rules.points(Aim.CONTINUITY) * of.fit(Aim.CONTINUITY, post);
        return (fitFirst ? fit * FIT_FIRST : fit)
                - rules.points(Aim.BALANCE) * (post.strain(more) - post.strain(load))
                - rules.points(Aim.RESERVE) * (post.excess(more) - post.excess(load));
    }
}
