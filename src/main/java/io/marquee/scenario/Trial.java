package io.marquee.scenario;

import java.util.List;

/**
 * A scenario that was run.
 *
 * @param result what came of it
 * @param decided every decision that was made meanwhile, in order
 */
public record Trial(ScenarioResult result, List<Decided> decided) {

    /** What was run does not change. */
    public Trial {
        decided = List.copyOf(decided);
    }
}
