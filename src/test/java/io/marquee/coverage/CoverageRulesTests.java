package io.marquee.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What rules say of plans: together with the rest of the policy, in any order, and where they say nothing. */
class CoverageRulesTests {

    private static final Release RELEASE = DefaultPolicy.release();
    private static final String AREA = "coverage-plan.dslr";

    /** Who is owed a person and who is served by the service desk stands in two areas, which agree. */
    @Test
    void whoIsOwedAPersonNeedsAManager() {
        PlanRules rules = PlanRules.of(RELEASE, Team.DAY);
        Set<Tier> seen = new TreeSet<>();
        for (Enquiry enquiry : new RandomAccounts(3).enquiries(2_000)) {
            Decision decision = Request.decide(enquiry, RELEASE);
            Tier tier = decision.tier().effective();
            seen.add(tier);
            assertThat(decision.entitlements())
                    .filteredOn(each -> each.type().name().equals("ACCOUNT_MANAGER"))
                    .singleElement()
                    .satisfies(each -> assertThat(!each.level().equals("service desk"))
                            .as(tier.name())
                            .isEqualTo(rules.needsManager(tier)));
        }
        assertThat(seen).containsExactly(Tier.values());
    }

    @Test
    void orderOfRulesNeverMatters() {
        Release reversed = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(CoverageRulesTests::reversed)
                        .toList());

        assertThat(reversed.id()).isNotEqualTo(RELEASE.id());
        assertThat(withoutReasons(PlanRules.of(reversed, Team.DAY)))
                .isEqualTo(withoutReasons(PlanRules.of(RELEASE, Team.DAY)));
    }

    private static PolicyFile reversed(PolicyFile file) {
        if (!file.name().equals(AREA)) {
            return file;
        }
        int first = file.text().indexOf("rule \"");
        List<String> rules =
                new ArrayList<>(List.of(file.text().substring(first).split("(?<=\nend\n)\n*")));
        Collections.reverse(rules);
        return new PolicyFile(file.name(), file.text().substring(0, first) + String.join("\n", rules));
    }

    private static PlanRules withoutReasons(PlanRules rules) {
        return new PlanRules(
                rules.needed(),
                rules.hours(),
                rules.limitPercent(),
                rules.targetPercent(),
                rules.skills(),
                rules.accounts(),
                rules.keyAccounts(),
                rules.points(),
                List.of());
    }

    @Test
    void strictestLimitCounts() {
        PlanRules rules = PlanRules.of(with("a manager takes at most 100 %", "a manager takes at most 90 %"), Team.DAY);

        assertThat(rules.limitPercent()).isEqualTo(new Stated<>(new BigDecimal(90), "Another"));
    }

    /** The policy with one more rule, which says what another says, but for a change. */
    private static Release with(String said, String instead) {
        PolicyFile file = DefaultPolicy.files().stream()
                .filter(each -> each.name().equals(AREA))
                .findFirst()
                .orElseThrow();
        String rule = List.of(file.text().split("(?<=\nend\n)\n*")).stream()
                .filter(each -> each.contains(said))
                .findFirst()
                .orElseThrow();
        List<PolicyFile> files = new ArrayList<>(DefaultPolicy.files());
        files.add(new PolicyFile(
                "another.dslr",
                "expander vocabulary.dsl\n\n"
                        + rule.replaceFirst("rule \"[^\"]*\"", "rule \"Another\"")
                                .replace(said, instead)));
        return new Compiler().compile(files);
    }

    @Test
    void whereNoRuleSaysAnythingNobodyNeedsAManager() {
        Release silent = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .filter(each ->
                                !each.name().equals(AREA) && !each.name().equals("reassignment.dslr"))
                        .toList());
        CoverageRequest request = new Team()
                .with(Team.manager("M", "1", 5))
                .with(Team.managed("A", Tier.STRATEGIC, "100", "M"))
                .request();

        CoveragePlan plan = new CoveragePlanner().plan(request, silent, SearchLimits.moves(10));

        assertThat(plan.withoutNeed()).containsExactly("A");
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.managers()).extracting(CoveragePlan.Load::capacity).containsExactly(BigDecimal.ZERO);
        assertThat(plan.reassignment().revenueAtRisk()).isEqualTo(BigDecimal.ZERO);
        assertThat(plan.reassignment().fteNeeded()).isNull();
        assertThat(plan.reasons()).isEmpty();
    }

    /** A limit is decisive only where it stopped somebody; every other rule of the plan held without deciding. */
    @Test
    void reasonsTellWhatWasDecisive() {
        CoveragePlan plan = new Team()
                .with(Team.manager("M", "1", 3))
                .with(Team.account("A", Tier.STRATEGIC, "100"), Team.account("B", Tier.KEY, "1100"))
                .plan();

        assertThat(plan.reasons())
                .filteredOn(Reason::contributed)
                .extracting(Reason::rule)
                .containsExactly(
                        "An account that is owed a person needs a manager",
                        "A full-time manager has so many hours for accounts",
                        "Strategic accounts ask for strong skills",
                        "A skilled manager fits",
                        "Work is spread evenly",
                        "A manager keeps hours in reserve",
                        "A manager above the target is over target");
        assertThat(plan.reasons())
                .filteredOn(each -> !each.contributed())
                .extracting(Reason::rule)
                .containsExactly(
                        "No manager is planned beyond capacity",
                        "Key accounts ask for sound skills",
                        "No manager has many strategic accounts",
                        "No manager has too many key accounts",
                        "A manager who knows the industry fits",
                        "A manager of the region fits",
                        "An account keeps its manager where it can");
    }
}
