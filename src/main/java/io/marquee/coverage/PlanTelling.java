package io.marquee.coverage;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.marquee.coverage.CoveragePlan.Assigned;
import io.marquee.coverage.CoveragePlan.Obstacle;
import io.marquee.coverage.CoveragePlan.Unassigned;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a finished plan and why it is as it is. */
final class PlanTelling {

    private final CoverageRequest request;
    private final Release release;
    private final PlanRules rules;
    private final Draft plan;
    private final Judgements judgements;
    private final Verdicts verdicts;
    private final Map<String, Assignment> assignments = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();

    PlanTelling(
            CoverageRequest request,
            Release release,
            PlanRules rules,
            Draft plan,
            ScoreAnalysis<HardMediumSoftLongScore> analysis) {
        this.request = request;
        this.release = release;
        this.rules = rules;
        this.plan = plan;
        this.judgements = new Judgements(rules, analysis);
        this.verdicts = new Verdicts(release, request.asOf());
        for (Assignment each : plan.assignments()) {
            Post post = each.post();
            assignments.put(each.accountId(), each);
            if (post != null) {
                managers.put(each.accountId(), post.managerId());
            }
        }
    }

    CoveragePlan tell() {
        Loads loads = new Loads(plan, verdicts);
        List<Unassigned> unassigned = unassigned();
        Reassignment reassignment = new Changeover(request, rules, verdicts).to(managers);
        keepReasons(unassigned);
        return new CoveragePlan(
                request.asOf(),
                release.id(),
                judgements.score(),
                judgements.score().limits() == 0,
                loads.all(),
                loads.balance(),
                assigned(),
                unassigned,
                withoutNeed(),
                reassignment,
                judgements.all(),
                Gaps.of(request),
                verdicts.reasons());
    }

    private List<Assigned> assigned() {
        return plan.assignments().stream()
                .filter(each -> each.post() != null)
                .map(this::assigned)
                .toList();
    }

    private Assigned assigned(Assignment given) {
        return new Assigned(
                given.accountId(),
                given.given().managerId(),
                given.given().managerId().equals(given.account().managerId()),
                judgements.fits(given.accountId()));
    }

    private List<Unassigned> unassigned() {
        Obstacles obstacles = new Obstacles(rules, plan);
        return request.accounts().stream()
                .filter(each -> rules.needsManager(each.tier()) && !managers.containsKey(each.accountId()))
                .map(each -> new Unassigned(each.accountId(), each.tier(), obstacles(each, obstacles)))
                .toList();
    }

    private List<Obstacle> obstacles(ManagedAccount account, Obstacles obstacles) {
        Assignment alone = assignments.get(account.accountId());
        return alone == null ? Obstacles.effortUnknown() : obstacles.of(alone);
    }

    private List<String> withoutNeed() {
        return request.accounts().stream()
                .filter(each -> !rules.needsManager(each.tier()))
                .map(ManagedAccount::accountId)
                .toList();
    }

    /** A rule of any plan contributes if an account or a manager is what it is by it, or if something counts by it. */
    private void keepReasons(List<Unassigned> unassigned) {
        Set<String> decisive = new HashSet<>(judgements.decisiveRules());
        for (ManagedAccount each : request.accounts()) {
            Stated<?> need = rules.needed().get(each.tier());
            if (need != null) {
                decisive.add(need.rule());
            }
        }
        if (rules.hours() != null && !request.managers().isEmpty()) {
            decisive.add(rules.hours().rule());
        }
        for (Unassigned each : unassigned) {
            for (Obstacle obstacle : each.obstacles()) {
                if (obstacle.rule() != null) {
                    decisive.add(obstacle.rule());
                }
            }
        }
        for (Reason reason : rules.reasons()) {
            verdicts.keep(reason, reason.contributed() && decisive.contains(reason.rule()));
        }
    }
}
