package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is kept of accounts, and what was known of them when. */
class PortfolioTests {

    private static final String SMALL = "{'accountId':'A1','annualRevenue':10}";
    private static final String LARGE = "{'accountId':'A1','annualRevenue':20}";
    private static final String IN_TIER =
            "{'accountId':'A1','annualRevenue':10,'currentTier':'KEY','tierSince':'2025-01-01','consecutiveLowEvaluations':1}";

    @DatabaseTest
    void showsWhatWasPut(Database database) {
        try (House house = new House(database)) {
            Account account = House.account("{'accountId':'A1','name':'Nul \\u0000 & Söhne','annualRevenue':0.10,"
                    + "'regions':['EMEA','A|B'],'buyingPeople':[],'override':{'tier':'KEY'}}");
            assertThat(house.portfolio().put(account, Precondition.NONE)).isTrue();
            assertThat(house.portfolio().find("A1").account()).isEqualTo(account);
        }
    }

    @DatabaseTest
    void refusesWhatIsNotThere(Database database) {
        try (House house = new House(database)) {
            assertThatThrownBy(() -> house.portfolio().find("A1"))
                    .isInstanceOf(RefusedPortfolio.class)
                    .hasMessage("given the account `A1`; allowed is the id of an account that is kept");
            assertThatThrownBy(() -> house.portfolio().remove("A1", Precondition.NONE))
                    .isInstanceOf(RefusedPortfolio.class);
        }
    }

    @DatabaseTest
    void tellsWhatWasKnownOnADay(Database database) {
        try (House house = new House(database)) {
            house.keep(SMALL);
            house.pass(Duration.ofDays(1));
            house.keep(LARGE);
            house.pass(Duration.ofDays(1));
            house.portfolio().remove("A1", Precondition.NONE);
            house.pass(Duration.ofDays(1));
            house.keep(SMALL);
            assertThat(known(house, "2026-01-14")).isEqualTo("nothing");
            assertThat(known(house, "2026-01-15")).isEqualTo("10");
            assertThat(known(house, "2026-01-16")).isEqualTo("20");
            assertThat(known(house, "2026-01-17")).isEqualTo("nothing");
            assertThat(known(house, "2026-01-18")).isEqualTo("10");
        }
    }

    private static String known(House house, String day) {
        try {
            return house.portfolio()
                    .known("A1", LocalDate.parse(day))
                    .account()
                    .annualRevenue()
                    .toPlainString();
        } catch (RefusedPortfolio e) {
            return "nothing";
        }
    }

    @DatabaseTest
    void changesOnlyWhatIsStillAsItWasTakenFor(Database database) {
        try (House house = new House(database)) {
            Portfolio portfolio = house.portfolio();
            Account large = House.account(LARGE);
            portfolio.put(House.account(SMALL), new Precondition(null, "*"));
            String tag = portfolio.find("A1").tag();
            assertThatThrownBy(() -> portfolio.put(large, new Precondition(null, "*")))
                    .isInstanceOf(RefusedPortfolio.class);
            assertThatThrownBy(() -> portfolio.put(large, new Precondition("\"9-9\"", null)))
                    .hasMessage("given `If-Match: \"9-9\"` while the tag is `" + tag
                            + "`; allowed is the tag of what is there");
            assertThatThrownBy(() -> portfolio.put(
                            House.account("{'accountId':'B','annualRevenue':1}"), new Precondition("*", null)))
                    .hasMessage("given `If-Match: *` while nothing is there; allowed is the tag of what is there");
            assertThat(portfolio.put(large, new Precondition("\"9-9\", " + tag, null)))
                    .isFalse();
            assertThat(portfolio.find("A1").tag()).isNotEqualTo(tag);
            assertThatThrownBy(() -> portfolio.remove("A1", new Precondition(tag, null)))
                    .isInstanceOf(RefusedPortfolio.class);
            assertThat(portfolio.find("A1").account()).isEqualTo(large);
        }
    }

    @DatabaseTest
    void writesNothingWhereNothingIsNew(Database database) {
        try (House house = new House(database)) {
            house.keep(SMALL);
            String tag = house.portfolio().find("A1").tag();
            house.keep(SMALL);
            assertThat(house.portfolio().find("A1").tag()).isEqualTo(tag);
        }
    }

    @DatabaseTest
    void keepsATierThatIsNotGivenAgain(Database database) {
        try (House house = new House(database)) {
            house.keep(IN_TIER, LARGE);
            Account account = house.portfolio().find("A1").account();
            assertThat(Held.given(account)).isEqualTo(Held.given(House.account(IN_TIER)));
            assertThat(account.annualRevenue()).isEqualByComparingTo("20");
            house.portfolio().remove("A1", Precondition.NONE);
            house.keep(SMALL);
            assertThat(Held.given(house.portfolio().find("A1").account())).isNull();
        }
    }

    @DatabaseTest
    void findsAccountsPageByPage(Database database) {
        try (House house = new House(database)) {
            house.keep(
                    "{'accountId':'c','annualRevenue':1,'name':'Acme GmbH','industry':'RETAIL','homeRegion':'EMEA'}",
                    "{'accountId':'B','annualRevenue':1,'name':'ACME Ltd','industry':'RETAIL','accountManagerId':'M1'}",
                    "{'accountId':'a','annualRevenue':1,'name':'Birch','industry':'RETAIL','homeRegion':'APAC'}");
            assertThat(ids(house, Map.of())).containsExactly("B", "a", "c");
            assertThat(ids(house, Map.of("name", "acME"))).containsExactly("B", "c");
            assertThat(ids(house, Map.of("homeRegion", "EMEA"))).containsExactly("c");
            assertThat(ids(house, Map.of("accountManagerId", "M1", "industry", "RETAIL")))
                    .containsExactly("B");
            assertThat(ids(house, Map.of("industry", "retail"))).isEmpty();
            assertThat(ids(house, Map.of("limit", "2"))).containsExactly("B", "a", "next a");
            assertThat(ids(house, Map.of("limit", "2", "after", "a"))).containsExactly("c");
            assertThat(ids(house, Map.of("limit", "1", "name", "acme"))).containsExactly("B", "next B");
        }
    }

    private static List<String> ids(House house, Map<String, String> parameters) {
        Map<String, List<String>> given = new java.util.HashMap<>();
        parameters.forEach((name, value) -> given.put(name, List.of(value)));
        Portfolio.Page page = house.portfolio().page(AccountQuery.of(given));
        List<String> ids = new ArrayList<>();
        page.accounts().forEach(account -> ids.add(account.accountId()));
        if (page.next() != null) {
            ids.add("next " + page.next());
        }
        return ids;
    }

    @DatabaseTest
    void handsOutEveryAccountAsItWasWhenAsked(Database database) {
        try (House house = new House(database)) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 2500; i++) {
                String json = "{'accountId':'A%04d','annualRevenue':%d}"
                        .formatted(i, i)
                        .replace('\'', '"');
                expected.add(json);
            }
            try (AccountImport accounts = house.portfolio().begin(false)) {
                for (int i = 0; i < expected.size(); i++) {
                    accounts.take(i + 1, FactsJson.read(expected.get(i), Account::read));
                }
                accounts.end(0);
            }
            List<String> seen = new ArrayList<>();
            house.portfolio().each(account -> {
                if (seen.isEmpty()) {
                    house.keep("{'accountId':'A2400','annualRevenue':7}", "{'accountId':'Z','annualRevenue':7}");
                    house.portfolio().remove("A2300", Precondition.NONE);
                }
                seen.add(FactsJson.write(account));
            });
            assertThat(seen).isEqualTo(expected);
        }
    }

    @DatabaseTest
    void handsOutEveryAccountOnceWhileTheyChange(Database database) throws Exception {
        try (House house = new House(database)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                ids.add("A%02d".formatted(i));
                house.keep("{'accountId':'A%02d','annualRevenue':0}".formatted(i));
            }
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> {
                for (int i = 0; !enough.get(); i++) {
                    house.keep("{'accountId':'A%02d','annualRevenue':%d}".formatted(i % 30, i));
                }
            });
            for (int pass = 0; pass < 300; pass++) {
                List<String> seen = new ArrayList<>();
                house.portfolio().each(account -> seen.add(account.accountId()));
                assertThat(seen).isEqualTo(ids);
            }
            enough.set(true);
            changing.get(30, TimeUnit.SECONDS);
        }
    }
}
