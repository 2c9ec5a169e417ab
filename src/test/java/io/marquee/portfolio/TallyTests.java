package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.DataGap;
import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Sums over accounts, however they are split and ordered. */
class TallyTests {

    private static List<Evaluated> random(long seed, int howMany) {
        return new ArrayList<>(new RandomAccounts(seed)
                .enquiries(howMany).stream()
                        .map(enquiry -> Evaluated.of(
                                enquiry.account(), enquiry.context(), Request.decide(enquiry, DefaultPolicy.release())))
                        .toList());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anySplitAndOrderGivesTheSame(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        List<Evaluated> accounts = random(seed, size);
        Tally whole = Tally.of(accounts);
        Random random = new Random(seed);
        Collections.shuffle(accounts, random);

        List<Tally> parts = new ArrayList<>(List.of(Tally.empty()));
        for (int from = 0; from < size; ) {
            int until = from + 1 + random.nextInt(size - from);
            parts.add(Tally.of(accounts.subList(from, until)));
            from = until;
        }
        while (parts.size() > 1) {
            Tally one = parts.remove(random.nextInt(parts.size()));
            Tally other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.plus(other));
        }

        assertThat(parts).containsExactly(whole);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void isReadAsItWasWritten(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        Tally tally = Tally.of(random(seed, size));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsBytes(tally), Tally.class)).isEqualTo(tally);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void sumsAreThoseOfTheAccounts(@ForAll long seed) {
        List<Evaluated> accounts = random(seed, 100);
        Tally tally = Tally.of(accounts);
        for (Tier tier : Tier.values()) {
            assertThat(tally.totals(tier)).isEqualTo(totals(accounts, account -> account.tier() == tier));
        }
        for (Quadrant quadrant : Quadrant.values()) {
            assertThat(tally.totals(quadrant)).isEqualTo(totals(accounts, account -> account.quadrant() == quadrant));
        }
        assertThat(tally.totals()).isEqualTo(totals(accounts, account -> true));
        assertThat(tally.keyAccounts())
                .isEqualTo(accounts.stream().filter(Evaluated::keyAccount).count());
        List<BigDecimal> losses = accounts.stream()
                .map(account -> Exact.orZero(account.contribution()))
                .filter(contribution -> contribution.signum() < 0)
                .toList();
        assertThat(tally.lossMakers()).isEqualTo(losses.size());
        assertThat(tally.losses()).isEqualByComparingTo(sum(losses, Function.identity()));
        assertThat(tally.squaredRevenue())
                .isEqualByComparingTo(
                        sum(accounts, account -> account.annualRevenue().pow(2)));
        assertThat(tally.changes().values().stream().reduce(0L, Long::sum)).isEqualTo(accounts.size());
    }

    private static Totals totals(List<Evaluated> all, Predicate<Evaluated> which) {
        List<Evaluated> accounts = all.stream().filter(which).toList();
        return new Totals(
                accounts.size(),
                sum(accounts, Evaluated::annualRevenue),
                sum(accounts, account -> Exact.orZero(account.contribution())),
                accounts.stream()
                        .filter(account -> account.contribution() == null)
                        .count(),
                accounts.stream().mapToLong(Evaluated::effortHours).sum(),
                accounts.stream().mapToLong(Evaluated::meetings).sum(),
                accounts.stream().mapToLong(Evaluated::reviews).sum(),
                sum(accounts, account -> Exact.orZero(account.clv())),
                accounts.stream().filter(account -> account.clv() == null).count(),
                sum(accounts, account -> Exact.orZero(account.investmentCeiling())));
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> of) {
        return all.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Evaluated moved(@Nullable Tier from, Tier to, Change change, String revenue, DataGap... gaps) {
        Evaluated some = SomeAccounts.account(to, Quadrant.STAR, revenue, null, 0);
        return new Evaluated(
                "A",
                to,
                from,
                change,
                null,
                to.isKey(),
                Quadrant.STAR,
                some.annualRevenue(),
                null,
                0,
                0,
                0,
                null,
                null,
                some.score(),
                some.completeness(),
                0,
                some.tierSince(),
                List.of(gaps));
    }

    @Test
    void tellsWhoMovedFromWhereToWhere() {
        DataGap one = new DataGap("walletSize", "share of wallet is unscored");
        DataGap other = new DataGap("override", "ignored: it has expired");
        Tally tally = Tally.of(List.of(
                moved(Tier.KEY, Tier.STRATEGIC, Change.PROMOTED, "3.00", one),
                moved(null, Tier.KEY, Change.NEW, "1", one, other),
                moved(Tier.KEY, Tier.STRATEGIC, Change.PROMOTED, "4.5"),
                moved(Tier.KEY, Tier.KEY, Change.AT_RISK, "10")));
        assertThat(tally.migrations())
                .containsExactly(
                        new Migration(null, Tier.KEY, 1, new BigDecimal("1")),
                        new Migration(Tier.KEY, Tier.KEY, 1, new BigDecimal("10")),
                        new Migration(Tier.KEY, Tier.STRATEGIC, 2, new BigDecimal("7.5")));
        assertThat(tally.changes()).isEqualTo(Map.of(Change.NEW, 1L, Change.AT_RISK, 1L, Change.PROMOTED, 2L));
        assertThat(tally.gaps())
                .containsExactly(
                        new Gap("override", "ignored: it has expired", 1, new BigDecimal("1")),
                        new Gap("walletSize", "share of wallet is unscored", 2, new BigDecimal("4")));
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(Tally.of(SomeAccounts.contributing("1.50", "100")))
                .isEqualTo(Tally.of(SomeAccounts.contributing("1E2", "1.5")));
    }

    @Test
    void unknownContributionsAreCountedAndNotTakenForZero() {
        Tally tally = Tally.of(SomeAccounts.contributing("5", null, "-7", null));
        assertThat(tally.totals().contribution()).isEqualTo("-2");
        assertThat(tally.totals().unknownContributions()).isEqualTo(2);
        assertThat(tally.lossMakers()).isOne();
        assertThat(tally.losses()).isEqualTo("-7");
    }

    @Test
    void noAccountIsNothing() {
        assertThat(Tally.empty().totals()).isEqualTo(Totals.NONE);
        assertThat(Tally.empty().plus(Tally.empty())).isEqualTo(Tally.of(List.of()));
    }
}
