package io.marquee.coverage;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.marquee.policy.Release;
import java.time.Duration;
import java.util.Locale;

/** Measures plans of random teams against a greedy assignment, for the benchmarks. */
public final class CoverageMeasure {

    private static final long SEED = 42;

    private final Release release;

    public CoverageMeasure(Release release) {
        this.release = release;
    }

    /**
     * What came of one team.
     *
     * @param first what the first plan scores, after so much time from the request on
     * @param greedy what the greedy assignment scores
     * @param plan what the plan scores at the end
     */
    public record Result(
            int accounts,
            int managers,
            PlanScore greedy,
            long greedyAlone,
            PlanScore first,
            Duration firstAfter,
            PlanScore plan,
            long alone,
            Duration after) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d accounts, %,d managers: greedy %s (%d alone); first plan after %.2f s %s; after %.1f s %s"
                            + " (%d alone): %s",
                    accounts,
                    managers,
                    told(greedy),
                    greedyAlone,
                    firstAfter.toMillis() / 1000.0,
                    told(first),
                    after.toMillis() / 1000.0,
                    told(plan),
                    alone,
                    plan.compareTo(greedy) >= 0 ? "at least as good as greedy" : "WORSE THAN GREEDY");
        }

        private static String told(PlanScore score) {
            return score.limits() + "/" + score.alone() + "/" + score.points().toPlainString();
        }
    }

    /** Plans for so many accounts and managers and so long. */
    public Result of(int accounts, int managers, Duration time) {
        CoverageRequest request = RandomTeams.request(accounts, managers, SEED);
        PlanRules rules = PlanRules.of(release, request.asOf());
        Draft greedy = Draft.of(request, rules);
        new Greedy(greedy).assign();
        long start = System.nanoTime();
        CoveragePlan first = new CoveragePlanner().plan(request, release, SearchLimits.moves(0));
        Duration firstAfter = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        CoveragePlan plan = new CoveragePlanner().plan(request, release, SearchLimits.time(time));
        Duration after = Duration.ofNanos(System.nanoTime() - start);
        return new Result(
                accounts,
                managers,
                score(greedy),
                alone(greedy),
                first.score(),
                firstAfter,
                plan.score(),
                plan.unassigned().size(),
                after);
    }

    private static PlanScore score(Draft draft) {
        ScoreAnalysis<HardMediumSoftLongScore> analysis =
                new Search(SearchLimits.moves(0), progress -> {}).analysis(draft);
        return PlanScore.of(analysis.score());
    }

    private static long alone(Draft draft) {
        return draft.assignments().stream().filter(each -> each.post() == null).count();
    }
}
