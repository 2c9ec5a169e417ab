package io.marquee.coverage;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/** Copies plans for Timefold, which makes this by its name and so needs it public. */
public final class DraftCopies implements SolutionCloner<Draft> {

    @Override
    public Draft cloneSolution(Draft original) {
        return original.copy();
    }
}
