package io.marquee.coverage;

import static io.marquee.coverage.Team.account;
import static io.marquee.coverage.Team.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.account.Tier;
import io.marquee.coverage.Reassignment.Move;
import io.marquee.coverage.Reassignment.Wave;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it takes to get from today to a plan, told of a given plan. */
class ReassignmentTests {

    private static final String RISK = "Revenue that changes hands is at risk";
    private static final String LESS_RISK = "A successor who knows the industry puts less at risk";

    private static Reassignment reassign(CoverageRequest request, Map<String, String> planned) {
        PlanRules rules = PlanRules.of(DefaultPolicy.release(), request.asOf());
        return new Changeover(request, rules, new Verdicts(DefaultPolicy.release(), request.asOf())).to(planned);
    }

    @Test
    void tellsEachMoveAndTheWhole() {
        CoverageRequest request = new Team()
                .with(manager("M", "1", 5, Set.of("RETAIL"), Set.of()), manager("N", "0.5", 5))
                .with(
                        account("KEPT", Tier.KEY, "50", "80", "RETAIL", null, "1000000", "M"),
                        account("KNOWN", Tier.KEY, "50", "80", "RETAIL", null, "200000.05", "N"),
                        account("UNKNOWN", Tier.KEY, "50", "80", "RETAIL", null, "100000", "M"),
                        account("ALONE", Tier.KEY, "50", "80.5", null, null, "0.03", "M"),
                        account("DESK", Tier.REGULAR, "50", "2", null, null, "300", "N"),
                        account("FRESH", Tier.DEVELOPMENT, "50", "12", null, null, "900", null))
                .request();

        Reassignment reassignment = reassign(request, Map.of("KEPT", "M", "KNOWN", "M", "UNKNOWN", "N", "FRESH", "N"));

        assertThat(reassignment)
                .isEqualTo(new Reassignment(
                        5,
                        4,
                        new BigDecimal(80),
                        new BigDecimal("300300.08"),
                        new BigDecimal("33045.01"),
                        List.of(
                                move("KNOWN", "N", "M", "200000.05", "9", "18000", LESS_RISK),
                                move("UNKNOWN", "M", "N", "100000", "15", "15000", RISK),
                                move("ALONE", "M", null, "0.03", "15", "0", RISK),
                                move("DESK", "N", null, "300", "15", "45", RISK)),
                        List.of(
                                new Wave(1, new BigDecimal("0.03"), List.of("ALONE")),
                                new Wave(2, new BigDecimal(300), List.of("DESK")),
                                new Wave(3, new BigDecimal(100_000), List.of("UNKNOWN")),
                                new Wave(4, new BigDecimal("200000.05"), List.of("KNOWN"))),
                        "Many moves are made in waves",
                        new BigDecimal("332.5"),
                        new BigDecimal("0.3259803922"),
                        new BigDecimal("1.5")));
    }

    private static Move move(
            String account, String from, String to, String revenue, String percent, String atRisk, String because) {
        return new Move(
                account, from, to, new BigDecimal(revenue), new BigDecimal(percent), new BigDecimal(atRisk), because);
    }
}
