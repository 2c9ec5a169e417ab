package io.marquee.coverage;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan in the making. */
@PlanningSolution(solutionCloner = DraftCopies.class)
final class Draft {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private final List<Post> posts;

    @PlanningEntityCollectionProperty
    private final List<Assignment> assignments;

    private final ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Draft(
            List<Post> posts,
            List<Assignment> assignments,
            ConstraintWeightOverrides<HardMediumSoftLongScore> weights,
            @Nullable HardMediumSoftLongScore score) {
        this.posts = posts;
        this.assignments = assignments;
        this.weights = weights;
        this.score = score;
    }

    /** A plan in which nobody is given anything; accounts that need no manager or cannot be planned are left out. */
    static Draft of(CoverageRequest request, PlanRules rules) {
        List<Assignment> assignments = new ArrayList<>();
        for (ManagedAccount account : request.accounts()) {
            if (rules.needsManager(account.tier()) && account.effortHours() != null) {
                assignments.add(new Assignment(assignments.size(), account, account.effortHours()));
            }
        }
        long hours = assignments.stream().mapToLong(Assignment::effort).sum();
        List<Post> posts = new ArrayList<>();
        for (Manager manager : request.managers()) {
            posts.add(new Post(posts.size(), manager, rules, hours / Math.max(1, assignments.size())));
        }
        return new Draft(posts, assignments, ConstraintWeightOverrides.of(weights(rules)), null);
    }

    private static Map<String, HardMediumSoftLongScore> weights(PlanRules rules) {
        Map<String, HardMediumSoftLongScore> weights = new TreeMap<>();
        for (Aim aim : Aim.values()) {
            weights.put(CoverageConstraints.sentence(aim), HardMediumSoftLongScore.ofSoft(rules.points(aim)));
        }
        return weights;
    }

    List<Post> posts() {
        return posts;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** The importance of all who have no manager. */
    long alone() {
        return assignments.stream()
                .filter(each -> each.post() == null)
                .mapToLong(Assignment::importance)
                .sum();
    }

    /** Whether there is nothing to choose. */
    boolean isTrivial() {
        return posts.isEmpty() || assignments.isEmpty();
    }

    /** A plan that decides the same and can go its own way; accounts and managers are shared. */
    Draft copy() {
        List<Assignment> copies = new ArrayList<>(assignments.size());
        assignments.forEach(each -> copies.add(each.copy()));
        return new Draft(posts, copies, weights, score);
    }
}
