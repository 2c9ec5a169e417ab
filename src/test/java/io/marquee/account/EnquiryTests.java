package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole requests: read exactly, or refused with everything that is wrong. */
class EnquiryTests {

    private static final String DAY = "an ISO date from 1900-01-01 to 2999-12-31, for instance `2026-01-15`";
    private static final String POSITIVE =
            "a number more than 0 with at most 18 digits before and 10 behind the decimal point";
    private static final String TEXT = "text of 1 to 60 characters, not blank";

    private static RefusedFacts refused(String json) {
        RefusedFacts refused = catchThrowableOfType(RefusedFacts.class, () -> Request.read(json));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static void assertThatIsRefused(Request request, Refusal... refusals) {
        RefusedFacts refused = refused(request.json());
        assertThat(refused.refusals()).containsExactly(refusals);
        assertThat(refused.malformed()).isFalse();
    }

    @Test
    void readsEveryFact() {
        Enquiry birch = Request.example("birch")
                .in("objective", "'GROWTH'")
                .in("personalisationCapacityHours", "12.50")
                .with("annualRevenue", "7.0E5")
                .with("projectedMarginPercent", "-12.5")
                .with("altmanZ", "2.99")
                .with("paymentDaysBeyondTerms", "-3")
                .with("openEscalations", "2")
                .with("currentTier", "'KEY'")
                .with("tierSince", "'2024-02-29'")
                .with("consecutiveLowEvaluations", "1")
                .with("accountManagerId", "'am-7'")
                .with("lastReviewDate", "'2025-12-01'")
                .with("divisionContacts", "[{'division':'X','productLine':'P','date':'2026-01-15'}]")
                .with(
                        "override",
                        "{'tier':'STRATEGIC','reason':'board','approvedBy':'vp','approvedOn':'2026-01-01','expiresOn':'2026-12-31'}")
                .with("marketShift", "true")
                .read();

        assertThat(birch.context())
                .isEqualTo(new Context(
                        LocalDate.of(2026, 1, 15), new BigDecimal(60000000), Objective.GROWTH, new BigDecimal("12.5")));
        assertThat(birch.account())
                .isEqualTo(new Account(
                        "BIRCH",
                        "Birch Retail Group",
                        "RETAIL",
                        SizeBand.MEDIUM,
                        "EMEA",
                        new BigDecimal(700000),
                        new BigDecimal(680000),
                        new BigDecimal(196000),
                        new BigDecimal(76000),
                        new BigDecimal(800000),
                        new BigDecimal("-12.5"),
                        new BigDecimal(1400000),
                        new BigDecimal("0.85"),
                        CreditGrade.B,
                        new BigDecimal("2.99"),
                        -3,
                        List.of(
                                new BuyingPerson("PROCUREMENT", BuyingRole.BUYER, true),
                                new BuyingPerson("PROCUREMENT", BuyingRole.GATEKEEPER, false),
                                new BuyingPerson("MERCHANDISING", BuyingRole.DECIDER, true),
                                new BuyingPerson("MERCHANDISING", BuyingRole.USER, true)),
                        4,
                        Set.of("NORTH", "SOUTH"),
                        Set.of("DE"),
                        Set.of(Service.LOGISTICS, Service.PRICE_DISCOUNT),
                        40,
                        LocalDate.of(2026, 1, 5),
                        45,
                        BuyingBehaviour.RELATIONAL,
                        3,
                        3,
                        8,
                        4,
                        3,
                        3,
                        3,
                        0,
                        RelationshipStage.MID_KAM,
                        new BigDecimal(7),
                        2,
                        Tier.KEY,
                        LocalDate.of(2024, 2, 29),
                        1,
                        "am-7",
                        LocalDate.of(2025, 12, 1),
                        8,
                        List.of(new DivisionContact("X", "P", LocalDate.of(2026, 1, 15))),
                        new TierOverride(
                                Tier.STRATEGIC, "board", "vp", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        true));
    }

    @Test
    void theOrderOfFieldsDoesNotMatter() {
        String json = "{\"account\":{\"annualRevenue\":1,\"accountId\":\"A\"},\"context\":{\"supplierRevenue\":2},"
                + "\"asOf\":\"2026-01-15\"}";
        assertThat(Request.read(json).account().accountId()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({"1E3, 1000", "1000.00, 1000", "0.5000, 0.5", "-0, 0", "-0.00, 0", "0E5, 0", "0.1E-9, 0.0000000001"})
    void numbersAreExactAndWithoutTrailingZeros(String given, String read) {
        BigDecimal revenue =
                Request.bare().with("annualRevenue", given).read().account().annualRevenue();
        assertThat(revenue).isEqualTo(new BigDecimal(read));
        assertThat(revenue.scale()).isNotNegative();
    }

    @Test
    void aWholeNumberMayBeWrittenAsADecimal() {
        assertThat(Request.bare().with("orderCount", "4.0").read().account().orderCount())
                .isEqualTo(4);
        assertThatIsRefused(
                Request.bare().with("orderCount", "4.1"),
                new Refusal("/account/orderCount", "`4.1`", "a whole number from 0 to 1000000000"));
    }

    @Test
    void theContextHasItsRanges() {
        Request request = Request.bare();
        assertThatIsRefused(
                request.in("supplierRevenue", "0"), new Refusal("/context/supplierRevenue", "`0`", POSITIVE));
        assertThatIsRefused(
                request.in("supplierRevenue", "-1"), new Refusal("/context/supplierRevenue", "`-1`", POSITIVE));
        assertThatIsRefused(
                request.in("supplierRevenue", "null"), new Refusal("/context/supplierRevenue", "null", POSITIVE));
        assertThatIsRefused(
                request.without("supplierRevenue"), new Refusal("/context/supplierRevenue", "nothing", POSITIVE));
        assertThatIsRefused(
                request.in("objective", "'PROFIT'"),
                new Refusal("/context/objective", "the text `PROFIT`", "`GROWTH`, `BALANCED`, `EFFICIENCY`"));
        assertThatIsRefused(
                request.in("personalisationCapacityHours", "-0.5"),
                new Refusal(
                        "/context/personalisationCapacityHours",
                        "`-0.5`",
                        "a number of at least 0 with at most 18 digits before and 10 behind the decimal point"));
        assertThatIsRefused(
                request.in("today", "'2026-01-15'"),
                new Refusal(
                        "/context/today",
                        "an unknown field",
                        "one of supplierRevenue, objective, personalisationCapacityHours"));
        assertThat(request.in("supplierRevenue", "0.0000000001")
                        .read()
                        .context()
                        .supplierRevenue())
                .isEqualTo(new BigDecimal("0.0000000001"));
        Context without = request.read().context();
        assertThat(without.objective()).isNull();
        assertThat(without.personalisationCapacityHours()).isNull();
    }

    @Test
    void asOfIsRequired() {
        assertThatIsRefused(Request.bare().asOf("null"), new Refusal("/asOf", "null", DAY));
        assertThatIsRefused(Request.bare().asOf("'2026-02-30'"), new Refusal("/asOf", "the text `2026-02-30`", DAY));
        assertThatIsRefused(Request.bare().asOf("20260115"), new Refusal("/asOf", "`20260115`", DAY));
    }

    @Test
    void anEmptyRequestLacksAllThreeParts() {
        assertThat(refused("{}").refusals())
                .containsExactly(
                        new Refusal("/asOf", "nothing", DAY),
                        new Refusal("/context", "nothing", "an object"),
                        new Refusal("/account", "nothing", "an object"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Request request = Request.example("birch")
                .in("supplierRevenue", "0")
                .with("annualRevenue", "'many'")
                .with("creditGrade", "'F'")
                .with("mood", "{'good':[1,2,{}]}")
                .with("orderCount", "-1")
                .with(
                        "buyingPeople",
                        "[{'function':'F','role':'BUYER','engaged':true},{'role':'BOSS','engaged':'yes'},7]")
                .without("accountId");
        assertThat(refused(request.json()).refusals())
                .containsExactly(
                        new Refusal("/context/supplierRevenue", "`0`", POSITIVE),
                        new Refusal(
                                "/account/annualRevenue",
                                "the text `many`",
                                "a number of at least 0 with at most 18 digits before and 10 behind the decimal point"),
                        new Refusal("/account/creditGrade", "the text `F`", "`A`, `B`, `C`, `D`, `E`"),
                        new Refusal(
                                "/account/buyingPeople/1/role",
                                "the text `BOSS`",
                                "`DECIDER`, `BUYER`, `INFLUENCER`, `USER`, `GATEKEEPER`"),
                        new Refusal("/account/buyingPeople/1/engaged", "the text `yes`", "`true` or `false`"),
                        new Refusal("/account/buyingPeople/1/function", "nothing", TEXT),
                        new Refusal("/account/buyingPeople/2", "`7`", "an object"),
                        new Refusal("/account/orderCount", "`-1`", "a whole number from 0 to 1000000000"),
                        new Refusal("/account/mood", "an unknown field", "one of " + names()),
                        new Refusal("/account/accountId", "nothing", "1 to 64 letters, digits, `.`, `_` or `-`"));
        assertThat(refused(request.json()).getMessage())
                .startsWith("at `/context/supplierRevenue`: given `0`; allowed is " + POSITIVE + "; at `/account/");
    }

    private static String names() {
        return java.util.Arrays.stream(Account.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aPointerNamesThePlaceInAList() {
        String person = "{'function':'F','role':'BUYER','engaged':true}";
        assertThatIsRefused(
                Request.bare()
                        .with(
                                "buyingPeople",
                                "[" + person + "," + person + "," + person
                                        + ",{'function':'F','role':'buyer','engaged':true}]"),
                new Refusal(
                        "/account/buyingPeople/3/role",
                        "the text `buyer`",
                        "`DECIDER`, `BUYER`, `INFLUENCER`, `USER`, `GATEKEEPER`"));
        assertThatIsRefused(
                Request.bare().with("requestedServices", "['LOGISTICS',null,'TEA']"),
                new Refusal("/account/requestedServices/1", "null", services()),
                new Refusal("/account/requestedServices/2", "the text `TEA`", services()));
    }

    private static String services() {
        return "`LOGISTICS`, `INVENTORY_MANAGEMENT`, `PRICE_DISCOUNT`, `SPECIAL_TERMS`, `BESPOKE_APPLICATION`,"
                + " `CUSTOM_REPORTS`, `SPECIAL_SUPPORT`";
    }

    @Test
    void thePartsOfAPersonAreAllRequired() {
        assertThatIsRefused(
                Request.bare().with("buyingPeople", "[{}]"),
                new Refusal("/account/buyingPeople/0/function", "nothing", TEXT),
                new Refusal(
                        "/account/buyingPeople/0/role",
                        "nothing",
                        "`DECIDER`, `BUYER`, `INFLUENCER`, `USER`, `GATEKEEPER`"),
                new Refusal("/account/buyingPeople/0/engaged", "nothing", "`true` or `false`"));
        assertThatIsRefused(
                Request.bare().with("buyingPeople", "[{'function':' ','role':'USER','engaged':null,'name':'Ann'}]"),
                new Refusal("/account/buyingPeople/0/function", "the text ` `", TEXT),
                new Refusal("/account/buyingPeople/0/engaged", "null", "`true` or `false`"),
                new Refusal("/account/buyingPeople/0/name", "an unknown field", "one of function, role, engaged"));
    }

    @Test
    void thePartsOfAContactAreAllRequired() {
        assertThatIsRefused(
                Request.bare().with("divisionContacts", "[{'division':'" + "x".repeat(61) + "'}]"),
                new Refusal("/account/divisionContacts/0/division", "the text `" + "x".repeat(61) + "`", TEXT),
                new Refusal("/account/divisionContacts/0/productLine", "nothing", TEXT),
                new Refusal("/account/divisionContacts/0/date", "nothing", DAY));
    }

    @Test
    void thePartsOfAnOverrideMayBeMissingButNotWrong() {
        assertThat(Request.bare().with("override", "{}").read().account().override())
                .isEqualTo(new TierOverride(null, null, null, null, null));
        assertThatIsRefused(
                Request.bare()
                        .with(
                                "override",
                                "{'tier':'GOLD','reason':'" + "x".repeat(501) + "','approvedBy':'" + "x".repeat(201)
                                        + "','approvedOn':'2026-02-29','expiresOn':1,'by':''}"),
                new Refusal(
                        "/account/override/tier", "the text `GOLD`", "`REGULAR`, `DEVELOPMENT`, `KEY`, `STRATEGIC`"),
                new Refusal(
                        "/account/override/reason",
                        "the text `" + "x".repeat(501) + "`",
                        "text of at most 500 characters"),
                new Refusal(
                        "/account/override/approvedBy",
                        "the text `" + "x".repeat(201) + "`",
                        "text of at most 200 characters"),
                new Refusal("/account/override/approvedOn", "the text `2026-02-29`", DAY),
                new Refusal("/account/override/expiresOn", "`1`", DAY),
                new Refusal(
                        "/account/override/by",
                        "an unknown field",
                        "one of tier, reason, approvedBy, approvedOn, expiresOn"));
        assertThat(Request.bare()
                        .with("override", "{'reason':'" + "x".repeat(500) + "'}")
                        .read()
                        .account()
                        .override()
                        .reason())
                .hasSize(500);
    }

    @Test
    void listsHaveAtMostAHundredElements() {
        String hundred = String.join(",", Collections.nCopies(100, "'N'"));
        assertThat(Request.bare()
                        .with("regions", "[" + hundred + "]")
                        .read()
                        .account()
                        .regions())
                .containsExactly("N");
        assertThatIsRefused(
                Request.bare().with("regions", "[" + hundred + ",'N']"),
                new Refusal("/account/regions", "a list of 101", "a list of at most 100, each " + TEXT));
        String people = IntStream.range(0, 100)
                .mapToObj(i -> "{'function':'F" + i + "','role':'USER','engaged':false}")
                .collect(Collectors.joining(","));
        assertThat(Request.bare()
                        .with("buyingPeople", "[" + people + "]")
                        .read()
                        .account()
                        .buyingPeople())
                .hasSize(100);
        assertThatIsRefused(
                Request.bare().with("buyingPeople", "[" + people + ",{'deep':[[1]]},[],1]"),
                new Refusal("/account/buyingPeople", "a list of 103", "a list of at most 100, each an object"));
    }

    @Test
    void countriesAreIso3166() {
        assertThat(Request.bare().with("countries", "['DE','GB','US','XK']").json())
                .isNotEmpty();
        assertThatIsRefused(
                Request.bare().with("countries", "['DE','UK','de','DEU','XX','']"),
                new Refusal("/account/countries/1", "the text `UK`", "ISO 3166 alpha-2 codes"),
                new Refusal("/account/countries/2", "the text `de`", "ISO 3166 alpha-2 codes"),
                new Refusal("/account/countries/3", "the text `DEU`", "ISO 3166 alpha-2 codes"),
                new Refusal("/account/countries/4", "the text `XX`", "ISO 3166 alpha-2 codes"),
                new Refusal("/account/countries/5", "the text ``", "ISO 3166 alpha-2 codes"));
        List<String> all = List.of(Locale.getISOCountries());
        for (String country : all) {
            assertThat(Request.bare()
                            .with("countries", "['" + country + "']")
                            .read()
                            .account()
                            .countries())
                    .containsExactly(country);
        }
    }

    @Test
    void aSetCountsRepetitionsOnceAndKeepsItsOrder() {
        Account account = Request.bare()
                .with("regions", "['SOUTH','NORTH','SOUTH']")
                .with("requestedServices", "['SPECIAL_TERMS','LOGISTICS','SPECIAL_TERMS']")
                .read()
                .account();
        assertThat(account.regions()).containsExactly("SOUTH", "NORTH");
        assertThat(account.requestedServices()).containsExactly(Service.SPECIAL_TERMS, Service.LOGISTICS);
    }

    @Test
    void aFieldStandsOnce() {
        String json = "{\"asOf\":\"2026-01-15\",\"context\":{\"supplierRevenue\":1},\"account\":{\"accountId\":\"A\","
                + "\"annualRevenue\":1,\"annualRevenue\":2,\"annualRevenue\":[{}]},\"asOf\":\"2026-01-15\"}";
        assertThat(refused(json).refusals())
                .containsExactly(
                        new Refusal("/account/annualRevenue", "the same field twice", "each field once"),
                        new Refusal("/account/annualRevenue", "the same field twice", "each field once"),
                        new Refusal("/asOf", "the same field twice", "each field once"));
    }

    @Test
    void aFieldThatWasNullStandsOnceToo() {
        String json = "{\"asOf\":\"2026-01-15\",\"context\":{\"supplierRevenue\":1},\"account\":{\"accountId\":\"A\","
                + "\"annualRevenue\":1,\"name\":null,\"name\":\"B\"}}";
        assertThat(refused(json).refusals())
                .containsExactly(new Refusal("/account/name", "the same field twice", "each field once"));
    }

    @Test
    void anUnknownFieldIsNamedAsAJsonPointer() {
        String expected = "one of asOf, context, account";
        String json = Request.bare().json();
        String unknown = json.substring(0, json.length() - 1) + ",\"a/b~c\":{\"d\":[1]},\"" + "x".repeat(61) + "\":1}";
        assertThat(refused(unknown).refusals())
                .containsExactly(
                        new Refusal("/a~1b~0c", "an unknown field", expected),
                        new Refusal("/" + "x".repeat(60) + "…", "an unknown field", expected));
    }

    @Test
    void whatWasGivenIsShortened() {
        Refusal refusal = new Refusal("/a", "x".repeat(101), "less");
        assertThat(refusal.given()).isEqualTo("x".repeat(100) + "…");
        assertThat(new Refusal("/a", "x".repeat(100), "less").given()).isEqualTo("x".repeat(100));
        assertThat(refusal).hasToString("at `/a`: given " + "x".repeat(100) + "…; allowed is less");
    }

    @Test
    void factsMayNotContradictEachOther() {
        assertThatIsRefused(
                Request.example("birch")
                        .with("lastOrderDate", "'2026-01-16'")
                        .with("lastReviewDate", "'2027-01-01'")
                        .with("walletSize", "699999.99")
                        .with("currentTier", "'KEY'")
                        .with(
                                "divisionContacts",
                                "[{'division':'X','productLine':'P','date':'2026-01-15'},"
                                        + "{'division':'X','productLine':'P','date':'2026-02-01'}]"),
                new Refusal("/account/lastOrderDate", "`2026-01-16`", "a date not after asOf, `2026-01-15`"),
                new Refusal("/account/lastReviewDate", "`2027-01-01`", "a date not after asOf, `2026-01-15`"),
                new Refusal("/account/divisionContacts/1/date", "`2026-02-01`", "a date not after asOf, `2026-01-15`"),
                new Refusal("/account/walletSize", "699999.99", "at least annualRevenue, `700000`"),
                new Refusal("/account/tierSince", "nothing", "a date, since currentTier is given"));
        assertThatIsRefused(
                Request.bare().with("tierSince", "'2026-01-16'"),
                new Refusal("/account/tierSince", "`2026-01-16`", "a date not after asOf, `2026-01-15`"));
    }

    @Test
    void factsMayMeet() {
        Account account = Request.example("birch")
                .with("lastOrderDate", "'2026-01-15'")
                .with("lastReviewDate", "'2026-01-15'")
                .with("walletSize", "700000.0")
                .with("currentTier", "'KEY'")
                .with("tierSince", "'2026-01-15'")
                .with("divisionContacts", "[{'division':'X','productLine':'P','date':'2026-01-15'}]")
                .read()
                .account();
        assertThat(account.tierSince()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(account.walletSize()).isEqualTo(new BigDecimal(700000));
    }

    @Test
    void anOverrideMayLieAhead() {
        assertThat(Request.bare()
                        .with("override", "{'approvedOn':'2026-02-01','expiresOn':'2999-12-31'}")
                        .read()
                        .account()
                        .override())
                .isEqualTo(new TierOverride(null, null, null, LocalDate.of(2026, 2, 1), LocalDate.of(2999, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"asOf\":nope}|/asOf|1|9",
                "{\"account\":{\"annualRevenue\":NaN}}|/account/annualRevenue|1|32",
                "{\"account\":{\"annualRevenue\":Infinity}}|/account/annualRevenue|1|37",
                "{\"account\":{\"annualRevenue\":01}}|/account/annualRevenue|1|30",
                "{\"account\":{\"annualRevenue\":+1}}|/account/annualRevenue|1|30",
                "{\"account\":{\"annualRevenue\":.5}}|/account/annualRevenue|1|29",
                "{\"account\":{\"annualRevenue\":1.}}|/account/annualRevenue|1|30",
                "{\"account\":{\"annualRevenue\":0x10}}|/account/annualRevenue|1|30",
                "{'asOf':1}||1|2",
                "{\"asOf\":1,}|/asOf|1|11",
                "{\"account\":{\"regions\":[\"N\",]}}|/account/regions/1|1|28",
                "{\"account\":{\"regions\":[\"N\"|/account/regions/0|1|27",
                "{\"account\":{|/account|1|13",
                "{\"asOf\":\"2026|/asOf|1|14",
                "{\"asOf\" \"2026-01-15\"}|/asOf|1|9",
                "{ /* why */ }||1|3",
                "nope||1|1",
            })
    void textThatIsNotJsonIsRefusedWithItsPosition(String json, String pointer, int line, int column) {
        RefusedFacts refused = refused(json);
        assertThat(refused.malformed()).isTrue();
        assertThat(refused.refusals())
                .containsExactly(new Refusal(
                        pointer == null ? "" : pointer,
                        "text that is not JSON at line " + line + ", column " + column,
                        "JSON (RFC 8259) in UTF-8"));
    }

    @Test
    void thePositionCountsLines() {
        assertThat(refused("{\n  \"asOf\": \"2026-01-15\",\n  \"account\": {\n    \"name\": \"A\n")
                        .refusals())
                .extracting(Refusal::given)
                .containsExactly("text that is not JSON at line 4, column 15");
    }

    @Test
    void noTextIsNoRequest() {
        assertThat(refused("").refusals()).containsExactly(new Refusal("", "nothing", "one JSON object"));
        assertThat(refused("").malformed()).isTrue();
        assertThat(refused(" \n ").malformed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "true", "\"{}\""})
    void aRequestIsAnObject(String json) {
        RefusedFacts refused = refused(json);
        assertThat(refused.refusals())
                .extracting(Refusal::pointer, Refusal::allowed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "an object"));
        assertThat(refused.malformed()).isFalse();
    }

    @Test
    void textsNumbersAndNestingHaveLimits() {
        String deep = "{\"account\":{\"x\":" + "[".repeat(1001) + "]".repeat(1001) + "}}";
        String digits = "{\"account\":{\"annualRevenue\":" + "1".repeat(1001) + "}}";
        for (String json : List.of(deep, digits)) {
            RefusedFacts refused = refused(json);
            assertThat(refused.malformed()).isTrue();
            assertThat(refused.refusals())
                    .extracting(Refusal::given, Refusal::allowed)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "more than is read here", "texts, numbers and nesting within the stated limits"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E400", "1E-400", "1E2147483647", "1E-2147483647", "9999999999999999999", "1E99999999999"})
    void hugeExponentsAreRefusedAtOnce(String number) {
        assertThatIsRefused(
                Request.bare().with("grossProfit", number),
                new Refusal(
                        "/account/grossProfit",
                        "`" + number + "`",
                        "a number with at most 18 digits before and 10 behind the decimal point"));
    }

    @Test
    void textsAreWholeCharacters() {
        assertThatIsRefused(
                Request.bare().with("name", "'a\\ud83d'").with("homeRegion", "'\\udc00b'"),
                new Refusal("/account/name", "the text `a\ufffd`", "text of at most 200 characters"),
                new Refusal("/account/homeRegion", "the text `\ufffdb`", "text of at most 60 characters"));
        assertThat(Request.bare()
                        .with("name", "'\\ud83d\\ude00'")
                        .read()
                        .account()
                        .name())
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void whatIsShortenedKeepsWholeCharacters() {
        assertThat(new Refusal("/a", "x".repeat(99) + "\ud83d\ude00", "less").given())
                .isEqualTo("x".repeat(99) + "…");
        String json = "{\"" + "x".repeat(59) + "\ud83d\ude00\":1}";
        assertThat(refused(json).refusals().get(0).pointer()).isEqualTo("/" + "x".repeat(59) + "…");
    }

    @Test
    void anAnswerNeverGrowsWithTheRequest() {
        String unknown = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        RefusedFacts refused = refused(unknown);
        assertThat(refused.refusals()).hasSize(100);
        assertThat(refused.refusals().get(99).pointer()).isEqualTo("/f99");
        assertThat(refused.getMessage().length()).isLessThan(20_000);
        String deep = "{\"" + "y".repeat(40_000) + "\":{\"z\":nope}}";
        assertThat(refused(deep).refusals().get(0).pointer()).hasSize(201);
    }
}
