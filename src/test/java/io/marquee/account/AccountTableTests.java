package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountTableTests {

    private static final Map<String, List<String>> CONDITIONS =
            Map.of("asOf", List.of("2026-01-15"), "supplierRevenue", List.of("60000000"));

    @Test
    void readsARowByItsColumns() {
        AccountTable table = AccountTable.of(
                "accountId,annualRevenue,marketShift,regions,requestedServices,buyingPeople,lastOrderDate,culturalFit,name",
                Map.of(
                        "asOf", List.of("2026-01-15"),
                        "supplierRevenue", List.of("60000000.50"),
                        "objective", List.of("GROWTH"),
                        "personalisationCapacityHours", List.of("12")));
        Enquiry enquiry = table.read("ATLAS,2400000.10,true,EMEA| APAC,[],"
                + "\"[{\"\"function\"\":\"\"FINANCE\"\",\"\"role\"\":\"\"DECIDER\"\",\"\"engaged\"\":true}]\","
                + "2025-12-31,4,\"Atlas, Inc.\"");
        assertThat(enquiry.context())
                .isEqualTo(new Context(
                        LocalDate.of(2026, 1, 15),
                        new BigDecimal("60000000.5"),
                        Objective.GROWTH,
                        new BigDecimal("12")));
        Account account = enquiry.account();
        assertThat(account.accountId()).isEqualTo("ATLAS");
        assertThat(account.annualRevenue()).isEqualTo(new BigDecimal("2400000.1"));
        assertThat(account.marketShift()).isTrue();
        assertThat(account.regions()).containsExactly("EMEA", "APAC");
        assertThat(account.requestedServices()).isEqualTo(Set.of());
        assertThat(account.buyingPeople()).containsExactly(new BuyingPerson("FINANCE", BuyingRole.DECIDER, true));
        assertThat(account.lastOrderDate()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(account.culturalFit()).isEqualTo(4);
        assertThat(account.name()).isEqualTo("Atlas, Inc.");
        assertThat(account.grossProfit()).isNull();
    }

    @Test
    void takesAnEmptyCellForNotKnown() {
        Account account = AccountTable.of("accountId,annualRevenue,regions,name", CONDITIONS)
                .read("A,1,,")
                .account();
        assertThat(account.regions()).isNull();
        assertThat(account.name()).isNull();
    }

    @Test
    void readsTheOverrideFromJson() {
        Account account = AccountTable.of("accountId,annualRevenue,override", CONDITIONS)
                .read("A,1,\"{\"\"tier\"\":\"\"KEY\"\"}\"")
                .account();
        assertThat(account.override()).isEqualTo(new TierOverride(Tier.KEY, null, null, null, null));
    }

    @Test
    void refusesADecimalComma() {
        AccountTable table = AccountTable.of("accountId,annualRevenue", CONDITIONS);
        assertThat(refusals(() -> table.read("A,\"1,5\"")))
                .containsExactly(
                        new Refusal(
                                "/annualRevenue",
                                "the text `1,5`",
                                "a number of at least 0 with at most 18 digits before and 10 behind the decimal point; the decimal sign is a point"));
        assertThat(refusals(() -> table.read("A,1,5")))
                .containsExactly(new Refusal(
                        "", "a row of 3 cells", "2 cells as in the header; one with a comma stands in double quotes"));
    }

    @Test
    void refusesEveryCellThatIsNotAllowed() {
        AccountTable table =
                AccountTable.of("accountId,annualRevenue,countries,buyingPeople,marketShift,tierSince", CONDITIONS);
        assertThat(refusals(() -> table.read(",-1,DE|XX,[{}],yes,2026-02-30")))
                .extracting(Refusal::pointer)
                .containsExactly(
                        "/annualRevenue",
                        "/countries/1",
                        "/buyingPeople/0/function",
                        "/buyingPeople/0/role",
                        "/buyingPeople/0/engaged",
                        "/marketShift",
                        "/tierSince",
                        "/accountId");
    }

    @Test
    void refusesACellThatIsNotJson() {
        AccountTable table = AccountTable.of("accountId,annualRevenue,buyingPeople", CONDITIONS);
        Refusal expected = new Refusal("/buyingPeople", "`[{`", "JSON (RFC 8259)");
        assertThat(refusals(() -> table.read("A,1,[{"))).containsExactly(expected);
        assertThat(refusals(() -> table.read("A,1,[] []"))).hasSize(1);
        assertThat(refusals(() -> table.read("A,1,\"],\"\"x\"\":[\""))).hasSize(1);
    }

    @Test
    void refusesWhatContradictsItself() {
        AccountTable table = AccountTable.of("accountId,annualRevenue,walletSize", CONDITIONS);
        assertThat(refusals(() -> table.read("A,2,1")))
                .containsExactly(new Refusal("/walletSize", "1", "at least annualRevenue, `2`"));
    }

    @Test
    void refusesARowThatIsNotCsv() {
        AccountTable table = AccountTable.of("accountId,annualRevenue", CONDITIONS);
        assertThat(refusals(() -> table.read("\"A\"x,1")))
                .containsExactly(new Refusal("", "a row that is not CSV", "CSV (RFC 4180) in UTF-8"));
    }

    @Test
    void refusesUnknownRepeatedAndLackingColumns() {
        assertThat(refusals(() -> AccountTable.of("accountId,colour,accountId", CONDITIONS)))
                .extracting(Refusal::pointer, Refusal::given)
                .containsExactly(
                        tuple("/colour", "an unknown column"),
                        tuple("/accountId", "the same column twice"),
                        tuple("/annualRevenue", "nothing"));
    }

    @Test
    void refusesAHeaderWithSemicolons() {
        assertThat(refusals(() -> AccountTable.of("accountId;annualRevenue", CONDITIONS)))
                .containsExactly(new Refusal(
                        "",
                        "a header `accountId;annualRevenue` without commas",
                        "columns separated by commas; the decimal sign is a point"));
    }

    @Test
    void refusesConditionsThatAreLackingUnknownOrRepeated() {
        Map<String, List<String>> conditions = new HashMap<>();
        conditions.put("asOf", List.of("2026-01-15", "2026-01-16"));
        conditions.put("colour", List.of("red"));
        assertThat(refusals(() -> AccountTable.of("accountId,annualRevenue", conditions)))
                .extracting(Refusal::pointer, Refusal::given)
                .containsExactlyInAnyOrder(
                        tuple("/asOf", "the same parameter twice"),
                        tuple("/colour", "an unknown parameter"),
                        tuple("/supplierRevenue", "nothing"));
    }

    @Test
    void refusesTextThatNoEncodingCanCarry() {
        AccountTable table = AccountTable.of("accountId,annualRevenue,regions", CONDITIONS);
        assertThat(refusals(() -> table.read("A,1,\"[\"\"\\ud800\"\"]\"")))
                .containsExactly(
                        new Refusal("/regions/0", "the text `\uFFFD`", "text of 1 to 60 characters, not blank"));
    }

    private static List<Refusal> refusals(ThrowingCallable reading) {
        return catchThrowableOfType(RefusedFacts.class, reading).refusals();
    }
}
