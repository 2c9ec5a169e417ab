package io.marquee.coverage;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One search for a better plan, on one thread; another may cancel it. */
final class Search {

    /** About how many points a step may lose at first; one that leaves somebody alone is never taken. */
    private static final HardMediumSoftLongScore WARMTH = HardMediumSoftLongScore.ofSoft(5 * Post.FULL);

    private final SolverFactory<Draft> factory;
    private final Solver<Draft> solver;
    private volatile boolean cancelled;

    Search(SearchLimits limits, Consumer<Progress> progress) {
        this.factory = SolverFactory.create(configuration(limits));
        this.solver = factory.buildSolver();
        solver.addEventListener(event -> progress.accept(progress(event)));
    }

    private SolverConfig configuration(SearchLimits limits) {
        return new SolverConfig()
                .withClassLoader(Search.class.getClassLoader())
                .withSolutionClass(Draft.class)
                .withEntityClasses(Assignment.class)
                .withConstraintProviderClass(CoverageConstraints.class)
                .withEnvironmentMode(EnvironmentMode.PHASE_ASSERT)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(termination(limits))
                .withPhaseList(List.of(
                        new CustomPhaseConfig().withCustomPhaseCommandList(List.of(stopIfCancelled())),
                        new LocalSearchPhaseConfig()
                                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                        .withSimulatedAnnealingStartingTemperature(WARMTH.toString()))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))));
    }

    /** A solver forgets that it was stopped before it began. */
    private PhaseCommand<Draft> stopIfCancelled() {
        return (director, terminated) -> {
            if (cancelled) {
                solver.terminateEarly();
            }
        };
    }

    private static TerminationConfig termination(SearchLimits limits) {
        TerminationConfig termination = new TerminationConfig();
        if (limits.moves() != null) {
            termination.setMoveCountLimit(limits.moves());
        }
        if (limits.time() != null) {
            termination.setSpentLimit(limits.time());
        }
        return termination;
    }

    private static Progress progress(BestSolutionChangedEvent<Draft> event) {
        return new Progress(
                PlanScore.of((HardMediumSoftLongScore) event.getNewBestScore()),
                Duration.ofMillis(event.getTimeMillisSpent()));
    }

    /** The best plan found from a draft on, which may be the draft itself. */
    Draft from(Draft draft) {
        return solver.solve(draft);
    }

    /** What a plan scores, and why. */
    ScoreAnalysis<HardMediumSoftLongScore> analysis(Draft draft) {
        return SolutionManager.<Draft, HardMediumSoftLongScore>create(factory).analyze(draft);
    }

    void cancel() {
        cancelled = true;
        solver.terminateEarly();
    }
}
