package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.account.Account;
import io.marquee.account.Enquiry;
import io.marquee.account.FactSheet;
import io.marquee.account.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Random portfolios are worth evaluating: valid, reproducible, heavy-tailed. */
class RandomPortfolioTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final RandomPortfolio PORTFOLIO = new RandomPortfolio(7, 5_000, TODAY);
    private static final FactSheet<Account> SHEET = FactSheet.of(Account.class);
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<Account> ACCOUNTS =
            PORTFOLIO.lines().map(RandomPortfolioTests::read).toList();

    private static Account read(String line) {
        return SHEET.read(JSON.createParser(ObjectReadContext.empty(), line));
    }

    private static byte[] bytes(RandomPortfolio portfolio) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        portfolio.write(out);
        return out.toByteArray();
    }

    private static long count(Predicate<Account> which) {
        return ACCOUNTS.stream().filter(which).count();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(bytes(new RandomPortfolio(7, 5_000, TODAY))).isEqualTo(bytes(PORTFOLIO));
        assertThat(bytes(new RandomPortfolio(8, 5_000, TODAY))).isNotEqualTo(bytes(PORTFOLIO));
        assertThat(new String(bytes(PORTFOLIO), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(PORTFOLIO.lines().toList());
    }

    @Test
    void anAccountFollowsFromItsNumberAlone() {
        assertThat(new RandomPortfolio(7, 10_000_000, TODAY).line(4_321)).isEqualTo(PORTFOLIO.line(4_321));
        assertThat(read(PORTFOLIO.line(1)).accountId()).isEqualTo("A0000001");
        assertThat(read(PORTFOLIO.line(10_000_000)).accountId()).isEqualTo("A10000000");
    }

    @Test
    void everyAccountIsAcceptedInARequest() {
        PORTFOLIO
                .lines()
                .limit(1_000)
                .map(line ->
                        "{\"asOf\":\"2026-01-15\",\"context\":{\"supplierRevenue\":60000000},\"account\":" + line + "}")
                .map(Request::read)
                .map(Enquiry::account)
                .forEach(account -> assertThat(account.accountId()).startsWith("A"));
    }

    @Test
    void aFifthOfTheAccountsBringsMostOfTheRevenue() {
        List<BigDecimal> descending = ACCOUNTS.stream()
                .map(Account::annualRevenue)
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal all = sum(descending);
        assertThat(all).isEqualByComparingTo(PORTFOLIO.revenue());
        assertThat(Figures.quotient(sum(descending.subList(0, 1_000)), all))
                .isBetween(new BigDecimal("0.6"), new BigDecimal("0.95"));
        assertThat(descending.get(0)).isGreaterThan(descending.get(2_500).multiply(new BigDecimal(100)));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void someMakeALossAndOfManySomethingIsUnknown() {
        assertThat(count(account -> {
                    BigDecimal contribution = Figures.contribution(account);
                    return contribution != null && contribution.signum() < 0;
                }))
                .isBetween(50L, 1_000L);
        assertThat(count(account -> account.grossProfit() == null)).isBetween(500L, 2_500L);
        assertThat(count(account -> account.currentTier() == null)).isBetween(1_000L, 2_000L);
    }

    @Test
    void largerAccountsHaveMorePeopleAndAreBetterKnown() {
        List<Account> ascending = ACCOUNTS.stream()
                .sorted(Comparator.comparing(Account::annualRevenue))
                .toList();
        List<Account> small = ascending.subList(0, 500);
        List<Account> large = ascending.subList(4_500, 5_000);
        assertThat(people(large)).isGreaterThan(people(small) * 3 / 2);
        assertThat(unrated(large)).isLessThan(unrated(small));
    }

    private static int people(List<Account> accounts) {
        return accounts.stream()
                .map(Account::buyingPeople)
                .filter(Objects::nonNull)
                .mapToInt(List::size)
                .sum();
    }

    private static long unrated(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> account.strategicCoherence() == null)
                .count();
    }
}
