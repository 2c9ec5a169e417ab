package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are handed out are read as the same accounts, and no spreadsheet takes a text in them for a formula. */
class AccountRowsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "'=1", "''+1", "=\\\"a\\\",b"})
    void putsAnApostropheBeforeWhatWouldBeAFormula(String name) {
        Account account = named(name);
        assertThat(cellOfName(account)).isEqualTo("'" + account.name());
        assertThat(reread(account)).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=1", "'", "'A", "A'=1", "1-1", "O'Neill"})
    void leavesOtherTextsAsTheyAre(String name) {
        Account account = named(name);
        assertThat(cellOfName(account)).isEqualTo(name);
        assertThat(reread(account)).isEqualTo(account);
    }

    @Test
    void leavesNumbersAsTheyAre() {
        Account account = read("{\"accountId\":\"A\",\"annualRevenue\":1,\"projectedMarginPercent\":-5}");
        assertThat(AccountRows.row(account)).doesNotContain("'");
        assertThat(reread(account)).isEqualTo(account);
    }

    @Property
    void everyNameComesBack(@ForAll("names") String name) {
        Account account = named(name);
        assertThat(reread(account)).isEqualTo(account);
        assertThat(cellOfName(account)).doesNotMatch("[=+@-].*");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("=+-@'A1 ")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static Account named(String name) {
        return read("{\"accountId\":\"A\",\"annualRevenue\":1,\"name\":\"" + name + "\"}");
    }

    private static Account read(String json) {
        return FactsJson.read(json, Account::read);
    }

    private static Account reread(Account account) {
        return AccountRows.of(AccountRows.header()).read(AccountRows.row(account));
    }

    private static String cellOfName(Account account) {
        int name = new ArrayList<>(List.of(AccountRows.header().strip().split(","))).indexOf("name");
        return Columns.of(AccountRows.header()).row(AccountRows.row(account)).get(name);
    }
}
