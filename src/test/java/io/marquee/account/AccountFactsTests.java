package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.Request;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of an account: what is read, what is refused, and with which words. */
class AccountFactsTests {

    private static final String MONEY =
            "a number of at least 0 with at most 18 digits before and 10 behind the decimal point";
    private static final String NUMBER = "a number with at most 18 digits before and 10 behind the decimal point";
    private static final String TEXTS = "text of 1 to 60 characters, not blank";
    private static final String SERVICES = "`LOGISTICS`, `INVENTORY_MANAGEMENT`, `PRICE_DISCOUNT`, `SPECIAL_TERMS`,"
            + " `BESPOKE_APPLICATION`, `CUSTOM_REPORTS`, `SPECIAL_SUPPORT`";
    private static final String DAY = "an ISO date from 1900-01-01 to 2999-12-31, for instance `2026-01-15`";
    private static final String TIERS = "`REGULAR`, `DEVELOPMENT`, `KEY`, `STRATEGIC`";

    /**
     * One fact as the policy's statement has it.
     *
     * @param required whether an account without it is refused
     * @param allowed the words of a refusal
     * @param read JSON that is read; {@code '} stands for a double quote
     * @param refused JSON of the right type that is refused
     */
    private record Law(String fact, boolean required, String allowed, List<String> read, List<String> refused) {

        @Override
        public String toString() {
            return fact;
        }
    }

    private static Law law(String fact, String allowed, String read, String refused) {
        boolean required = fact.equals("accountId") || fact.equals("annualRevenue");
        return new Law(fact, required, allowed, split(read), split(refused));
    }

    private static List<String> split(String values) {
        return Arrays.stream(values.split(" "))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Law rating(String fact) {
        return law(fact, "a whole number from 1 to 5", "1 5 3.0 4E0", "0 6 2.5 -1 1E30");
    }

    private static Law money(String fact) {
        return law(
                fact,
                MONEY,
                "0 -0 0.00 0.01 1E3 999999999999999999.9999999999 0.0000000001 100000000000000000.00000000000000",
                "-0.01 -0.0000000001 1000000000000000000 1E18 1E400 1E-11 0.00000000001 1.23456789012");
    }

    static List<Law> laws() {
        String longest = "x".repeat(60);
        return List.of(
                law(
                        "accountId",
                        "1 to 64 letters, digits, `.`, `_` or `-`",
                        "'A' 'a.b_c-9' '" + "x".repeat(64) + "'",
                        "'' 'A/B' 'A\\tB' 'Ä' '" + "x".repeat(65) + "'"),
                law(
                        "name",
                        "text of at most 200 characters",
                        "'' 'Ä' '" + "x".repeat(200) + "'",
                        "'" + "x".repeat(201) + "'"),
                law(
                        "industry",
                        "upper snake case of at most 60 characters",
                        "'RETAIL' 'A' 'HEALTH_CARE_2' '" + "X".repeat(60) + "'",
                        "'' 'retail' 'A__B' '_A' 'A_' '2A' 'HEALTH-CARE' 'A\\n' '" + "X".repeat(61) + "'"),
                law(
                        "sizeBand",
                        "`SMALL`, `MEDIUM`, `LARGE`, `ENTERPRISE`",
                        "'SMALL' 'MEDIUM' 'LARGE' 'ENTERPRISE'",
                        "'small' 'HUGE' '' '0'"),
                law("homeRegion", "text of at most 60 characters", "'EMEA' '" + longest + "'", "'" + longest + "x'"),
                money("annualRevenue"),
                money("previousAnnualRevenue"),
                law("grossProfit", NUMBER, "-999999999999999999.99 -0.01 0 1E17", "-1E18 -1E-11 1000000000000000000"),
                money("costToServe"),
                money("projectedRevenue"),
                law(
                        "projectedMarginPercent",
                        "a number from -100 to 100 with at most 18 digits before and 10 behind the decimal point",
                        "-100 100 0 12.5 -99.9999999999 1.0E2",
                        "-100.01 100.0000000001 101 12.12345678901"),
                money("walletSize"),
                law(
                        "retentionProbability",
                        "a number from 0 to 1 with at most 18 digits before and 10 behind the decimal point",
                        "0 1 1.0 0.0000000001 0.95",
                        "-0.0000000001 1.0000000001 2 95"),
                law("creditGrade", "`A`, `B`, `C`, `D`, `E`", "'A' 'B' 'C' 'D' 'E'", "'F' 'a' 'AA' ''"),
                law("altmanZ", NUMBER, "-3 0 2.99 1.81", "1E18 1.00000000001"),
                law(
                        "paymentDaysBeyondTerms",
                        "a whole number from -1000000 to 1000000",
                        "-1000000 1000000 0 -5 1.5E1",
                        "-1000001 1000001 0.5 99999999999"),
                law("buyingPeople", "a list of at most 100, each an object", "[]", ""),
                law(
                        "buyingUnitCount",
                        "a whole number from 0 to 1000000000",
                        "0 1000000000 1E3 4.0",
                        "-1 1000000001 4.5 1E400 0.1"),
                law("regions", "a list of at most 100, each " + TEXTS, "[] ['N'] ['N','N']", ""),
                law("countries", "a list of at most 100, each ISO 3166 alpha-2 codes", "[] ['DE','FR']", ""),
                law("requestedServices", "a list of at most 100, each " + SERVICES, "[] ['LOGISTICS']", ""),
                law("orderCount", "a whole number from 0 to 1000000000", "0 1000000000 48", "-1 1000000001 47.5"),
                law(
                        "lastOrderDate",
                        DAY,
                        "'1900-01-01' '2024-02-29' '2026-01-15'",
                        "'1899-12-31' '3000-01-01' '2026-02-30' '2025-02-29' '2026-1-5' '2026-13-01' '2026-00-10'"
                                + " '20260115' '2026-01-15T00:00:00Z' '15.01.2026' '+2026-01-15' '-2026-01-15'"
                                + " '２０２６-01-15' ''"),
                law("buyingCycleDays", "a whole number from 1 to 1825", "1 1825", "0 1826 1.5"),
                law(
                        "buyingBehaviour",
                        "`TRANSACTIONAL`, `RELATIONAL`, `STRATEGIC`",
                        "'TRANSACTIONAL' 'RELATIONAL' 'STRATEGIC'",
                        "'Strategic' 'UNKNOWN'"),
                rating("digitalSavviness"),
                law("productLinesBought", "a whole number from 0 to 1000000", "0 1000000", "-1 1000001 1.5"),
                law("productLinesRelevant", "a whole number from 1 to 1000000", "1 1000000", "0 1000001 1.5"),
                rating("strategicCoherence"),
                rating("culturalFit"),
                rating("supplierPerception"),
                rating("referenceValue"),
                law("performanceVsBestCompetitor", "a whole number from -2 to 2", "-2 2 -0 1.0", "-3 3 0.5"),
                law(
                        "relationshipStage",
                        "`PRE_KAM`, `EARLY_KAM`, `MID_KAM`, `PARTNERSHIP_KAM`, `SYNERGISTIC_KAM`, `UNCOUPLING`",
                        "'PRE_KAM' 'EARLY_KAM' 'MID_KAM' 'PARTNERSHIP_KAM' 'SYNERGISTIC_KAM' 'UNCOUPLING'",
                        "'MID' 'mid_kam'"),
                law(
                        "satisfaction",
                        "a number from 0 to 10 with at most 18 digits before and 10 behind the decimal point",
                        "0 10 7.5 1E1",
                        "-0.1 10.1 11"),
                law("openEscalations", "a whole number from 0 to 1000000", "0 1000000", "-1 1000001 0.5"),
                law("currentTier", TIERS, "", "'GOLD' 'key' 'Key'"),
                law("tierSince", DAY, "'2024-01-15' '2026-01-15'", "'2026-02-30' 'yesterday'"),
                law("consecutiveLowEvaluations", "a whole number from 0 to 1000000", "0 1000000", "-1 1000001 1.5"),
                law(
                        "accountManagerId",
                        "text of 1 to 64 characters, not blank",
                        "'am-7' 'ann@example.com' '" + "x".repeat(64) + "'",
                        "'' '\\t' '\u00a0' '" + "x".repeat(65) + "'"),
                law("lastReviewDate", DAY, "'2025-07-01' '2026-01-15'", "'2026-06-31' '1/5/26'"),
                law("planSectionsComplete", "a whole number from 0 to 10", "0 10", "-1 11 7.5"),
                law("divisionContacts", "a list of at most 100, each an object", "[]", ""),
                law("override", "an object", "{}", ""),
                law("marketShift", "`true` or `false`", "true false", ""));
    }

    private static Request request() {
        return Request.bare().with("annualRevenue", "0");
    }

    private static Object fact(Account account, String fact) {
        try {
            return Account.class.getMethod(fact).invoke(account);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(fact, e);
        }
    }

    private static List<Refusal> refusals(Request request) {
        try {
            return List.of(new Refusal("", "", "nothing was refused: " + request.read()));
        } catch (RefusedFacts e) {
            assertThat(e.malformed()).isFalse();
            return e.refusals();
        }
    }

    @Test
    void theLawsStateEveryFactInTheOrderOfTheContract() {
        assertThat(laws())
                .extracting(Law::fact)
                .containsExactlyElementsOf(Arrays.stream(Account.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isReadWithinItsRange(Law law) {
        for (String value : law.read()) {
            Account account = request().with(law.fact(), value).read().account();
            assertThat(fact(account, law.fact())).as(value).isNotNull();
            assertThat(factsBut(law.fact(), account))
                    .as(value)
                    .containsExactlyElementsOf(
                            factsBut(law.fact(), request().read().account()));
        }
    }

    private static List<Object> factsBut(String fact, Account account) {
        List<Object> facts = new ArrayList<>();
        for (RecordComponent component : Account.class.getRecordComponents()) {
            facts.add(component.getName().equals(fact) ? fact : fact(account, component.getName()));
        }
        return facts;
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isRefusedBeyondItsRange(Law law) {
        for (String value : law.refused()) {
            String given = value.startsWith("'")
                    ? "the text `" + value.substring(1, value.length() - 1).translateEscapes() + "`"
                    : "`" + value + "`";
            assertThat(refusals(request().with(law.fact(), value)))
                    .as(value)
                    .containsExactly(new Refusal("/account/" + law.fact(), given, law.allowed()));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isRefusedInAnotherType(Law law) {
        Stream.of("1", "'text'", "true", "[]", "{}")
                .filter(value -> !kind(value).equals(kindOf(law)))
                .forEach(value -> assertThat(refusals(request().with(law.fact(), value)))
                        .as(value)
                        .containsExactly(new Refusal("/account/" + law.fact(), kind(value), law.allowed())));
    }

    private static String kindOf(Law law) {
        if (law.allowed().startsWith("a number") || law.allowed().startsWith("a whole number")) {
            return kind("1");
        }
        if (law.allowed().equals("`true` or `false`")) {
            return kind("true");
        }
        if (law.allowed().startsWith("a list")) {
            return kind("[]");
        }
        return law.allowed().equals("an object") ? kind("{}") : kind("'text'");
    }

    private static String kind(String value) {
        return switch (value.charAt(0)) {
            case '[' -> "a list";
            case '{' -> "an object";
            case '\'' -> "the text `text`";
            default -> "`" + value + "`";
        };
    }

    @ParameterizedTest
    @MethodSource("laws")
    void mayBeNullOrMissingUnlessItIsRequired(Law law) {
        Request given = request().with(law.fact(), "null");
        Request missing = given.without(law.fact());
        if (law.required()) {
            assertThat(refusals(given)).containsExactly(new Refusal("/account/" + law.fact(), "null", law.allowed()));
            assertThat(refusals(missing))
                    .containsExactly(new Refusal("/account/" + law.fact(), "nothing", law.allowed()));
        } else {
            assertThat(fact(given.read().account(), law.fact())).isNull();
            assertThat(given.read()).isEqualTo(missing.read());
        }
    }

    @Test
    void everyTierMayBeTheCurrentOneSinceSomeDay() {
        for (Tier tier : Tier.values()) {
            Request request = request().with("currentTier", "'" + tier + "'").with("tierSince", "'2024-01-15'");
            assertThat(request.read().account().currentTier()).isEqualTo(tier);
        }
    }

    @Test
    void anEmptyListIsKnownToBeEmpty() {
        Account account = request()
                .with("buyingPeople", "[]")
                .with("regions", "[]")
                .with("requestedServices", "[]")
                .read()
                .account();
        assertThat(account.buyingPeople()).isNotNull().isEmpty();
        assertThat(account.regions()).isNotNull().isEmpty();
        assertThat(account.requestedServices()).isNotNull().isEmpty();
        assertThat(account.countries()).isNull();
    }

    @Test
    void listsCannotBeChangedAfterwards() {
        Account account = Request.example("atlas").read().account();
        assertThatThrownBy(() -> account.buyingPeople().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> account.countries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
