package io.marquee.portfolio;

import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pareto's principle as the rules state it of some contributions.
 *
 * @param classAPercent how much of the total class A brings at least, in percent; {@code null} if no rule says
 * @param topPercent of how many accounts it is told what they bring, in percent; {@code null} if no rule says
 * @param reasons the rules that hold
 */
record Principle(
        Applicability applicability,
        @Nullable BigDecimal classAPercent,
        @Nullable BigDecimal topPercent,
        List<Reason> reasons) {

    static Principle of(Contributions contributions, LocalDate asOf, Release release) {
        return release.decide(asOf, desk -> {
            desk.lay(contributions);
            desk.fire();
            PortfolioOutcome outcome = desk.collector(PortfolioOutcome.class);
            return new Principle(
                    outcome.applicability.or(Applicability.APPLICABLE),
                    outcome.classAPercent.get(),
                    outcome.topPercent.get(),
                    desk.reasons(PortfolioOutcome.class));
        });
    }
}
