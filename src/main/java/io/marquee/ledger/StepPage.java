package io.marquee.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some steps of publishing, the latest first.
 *
 * @param next what to ask for {@code before} to get the next page; {@code null} if there is none
 */
record StepPage(List<ShownStep> steps, @Nullable Long next) {

    /** @param found as many as are wanted, and one more if there are more */
    static StepPage of(List<ToldStep> found, int most) {
        List<ToldStep> page = found.size() > most ? found.subList(0, most) : found;
        return new StepPage(
                page.stream().map(ShownStep::of).toList(),
                found.size() > most ? page.get(page.size() - 1).number() : null);
    }
}
