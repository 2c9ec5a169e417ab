package io.marquee.coverage;

import static io.marquee.coverage.Team.account;
import static io.marquee.coverage.Team.manager;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintAssertion;
import io.marquee.DefaultPolicy;
import io.marquee.account.Tier;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each constraint by itself, in a case that it is about and in one that it has nothing against. */
class CoverageConstraintsTests {

    private static final PlanRules RULES = PlanRules.of(DefaultPolicy.release(), Team.DAY);
    private static final long MEAN_EFFORT = 1_000_000_000_000L; // 100 h

    private final ConstraintVerifier<CoverageConstraints, Draft> verifier =
            ConstraintVerifier.build(new CoverageConstraints(), Draft.class, Assignment.class);

    private SingleConstraintAssertion check(
            BiFunction<CoverageConstraints, ConstraintFactory, Constraint> constraint, Object... given) {
        return verifier.verifyThat(constraint).given(given);
    }

    private static Post post(Manager manager) {
        return new Post(0, manager, RULES, MEAN_EFFORT);
    }

    private static Assignment given(ManagedAccount account, @Nullable Post to) {
        return given(0, account, to);
    }

    private static Assignment given(int place, ManagedAccount account, @Nullable Post to) {
        Assignment assignment = new Assignment(place, account, account.effortHours());
        assignment.give(to);
        return assignment;
    }

    private static Object[] several(int count, Tier tier, Post to) {
        return IntStream.range(0, count)
                .mapToObj(i -> given(i, account("A-" + i, tier, "1"), to))
                .toArray();
    }

    private static Object[] together(Object[] some, Object... more) {
        List<Object> all = new java.util.ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void hours() {
        Post post = post(manager("M", "1", 5));
        Assignment most = given(0, account("A", Tier.DEVELOPMENT, "1199.5"), post);
        check(CoverageConstraints::hours, most, given(1, account("B", Tier.DEVELOPMENT, "0.5"), post))
                .hasNoImpact();
        check(CoverageConstraints::hours, most, given(1, account("B", Tier.DEVELOPMENT, "0.5000000001"), post))
                .penalizesBy(1);
        check(CoverageConstraints::hours, most, given(1, account("B", Tier.DEVELOPMENT, "2.75"), post))
                .justifiesWithExactly(new Justification.TooManyHours("M", 225))
                .penalizesBy(225);
    }

    @Test
    void skills() {
        for (Tier tier : Tier.values()) {
            int asked = tier == Tier.STRATEGIC ? 4 : tier == Tier.KEY ? 3 : 1;
            for (int rating = 1; rating <= 5; rating++) {
                check(CoverageConstraints::skills, given(account("A", tier, "1"), post(manager("M", "1", rating))))
                        .penalizesBy(Math.max(0, asked - rating));
            }
        }
        Manager weakInOne =
                new Manager("M", new java.math.BigDecimal(1), Set.of(), Set.of(), new Manager.Skills(5, 5, 3, 5));
        check(CoverageConstraints::skills, given(account("A", Tier.STRATEGIC, "1"), post(weakInOne)))
                .justifiesWithExactly(new Justification.TooLittleSkill("A", "M"))
                .penalizesBy(1);
    }

    @Test
    void tierAccounts() {
        Post post = post(manager("M", "1", 5));
        check(CoverageConstraints::tierAccounts, several(8, Tier.STRATEGIC, post))
                .hasNoImpact();
        check(CoverageConstraints::tierAccounts, several(10, Tier.STRATEGIC, post))
                .justifiesWithExactly(new Justification.TooManyAccounts("M", Tier.STRATEGIC, 10))
                .penalizesBy(2);
        check(CoverageConstraints::tierAccounts, several(30, Tier.KEY, post)).hasNoImpact();
        check(CoverageConstraints::tierAccounts, several(30, Tier.DEVELOPMENT, post))
                .hasNoImpact();
    }

    @Test
    void keyAccounts() {
        Post post = post(manager("M", "1", 5));
        Assignment strategic = given(100, account("S", Tier.STRATEGIC, "1"), post);
        check(CoverageConstraints::keyAccounts, together(several(14, Tier.KEY, post), strategic))
                .hasNoImpact();
        check(CoverageConstraints::keyAccounts, together(several(15, Tier.KEY, post), strategic))
                .justifiesWithExactly(new Justification.TooManyKeyAccounts("M", 16))
                .penalizesBy(1);
        check(CoverageConstraints::keyAccounts, several(40, Tier.DEVELOPMENT, post))
                .hasNoImpact();
    }

    @Test
    void managed() {
        Post post = post(manager("M", "1", 5));
        check(CoverageConstraints::managed, given(account("A", Tier.KEY, "1"), post))
                .hasNoImpact();
        check(CoverageConstraints::managed, given(account("A", Tier.KEY, "1"), null))
                .justifiesWithExactly(new Justification.Alone("A"))
                .penalizesBy(1_501_000_000);
    }

    @Test
    void managedWeighsByTierAndThenByScore() {
        check(CoverageConstraints::managed, alone(Tier.DEVELOPMENT, "100")).penalizesBy(2_001_000);
        check(CoverageConstraints::managed, alone(Tier.KEY, "0")).penalizesBy(1_001_000_000);
        check(CoverageConstraints::managed, alone(Tier.KEY, "0.1")).penalizesBy(1_002_000_000);
        check(CoverageConstraints::managed, alone(Tier.STRATEGIC, "0")).penalizesBy(1_001_000_000_000L);
    }

    private static Assignment alone(Tier tier, String score) {
        return given(account("A", tier, score, "1", null, null, "1", null), null);
    }

    @Test
    void industry() {
        Post post = post(manager("M", "1", 1, Set.of("RETAIL"), Set.of()));
        check(CoverageConstraints::industry, of("RETAIL", null, null, post))
                .justifiesWithExactly(new Justification.Fitting("A", "M", Aim.INDUSTRY))
                .rewardsWith(10_000);
        check(CoverageConstraints::industry, of("MINING", null, null, post)).hasNoImpact();
        check(CoverageConstraints::industry, of(null, null, null, post)).hasNoImpact();
    }

    @Test
    void skilled() {
        Assignment[] rated = IntStream.rangeClosed(1, 5)
                .mapToObj(rating -> given(account("A", Tier.DEVELOPMENT, "1"), post(manager("M", "1", rating))))
                .toArray(Assignment[]::new);
        check(CoverageConstraints::skilled, rated[0]).hasNoImpact();
        check(CoverageConstraints::skilled, rated[1]).rewardsWith(2_500);
        check(CoverageConstraints::skilled, rated[4])
                .justifiesWithExactly(new Justification.Fitting("A", "M", Aim.SKILLS))
                .rewardsWith(10_000);
    }

    @Test
    void region() {
        Post post = post(manager("M", "1", 1, Set.of(), Set.of("EMEA")));
        check(CoverageConstraints::region, of(null, "EMEA", null, post))
                .justifiesWithExactly(new Justification.Fitting("A", "M", Aim.REGION))
                .rewardsWith(10_000);
        check(CoverageConstraints::region, of(null, "APAC", null, post)).hasNoImpact();
        check(CoverageConstraints::region, of(null, null, null, post)).hasNoImpact();
    }

    @Test
    void continuity() {
        Post post = post(manager("M", "1", 1));
        check(CoverageConstraints::continuity, of(null, null, "M", post))
                .justifiesWithExactly(new Justification.Fitting("A", "M", Aim.CONTINUITY))
                .rewardsWith(10_000);
        check(CoverageConstraints::continuity, of(null, null, "N", post)).hasNoImpact();
        check(CoverageConstraints::continuity, of(null, null, null, post)).hasNoImpact();
    }

    private static Assignment of(
            @Nullable String industry, @Nullable String region, @Nullable String managerId, Post to) {
        return given(account("A", Tier.DEVELOPMENT, "50", "1", industry, region, "1", managerId), to);
    }

    /** Half the load in accounts of 100 h, times utilisation: 600 h of 1,200 are 3 accounts at a half. */
    @Test
    void balance() {
        Post full = post(manager("M", "1", 5));
        Post half = new Post(1, manager("N", "0.5", 5), RULES, MEAN_EFFORT);
        check(CoverageConstraints::balance, given(account("A", Tier.KEY, "600"), null))
                .hasNoImpact();
        check(CoverageConstraints::balance, given(account("A", Tier.KEY, "600"), full))
                .justifiesWithExactly(new Justification.Straining("M", Aim.BALANCE))
                .penalizesBy(15_000);
        check(CoverageConstraints::balance, given(account("A", Tier.KEY, "600"), half))
                .penalizesBy(30_000);
        check(
                        CoverageConstraints::balance,
                        given(0, account("A", Tier.KEY, "300"), full),
                        given(1, account("B", Tier.KEY, "300"), full))
                .penalizesBy(15_000);
    }

    @Test
    void reserve() {
        Post post = post(manager("M", "1", 5));
        check(CoverageConstraints::reserve, given(account("A", Tier.KEY, "1020"), post))
                .hasNoImpact();
        check(CoverageConstraints::reserve, given(account("A", Tier.KEY, "1020.01"), post))
                .penalizesBy(1);
        check(CoverageConstraints::reserve, given(account("A", Tier.KEY, "1070"), post))
                .justifiesWithExactly(new Justification.Straining("M", Aim.RESERVE))
                .penalizesBy(5_000);
    }

    /** Whatever comes, a sum of such penalties still fits. */
    @Test
    void balanceAndReserveNeverGrowBeyondAllBounds() {
        Post none = post(manager("M", "0", 5));
        Object[] many = IntStream.range(0, 3_000)
                .mapToObj(i -> given(i, account("A-" + i, Tier.DEVELOPMENT, "4000"), none))
                .toArray();
        check(CoverageConstraints::balance, many).penalizesBy(1_000_000_000_000L);
        check(CoverageConstraints::reserve, many).penalizesBy(1_200_000_000);
    }
}
