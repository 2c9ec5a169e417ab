package io.marquee.portfolio;

import io.marquee.policy.Collector;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What rules claim about the whole portfolio. Claims are folded so that the order of rules never matters. */
public final class PortfolioOutcome extends Collector {

    final Best<BigDecimal> classAPercent = highest();
    final Best<BigDecimal> topPercent = highest();
    final Best<Applicability> applicability = highest();
    final Map<Concern, Best<Severity>> concerns = new EnumMap<>(Concern.class);

    /** Class A brings at least so many percent of the total; the most asked for counts. */
    public void classABrings(BigDecimal percent) {
        classAPercent.claim(percent);
    }

    /** What so many percent of accounts bring is told; the most counts. */
    public void tellsTop(BigDecimal percent) {
        topPercent.claim(percent);
    }

    /** Whether Pareto's principle applies. */
    public void principleIs(Applicability as) {
        applicability.claim(as);
    }

    /** A concern is this serious, or more so. */
    public void raises(Severity severity, Concern concern) {
        concerns.computeIfAbsent(concern, each -> highest()).claim(severity);
    }

    /** What was raised, concern by concern, each with the rule that raised it. */
    List<Analysis.Warning> warnings(Release release) {
        List<Analysis.Warning> warnings = new ArrayList<>();
        concerns.forEach((concern, cell) -> {
            Severity severity = cell.get();
            if (severity != null) {
                String reason = release.rule(cell.rule()).name();
                warnings.add(new Analysis.Warning(concern, severity, reason));
            }
        });
        return List.copyOf(warnings);
    }
}
