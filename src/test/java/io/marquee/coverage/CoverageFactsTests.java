package io.marquee.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Managers and accounts as they are read: strictly, exactly, and with what is missing left missing. */
class CoverageFactsTests {

    private static JsonParser json(String text) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), text.replace('\'', '"'));
    }

    private static Manager manager(String rest) {
        return Manager.read(json("{'managerId':'ann.1'" + rest + "}"));
    }

    private static List<Refusal> refusals(String rest) {
        return catchThrowableOfType(RefusedFacts.class, () -> manager(rest)).refusals();
    }

    @Test
    void readsWhatIsKnownOfAManager() {
        assertThat(manager(",'fte':0.75,'industries':['RETAIL'],'regions':['North'],"
                        + "'skills':{'understand':1,'collaborate':2,'lead':4,'orchestrate':5}"))
                .isEqualTo(new Manager(
                        "ann.1",
                        new BigDecimal("0.75"),
                        Set.of("RETAIL"),
                        Set.of("North"),
                        new Manager.Skills(1, 2, 4, 5)));
    }

    @Test
    void whatIsMissingStaysMissing() {
        Manager bare = manager(",'fte':0");

        assertThat(bare).isEqualTo(new Manager("ann.1", BigDecimal.ZERO, null, null, null));
        assertThat(bare.ratings()).containsExactly(1, 1, 1, 1);
        assertThat(manager(",'fte':1,'skills':{'lead':5}").ratings()).containsExactly(1, 1, 5, 1);
        assertThat(bare.knows("RETAIL")).isFalse();
        assertThat(bare.worksIn(null)).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        CoverageRequest request = new CoverageRequest(
                Team.DAY, List.of(manager(",'fte':1,'skills':{'lead':5,'understand':4}"), manager2()), List.of());

        assertThat(Gaps.of(request))
                .containsExactly(
                        new CoveragePlan.Gap("manager", "industries", "counts as knowing no industry", 2),
                        new CoveragePlan.Gap("manager", "regions", "counts as working in no region", 2),
                        new CoveragePlan.Gap("manager", "collaborate", "counts as 1", 1),
                        new CoveragePlan.Gap("manager", "orchestrate", "counts as 1", 1),
                        new CoveragePlan.Gap(
                                "manager",
                                "skills",
                                "counts as unskilled: looks after no account that asks for skills",
                                1));
    }

    private static Manager manager2() {
        return Manager.read(json("{'managerId':'bob','fte':1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ,'fte':-0.01                        | /fte
                    ,'fte':100.01                       | /fte
                    ,'fte':'1'                          | /fte
                    ,'fte':1,'skills':{'lead':0}        | /skills/lead
                    ,'fte':1,'skills':{'lead':6}        | /skills/lead
                    ,'fte':1,'skills':{'sing':5}        | /skills/sing
                    ,'fte':1,'industries':['retail']    | /industries/0
                    ,'fte':1,'regions':[' ']            | /regions/0
                    ,'fte':1,'tier':'KEY'               | /tier
                    ,'fte':1,'fte':1                    | /fte
                    ,'skills':{'lead':5}                | /fte
                    """)
    void refusesWhatItDoesNotKnow(String rest, String pointer) {
        assertThat(refusals(rest)).extracting(Refusal::pointer).containsExactly(pointer);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(catchThrowableOfType(RefusedFacts.class, () -> Manager.read(json("{'managerId':'Ann Lee','fte':1}")))
                        .refusals())
                .containsExactly(
                        new Refusal("/managerId", "the text `Ann Lee`", "1 to 64 letters, digits, `.`, `_` or `-`"));
    }

    @Test
    void readsWhatIsKnownOfAnAccount() {
        assertThat(ManagedAccount.read(json("{'accountId':'A','tier':'KEY','score':61.8,'effortHours':80,"
                        + "'industry':'RETAIL','homeRegion':'EMEA','annualRevenue':700000,'managerId':'ann.1'}")))
                .isEqualTo(new ManagedAccount(
                        "A",
                        Tier.KEY,
                        new BigDecimal("61.8"),
                        new BigDecimal(80),
                        "RETAIL",
                        "EMEA",
                        new BigDecimal(700_000),
                        "ann.1"));
        assertThat(ManagedAccount.read(json("{'accountId':'A','tier':'KEY','annualRevenue':0}")))
                .isEqualTo(new ManagedAccount("A", Tier.KEY, null, null, null, null, BigDecimal.ZERO, null));
    }

    @Test
    void refusesAManagerWhoIsNobody() {
        assertThat(catchThrowableOfType(
                                RefusedFacts.class,
                                () -> ManagedAccount.read(
                                        json("{'accountId':'A','tier':'KEY','annualRevenue':0,'managerId':''}")))
                        .refusals())
                .containsExactly(new Refusal("/managerId", "the text ``", "text of 1 to 64 characters, not blank"));
    }

    @Test
    void takesOverWhatWasDecided() {
        Enquiry birch = Request.read(Request.example("birch").json());

        assertThat(ManagedAccount.of(birch.account(), Request.decide(birch, DefaultPolicy.release())))
                .isEqualTo(new ManagedAccount(
                        "BIRCH",
                        Tier.KEY,
                        new BigDecimal("61.8"),
                        new BigDecimal(60),
                        "RETAIL",
                        "EMEA",
                        new BigDecimal(700_000),
                        birch.account().accountManagerId()));
    }
}
