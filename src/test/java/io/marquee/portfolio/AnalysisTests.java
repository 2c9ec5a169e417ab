package io.marquee.portfolio;

import static io.marquee.portfolio.SomeAccounts.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.DefaultPolicy;
import io.marquee.account.Tier;
import io.marquee.decision.Quadrant;
import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an evaluation says of the whole portfolio. */
class AnalysisTests {

    private static final String LAGGARDS = "Laggards that take much of the hours are a warning";
    private static final String MANY = "Many key accounts are a warning";
    private static final String TOO_MANY = "More key accounts than can be cared for are an alarm";

    private static Analysis analysis(List<Evaluated> accounts) {
        Tally tally = Tally.of(accounts);
        Ranking ranking = Ranking.of(tally, SomeAccounts.TODAY, DefaultPolicy.release());
        SomeAccounts.ranked(accounts)
                .forEach(each -> ranking.next(Objects.requireNonNull(each.contribution()), each.keyAccount()));
        return Analysis.of(tally, ranking.pareto(), SomeAccounts.TODAY, DefaultPolicy.release());
    }

    private static Evaluated withRevenue(String revenue) {
        return account(Tier.REGULAR, Quadrant.UNCLASSIFIED, revenue, null, 0);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void indexIsTheSumOfSquaredShares() {
        assertThat(analysis(List.of(withRevenue("7"))).concentration().hhi()).isEqualTo("10000");
        assertThat(analysis(List.of(withRevenue("50"), withRevenue("30"), withRevenue("20")))
                        .concentration()
                        .hhi())
                .isEqualTo("3800");
        assertThat(analysis(Collections.nCopies(3, withRevenue("0.1")))
                        .concentration()
                        .hhi())
                .isEqualTo("3333.3333333333");
        assertThat(analysis(List.of(withRevenue("0"))).concentration().hhi()).isNull();
    }

    @Test
    void laggardsAreWarnedOfAboveAFifthOfTheHours() {
        assertThat(withHours(20, 80).warnings()).isEmpty();
        assertThat(withHours(20, 80).concentration().laggardHoursPercent()).isEqualTo("20");
        assertThat(withHours(21, 80).warnings())
                .containsExactly(new Analysis.Warning(Concern.LAGGARD_HOURS, Severity.WARNING, LAGGARDS));
        assertThat(withHours(0, 0).warnings()).isEmpty();
        assertThat(withHours(0, 0).concentration().laggardHoursPercent()).isNull();
    }

    private static Analysis withHours(int laggards, int others) {
        return analysis(List.of(
                account(Tier.REGULAR, Quadrant.LAGGARD, "1", "1", laggards),
                account(Tier.KEY, Quadrant.STAR, "1", "1", others)));
    }

    @Test
    void manyKeyAccountsAreAWarningAndTooManyAnAlarm() {
        assertThat(withKeyAccounts(35).warnings()).isEmpty();
        assertThat(withKeyAccounts(36).warnings())
                .containsExactly(new Analysis.Warning(Concern.KEY_ACCOUNTS, Severity.WARNING, MANY));
        assertThat(withKeyAccounts(50).warnings())
                .containsExactly(new Analysis.Warning(Concern.KEY_ACCOUNTS, Severity.WARNING, MANY));
        assertThat(withKeyAccounts(51).warnings())
                .containsExactly(new Analysis.Warning(Concern.KEY_ACCOUNTS, Severity.ALARM, TOO_MANY));
        assertThat(withKeyAccounts(51).reasons())
                .extracting(Reason::rule, Reason::contributed)
                .containsExactly(tuple(MANY, false), tuple(TOO_MANY, true));
    }

    private static Analysis withKeyAccounts(int count) {
        return analysis(Collections.nCopies(count, account(Tier.KEY, Quadrant.STAR, "1", "1", 60)));
    }

    @Test
    void everyTierAndQuadrantIsToldWithItsShare() {
        Analysis analysis = analysis(List.of(
                account(Tier.STRATEGIC, Quadrant.STAR, "700", "150", 60),
                account(Tier.KEY, Quadrant.STAR, "100", "60", 30),
                account(Tier.REGULAR, Quadrant.LAGGARD, "200", "-10", 10)));
        assertThat(analysis.tiers())
                .extracting(Analysis.TierPart::tier)
                .containsExactly(Tier.STRATEGIC, Tier.KEY, Tier.DEVELOPMENT, Tier.REGULAR);
        assertThat(analysis.quadrants())
                .extracting(Analysis.QuadrantPart::quadrant)
                .containsExactly(
                        Quadrant.STAR, Quadrant.POTENTIAL, Quadrant.MAINSTAY, Quadrant.LAGGARD, Quadrant.UNCLASSIFIED);
        assertThat(analysis.quadrants().get(0).totals().accounts()).isEqualTo(2);
        assertThat(analysis.quadrants().get(0).shares())
                .isEqualTo(new Shares(number("66.66666667"), number("80"), number("105"), number("90")));
        assertThat(analysis.quadrants().get(3).shares())
                .isEqualTo(new Shares(number("33.33333333"), number("20"), number("-5"), number("10")));
        assertThat(analysis.tiers().get(2).totals()).isEqualTo(Totals.NONE);
        assertThat(analysis.totals().revenue()).isEqualTo("1000");
    }

    @Test
    void gapsThatTouchMostRevenueStandFirst() {
        List<Gap> gaps = new ArrayList<>(List.of(
                new Gap("b", "x", 1, number("5")),
                new Gap("a", "x", 1, number("5")),
                new Gap("c", "x", 2, number("5")),
                new Gap("d", "x", 1, number("6"))));
        gaps.sort(Gap.LARGEST_FIRST);
        assertThat(gaps).extracting(Gap::field).containsExactly("d", "c", "a", "b");
    }

    @Test
    void emptyPortfolioIsAnalysedToo() {
        Analysis analysis = analysis(List.of());
        assertThat(analysis.totals()).isEqualTo(Totals.NONE);
        assertThat(analysis.concentration()).isEqualTo(new Concentration(null, 0, null));
        assertThat(analysis.warnings()).isEmpty();
        assertThat(analysis.quadrants().get(0).shares()).isEqualTo(new Shares(null, null, null, null));
    }

    @Test
    void rankingOfOtherAccountsIsRefused() {
        Tally tally = Tally.of(SomeAccounts.contributing("1", "2"));
        Pareto other = analysis(SomeAccounts.contributing("1", "3")).pareto();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.of(tally, other, SomeAccounts.TODAY, DefaultPolicy.release()));
    }

    @Test
    void isReadAsItWasWritten() {
        Analysis analysis = withHours(21, 80);
        JsonMapper json = JsonMapper.shared();
        Analysis read = json.readValue(json.writeValueAsBytes(analysis), Analysis.class);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("reasons", "pareto.reasons")
                .isEqualTo(analysis);
        assertThat(read.reasons()).hasSameSizeAs(analysis.reasons());
    }
}
