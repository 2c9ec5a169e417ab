package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many accounts at once: what can be kept is kept, or nothing is. */
class AccountImportTests {

    private static final int MANY = 2345;

    @DatabaseTest
    void keepsWhatIsNewAndWhatIsOther(Database database) {
        try (House house = new House(database)) {
            assertThat(take(house, false, 1)).isEqualTo(new AccountImport.Imported(MANY, MANY, 0, 0, 0, true));
            assertThat(take(house, false, 1)).isEqualTo(new AccountImport.Imported(MANY, 0, 0, MANY, 0, true));
            house.portfolio().remove("A7", Precondition.NONE);
            house.keep("{'accountId':'A8','annualRevenue':99}");
            assertThat(take(house, false, 1)).isEqualTo(new AccountImport.Imported(MANY, 1, 1, MANY - 2, 0, true));
            assertThat(count(database, "account")).isEqualTo(MANY);
            assertThat(count(database, "account_history")).isEqualTo(3);
        }
    }

    @DatabaseTest
    void keepsAllOfAWholeOrNothing(Database database) {
        try (House house = new House(database)) {
            try (AccountImport accounts = fill(house, true, 1)) {
                assertThat(accounts.end(1)).isEqualTo(new AccountImport.Imported(MANY + 1, 0, 0, 0, 1, false));
            }
            assertThat(count(database, "account")).isZero();
            assertThat(take(house, true, 1)).isEqualTo(new AccountImport.Imported(MANY, MANY, 0, 0, 0, true));
            assertThat(count(database, "account")).isEqualTo(MANY);
            assertThat(count(database, "account_staged")).isZero();
        }
    }

    @DatabaseTest
    void leavesNothingOfAWholeThatBreaksOff(Database database) {
        try (House house = new House(database)) {
            fill(house, true, 1).close();
            assertThat(count(database, "account")).isZero();
            assertThat(count(database, "account_staged")).isZero();
        }
    }

    @DatabaseTest
    void takesAnAccountOnlyOnce(Database database) {
        try (House house = new House(database);
                AccountImport accounts = fill(house, false, 1)) {
            assertThatThrownBy(() -> accounts.take(MANY + 7, House.account("{'accountId':'A1000','annualRevenue':5}")))
                    .isInstanceOf(RefusedPortfolio.class)
                    .hasMessage("given the account `A1000` for a second time, after line 1001;"
                            + " allowed is each account once in an import");
            assertThat(accounts.end(1)).isEqualTo(new AccountImport.Imported(MANY + 1, MANY, 0, 0, 1, true));
            assertThat(house.portfolio().find("A1000").account().annualRevenue())
                    .isEqualByComparingTo("1");
        }
    }

    @DatabaseTest
    void saysThatItCannotWriteAnyMore(Database database) {
        try (House house = new House(database)) {
            AccountImport accounts = fill(house, false, 1);
            database.go();
            assertThatThrownBy(() -> accounts.end(0)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> accounts.take(9999, House.account("{'accountId':'B','annualRevenue':5}")))
                    .isInstanceOf(RuntimeException.class)
                    .isNotInstanceOf(RefusedPortfolio.class);
            database.comeBack();
        }
    }

    @Test
    void seesIdsAgainHoweverManyThereAre() {
        SeenIds seen = new SeenIds();
        Map<String, Long> expected = new HashMap<>();
        Random random = new Random(3);
        for (long line = 1; line <= 100_000; line++) {
            String id = "A" + random.nextInt(60_000);
            Long first = expected.putIfAbsent(id, line);
            assertThat(seen.see(id, line)).isEqualTo(first == null ? 0 : first);
        }
    }

    private static AccountImport.Imported take(House house, boolean atomic, int revenue) {
        try (AccountImport accounts = fill(house, atomic, revenue)) {
            return accounts.end(0);
        }
    }

    private static AccountImport fill(House house, boolean atomic, int revenue) {
        AccountImport accounts = house.portfolio().begin(atomic);
        for (int i = 0; i < MANY; i++) {
            accounts.take(i + 1, House.account("{'accountId':'A" + i + "','annualRevenue':" + revenue + "}"));
        }
        return accounts;
    }

    private static long count(Database database, String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
