package io.marquee.coverage;

import io.marquee.account.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes room for an account that nobody can be given as things are. */
final class Room {

    private final Draft draft;
    private final Burdens burdens;

    Room(Draft draft, Burdens burdens) {
        this.draft = draft;
        this.burdens = burdens;
    }

    /**
     * Moves another account, or takes away accounts of lower tiers.
     *
     * @param open to which accounts are added that lost their manager
     * @return a manager who can be given the account now; {@code null} if there is none
     */
    @Nullable Post makeFor(Assignment account, Collection<Assignment> open) {
        Post moved = byMoving(account);
        return moved != null ? moved : byTakingAway(account, open);
    }

    /** Moves the smallest account that makes room where it was and finds room elsewhere. */
    private @Nullable Post byMoving(Assignment account) {
        Assignment smallest = null;
        Map<Tier, Long> widest = widest();
        for (Post post : draft.posts()) {
            if (post.missingSkill(account.tier()) == 0 && account.effort() <= post.limit()) {
                for (Assignment each : burdens.given(post)) {
                    boolean smaller = smallest == null || each.effort() < smallest.effort();
                    boolean movable = each.effort() <= widest.getOrDefault(each.tier(), -1L);
                    if (smaller
                            && movable
                            && burdens.allowsInstead(account, each, post)
                            && elsewhere(each, post) != null) {
                        smallest = each;
                    }
                }
            }
        }
        return smallest == null ? null : move(smallest);
    }

    private @Nullable Post move(Assignment account) {
        Post from = account.given();
        Post to = elsewhere(account, from);
        if (to != null) {
            burdens.remove(account, from);
            burdens.add(account, to);
            account.give(to);
        }
        return from;
    }

    /** The most hours that anybody has left for one more account of a tier. */
    private Map<Tier, Long> widest() {
        Map<Tier, Long> widest = new EnumMap<>(Tier.class);
        for (Post post : draft.posts()) {
            for (Tier tier : Tier.values()) {
                if (post.missingSkill(tier) == 0 && burdens.countsOneMore(tier, post)) {
                    widest.merge(tier, post.limit() - burdens.load(post), Math::max);
                }
            }
        }
        return widest;
    }

    private @Nullable Post elsewhere(Assignment account, Post from) {
        return draft.posts().stream()
                .filter(post -> !post.equals(from) && burdens.allows(account, post))
                .findFirst()
                .orElse(null);
    }

    /** Takes accounts of lower tiers away, the least important first, where this costs least. */
    private @Nullable Post byTakingAway(Assignment account, Collection<Assignment> open) {
        Post cheapest = null;
        List<Assignment> taken = List.of();
        long least = Long.MAX_VALUE;
        for (Post post : draft.posts()) {
            List<Assignment> away = post.missingSkill(account.tier()) > 0 ? null : away(account, post);
            long cost = away == null
                    ? Long.MAX_VALUE
                    : away.stream().mapToLong(Assignment::importance).sum();
            if (away != null && cost < least) {
                cheapest = post;
                taken = away;
                least = cost;
            }
        }
        for (Assignment each : taken) {
            burdens.remove(each, each.given());
            each.give(null);
            open.add(each);
        }
        return cheapest;
    }

    /** The accounts of lower tiers that would have to go; {@code null} if even all of them were not enough. */
    private @Nullable List<Assignment> away(Assignment account, Post from) {
        List<Assignment> lower = burdens.given(from).stream()
                .filter(each -> each.tier().compareTo(account.tier()) < 0)
                .sorted(Comparator.comparingLong(Assignment::importance))
                .toList();
        List<Assignment> away = new ArrayList<>();
        for (Assignment each : lower) {
            if (!burdens.allows(account, from)) {
                away.add(each);
                burdens.remove(each, from);
            }
        }
        boolean enough = burdens.allows(account, from);
        away.forEach(each -> burdens.add(each, from));
        return enough ? away : null;
    }
}
