package io.marquee.coverage;

import io.marquee.account.Tier;
import io.marquee.coverage.CoveragePlan.Obstacle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why nobody looks after an account. */
final class Obstacles {

    static final int MOST_NAMED = 20;

    private final PlanRules rules;
    private final List<Post> posts;
    private final Burdens burdens;

    Obstacles(PlanRules rules, Draft plan) {
        this.rules = rules;
        this.posts = plan.posts();
        this.burdens = Burdens.of(plan);
    }

    /** Nothing is said of hours or managers if nobody knows how much there is to do. */
    static List<Obstacle> effortUnknown() {
        return List.of(new Obstacle(Limit.EFFORT_UNKNOWN, 0, List.of(), null));
    }

    /** What stands against each manager as the plan is, the most frequent first. */
    List<Obstacle> of(Assignment alone) {
        if (posts.isEmpty()) {
            return List.of(new Obstacle(Limit.NO_MANAGERS, 0, List.of(), null));
        }
        Map<Limit, List<String>> stopped = new EnumMap<>(Limit.class);
        for (Post post : posts) {
            for (Limit limit : burdens.against(alone, post)) {
                stopped.computeIfAbsent(limit, first -> new ArrayList<>()).add(post.managerId());
            }
        }
        return stopped.entrySet().stream()
                .map(each -> obstacle(each.getKey(), each.getValue(), alone.tier()))
                .sorted(Comparator.comparing(Obstacle::managers).reversed())
                .toList();
    }

    private Obstacle obstacle(Limit limit, List<String> managers, Tier tier) {
        return new Obstacle(
                limit, managers.size(), managers.stream().limit(MOST_NAMED).toList(), rule(limit, tier));
    }

    private @Nullable String rule(Limit limit, Tier tier) {
        Stated<?> stated = switch (limit) {
            case SKILLS -> rules.skills().get(tier);
            case TOO_LARGE, HOURS_LEFT -> rules.limitPercent();
            case TIER_ACCOUNTS -> rules.accounts().get(tier);
            case KEY_ACCOUNTS -> rules.keyAccounts();
            case NO_MANAGERS, EFFORT_UNKNOWN -> null;
        };
        return stated == null ? null : stated.rule();
    }
}
