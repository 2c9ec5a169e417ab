package io.marquee.portfolio;

import static io.marquee.portfolio.SomeAccounts.contributing;
import static io.marquee.portfolio.SomeAccounts.key;
import static io.marquee.portfolio.SomeAccounts.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How few accounts bring how much. */
class ParetoTests {

    private static Ranking ranking(List<Evaluated> accounts) {
        return Ranking.of(Tally.of(accounts), SomeAccounts.TODAY, DefaultPolicy.release());
    }

    private static Pareto rank(List<Evaluated> accounts) {
        return rank(accounts, ranking(accounts));
    }

    private static Pareto rank(List<Evaluated> accounts, Ranking ranking) {
        for (Evaluated account : ranked(accounts)) {
            ranking.next(contribution(account), account.keyAccount());
        }
        return ranking.pareto();
    }

    private static Pareto rank(String... contributions) {
        return rank(contributing(contributions));
    }

    private static BigDecimal contribution(Evaluated account) {
        return Objects.requireNonNull(account.contribution());
    }

    private static Pareto.ClassA classA(Pareto pareto) {
        return Objects.requireNonNull(pareto.classA());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<String> reasons(Pareto pareto) {
        return pareto.reasons().stream().map(Reason::rule).toList();
    }

    @Test
    void equalsAreNeverSplit() {
        Pareto pareto = rank("60", "20", "20");
        assertThat(pareto.classA())
                .isEqualTo(new Pareto.ClassA(
                        number("80"), 3, number("100"), number("100"), number("100"), number("20"), true, 0, 0, 3));
        assertThat(pareto.isClassA(number("20.00"))).isTrue();
        assertThat(pareto.isClassA(number("19.99"))).isFalse();
        assertThat(reasons(pareto))
                .containsExactly(
                        "Class A is the fewest accounts that bring most of the total",
                        "What the accounts at the top bring is told");
    }

    @Test
    void lossesLiftThePeakAboveTheTotal() {
        Pareto pareto = rank("100", "60", "-60");
        assertThat(pareto.status()).isEqualTo(Applicability.APPLICABLE);
        assertThat(classA(pareto).accounts()).isOne();
        assertThat(classA(pareto).accountsPercent()).isEqualTo("33.33333333");
        assertThat(classA(pareto).tieExtended()).isFalse();
        assertThat(pareto.peak()).isEqualTo(new Pareto.Peak(2, number("66.66666667"), number("160"), number("160")));
        assertThat(pareto.lossMakers()).isEqualTo(new Pareto.LossMakers(1, number("-60")));
        assertThat(pareto.curve())
                .containsExactly(
                        new Pareto.CurvePoint(0, number("0"), number("0"), number("0")),
                        new Pareto.CurvePoint(1, number("33.33333333"), number("100"), number("100")),
                        new Pareto.CurvePoint(2, number("66.66666667"), number("160"), number("160")),
                        new Pareto.CurvePoint(3, number("100"), number("100"), number("100")));
    }

    @Test
    void fourFifthsToTheCentAreEnough() {
        assertThat(classA(rank("80", "20")).accounts()).isOne();
        assertThat(classA(rank("79.99", "20.01")).accounts()).isEqualTo(2);
        assertThat(classA(rank("80.01", "19.99")).accounts()).isOne();
    }

    @Test
    void tieCountsOnlyBeyondWhatIsNeeded() {
        assertThat(classA(rank("40", "40", "20")).tieExtended()).isFalse();
        assertThat(classA(rank("40", "40", "10", "10")).accounts()).isEqualTo(2);
        assertThat(classA(rank("50", "30.0", "30.00", "-10")).tieExtended()).isTrue();
        assertThat(classA(rank("50", "30.0", "30.00", "-10")).contribution()).isEqualTo("110");
        assertThat(classA(rank("50", "30.0", "30.00", "-10")).contributionPercent())
                .isEqualTo("110");
    }

    @Test
    void noAccountIsNotApplicable() {
        assertThat(ranking(List.of()).isApplicable()).isFalse();
        assertThat(rank(List.of()))
                .usingRecursiveComparison()
                .ignoringFields("reasons")
                .isEqualTo(new Pareto(
                        Applicability.NOT_APPLICABLE,
                        0,
                        BigDecimal.ZERO,
                        0,
                        null,
                        null,
                        new Pareto.LossMakers(0, BigDecimal.ZERO),
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void totalThatIsNotPositiveIsNotApplicable() {
        for (Pareto pareto : List.of(rank("-5", "-3"), rank("5", "-5"), rank("5", "-5.01"), rank("0", "0"))) {
            assertThat(pareto.status()).isEqualTo(Applicability.NOT_APPLICABLE);
            assertThat(pareto.classA()).isNull();
            assertThat(pareto.top()).isNull();
            assertThat(pareto.peak()).isNull();
            assertThat(pareto.curve()).isEmpty();
            assertThat(pareto.isClassA(number("5"))).isFalse();
            assertThat(reasons(pareto)).containsExactly("Nothing is divided of a total that is not positive");
        }
        assertThat(rank("-5", "-3").lossMakers()).isEqualTo(new Pareto.LossMakers(2, number("-8")));
        assertThat(rank("0.01").status()).isEqualTo(Applicability.APPLICABLE);
    }

    @Test
    void whereItIsNotApplicableNobodyNeedsToBeRanked() {
        assertThat(ranking(contributing("5", "-5")).pareto()).isEqualTo(rank("5", "-5"));
    }

    @Test
    void oneAccountIsClassA() {
        Pareto pareto = rank("7");
        assertThat(classA(pareto).accounts()).isOne();
        assertThat(pareto.top()).isEqualTo(new Pareto.TopAccounts(number("20"), 1, number("7"), number("100")));
        assertThat(pareto.curve()).hasSize(2);
    }

    @Test
    void equalAccountsAreAllInClassA() {
        Pareto pareto = rank(Collections.nCopies(10, SomeAccounts.contributing("3")));
        assertThat(classA(pareto).accounts()).isEqualTo(10);
        assertThat(classA(pareto).tieExtended()).isTrue();
    }

    @Test
    void unknownContributionsTakeNoPart() {
        Pareto pareto = rank("60", null, "20", null, "20");
        assertThat(pareto.unknownContributions()).isEqualTo(2);
        assertThat(pareto)
                .usingRecursiveComparison()
                .ignoringFields("unknownContributions")
                .isEqualTo(rank("60", "20", "20"));
    }

    @Test
    void fractionOfAnAccountAtTheTopCountsAsAWholeOne() {
        assertThat(top(5)).isEqualTo(1);
        assertThat(top(6)).isEqualTo(2);
        assertThat(top(10)).isEqualTo(2);
        assertThat(top(11)).isEqualTo(3);
    }

    private static long top(int accounts) {
        return Objects.requireNonNull(rank(Collections.nCopies(accounts, SomeAccounts.contributing("1")))
                        .top())
                .accounts();
    }

    @Test
    void keyAccountsAndClassAAreCompared() {
        List<Evaluated> accounts = contributing("50", "40", "5", "5", null);
        accounts.set(0, key(accounts.get(0)));
        accounts.set(2, key(accounts.get(2)));
        accounts.set(3, key(accounts.get(3)));
        accounts.set(4, key(accounts.get(4)));
        Pareto.ClassA classA = classA(rank(accounts));
        assertThat(classA.accounts()).isEqualTo(2);
        assertThat(classA.keyAccountsOutside()).isEqualTo(2);
        assertThat(classA.keyAccountsUnknown()).isOne();
        assertThat(classA.notKeyInside()).isOne();
    }

    @Test
    void tellsOfEachAccountAtOnceWhetherItIsInClassA() {
        Ranking ranking = ranking(contributing("60", "20", "20", "0"));
        assertThat(List.of(
                        ranking.next(number("60"), false),
                        ranking.next(number("20"), false),
                        ranking.next(number("20"), false),
                        ranking.next(number("0"), false)))
                .containsExactly(true, true, true, false);
    }

    @Test
    void otherAccountsThanThoseOfTheTallyAreRefused() {
        Ranking descending = ranking(contributing("1", "2"));
        descending.next(number("1"), false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> descending.next(number("2"), false))
                .withMessageContaining("descend");
        Ranking incomplete = ranking(contributing("1", "2"));
        incomplete.next(number("2"), false);
        assertThatIllegalStateException()
                .isThrownBy(incomplete::pareto)
                .withMessage("ranked 1 accounts that contribute 2 instead of 2 that contribute 3");
        incomplete.next(number("0.99"), false);
        assertThatIllegalStateException().isThrownBy(incomplete::pareto);
    }

    @Test
    void whatIsAskedStandsInTheRules() {
        Release draft = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(),
                                file.text()
                                        .replace("class A brings at least 80 %", "class A brings at least 120 %")
                                        .replace("the top 20 %", "the top 50 %")))
                        .toList());
        Pareto lifted = under(draft, "100", "60", "-60");
        assertThat(classA(lifted).atLeastPercent()).isEqualTo("120");
        assertThat(classA(lifted).accounts()).isEqualTo(2);
        assertThat(Objects.requireNonNull(lifted.top()).accounts()).isEqualTo(2);
        assertThat(under(draft, "60", "20", "20").classA()).isNull();
        assertThat(under(draft, "60", "20", "20").isClassA(number("60"))).isFalse();
    }

    private static Pareto under(Release release, String... contributions) {
        List<Evaluated> accounts = contributing(contributions);
        return rank(accounts, Ranking.of(Tally.of(accounts), SomeAccounts.TODAY, release));
    }

    @Provide
    Arbitrary<List<String>> contributions() {
        Arbitrary<String> amount = Arbitraries.oneOf(
                Arbitraries.integers().between(-20, 30).map(String::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000"), new BigDecimal("100000"))
                        .ofScale(2)
                        .map(BigDecimal::toString));
        return amount.injectNull(0.05).list().ofMaxSize(350);
    }

    /** Against the statement itself, on sorted lists. */
    @Property(tries = 300)
    void isWhatTheStatementSays(@ForAll @From("contributions") List<@Nullable String> contributions) {
        List<Evaluated> accounts = contributing(contributions.toArray(String[]::new));
        List<BigDecimal> sorted =
                ranked(accounts).stream().map(ParetoTests::contribution).toList();
        BigDecimal total = sum(sorted, sorted.size());

        Pareto pareto = rank(accounts);

        assertThat(pareto.accounts()).isEqualTo(sorted.size());
        assertThat(pareto.total()).isEqualByComparingTo(total);
        if (total.signum() <= 0) {
            assertThat(pareto.status()).isEqualTo(Applicability.NOT_APPLICABLE);
            return;
        }
        int prefix = IntStream.rangeClosed(0, sorted.size())
                .filter(size -> sum(sorted, size).multiply(number("100")).compareTo(total.multiply(number("80"))) >= 0)
                .findFirst()
                .orElseThrow();
        BigDecimal last = sorted.get(prefix - 1);
        List<BigDecimal> classA =
                sorted.stream().filter(each -> each.compareTo(last) >= 0).toList();
        assertThat(classA(pareto).accounts()).isEqualTo(classA.size());
        assertThat(classA(pareto).tieExtended()).isEqualTo(classA.size() > prefix);
        assertThat(classA(pareto).contribution()).isEqualByComparingTo(sum(classA, classA.size()));
        assertThat(sorted.stream().filter(pareto::isClassA)).hasSameSizeAs(classA);
        Pareto.TopAccounts top = Objects.requireNonNull(pareto.top());
        assertThat(top.accounts()).isEqualTo((sorted.size() + 4) / 5);
        assertThat(top.contribution()).isEqualByComparingTo(sum(sorted, (sorted.size() + 4) / 5));
        assertThat(Objects.requireNonNull(pareto.peak()).contribution())
                .isEqualByComparingTo(IntStream.rangeClosed(0, sorted.size())
                        .mapToObj(size -> sum(sorted, size))
                        .max(BigDecimal::compareTo)
                        .orElseThrow());
        assertThat(pareto.curve()).extracting(Pareto.CurvePoint::accounts).isEqualTo(points(sorted.size()));
        assertThat(pareto.curve())
                .hasSizeLessThanOrEqualTo(101)
                .allSatisfy(point ->
                        assertThat(point.contribution()).isEqualByComparingTo(sum(sorted, (int) point.accounts())));
    }

    private static List<Long> points(int accounts) {
        List<Long> points = new ArrayList<>();
        for (long percent = 0; percent <= 100; percent++) {
            points.add((percent * accounts + 99) / 100);
        }
        return points.stream().distinct().toList();
    }

    private static BigDecimal sum(List<BigDecimal> sorted, int size) {
        return sorted.subList(0, size).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
