package io.marquee.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples that are written are examples as they are read. */
class ExampleTextTests {

    @Test
    void saysOnlyWhatDiffersFromABareAccount() {
        Enquiry enquiry = Request.read("""
                {"asOf": "2026-03-02", "context": {"supplierRevenue": 80000000, "objective": "GROWTH",
                 "personalisationCapacityHours": 100}, "account": {"accountId": "A-1", "name": "Acme, \\"the\\" firm",
                 "annualRevenue": 600000.5, "satisfaction": 6.5, "marketShift": true, "regions": ["SOUTH", "NORTH"],
                 "countries": [], "buyingPeople": [{"function": "FINANCE|TAX", "role": "DECIDER", "engaged": true}],
                 "override": {"tier": "KEY", "reason": ""}}}""");

        assertThat(ExampleText.of("all\nof it", enquiry, List.of("the tier is KEY", "the health is AMBER")))
                .isEqualTo("""
                        Example: all of it
                          Given a bare account
                          And today is 2026-03-02
                          And our total sales are 80,000,000
                          And the objective is GROWTH
                          And the team can still give 100 hours
                          And these are its facts:
                            | account id     | A-1                    |
                            | name           | "Acme, \\\\"the\\\\" firm" |
                            | annual revenue | 600,000.5              |
                            | regions        | NORTH, SOUTH           |
                            | satisfaction   | 6.5                    |
                            | market shift   | yes                    |
                          And its buying people are:
                            | function     | role    | engaged |
                            | FINANCE\\|TAX | DECIDER | yes     |
                          And it has no countries
                          And its override is:
                            | tier | reason | approved by | approved on | expires on |
                            | KEY  | ""     |             |             |            |
                          When it is evaluated
                          Then the tier is KEY
                          And the health is AMBER
                        """);
        assertThat(rebuilt(List.of(enquiry))).containsExactly(enquiry);
    }

    @Test
    void namedAccountIsToldAsItself() {
        Enquiry birch = ExampleAccounts.named("Birch");
        Enquiry alone = Request.read(ExampleAccounts.request("Birch").toString().replace("\"creditGrade\":\"B\",", ""));

        assertThat(ExampleText.of("Birch", birch, List.of()))
                .isEqualTo("Example: Birch\n  Given the account Birch\n  When it is evaluated\n");
        assertThat(ExampleText.of("Birch", alone, List.of())).isEqualTo("""
                        Example: Birch
                          Given the account Birch
                          And its credit grade is unknown
                          When it is evaluated
                        """);
        assertThat(rebuilt(List.of(birch, alone))).containsExactly(birch, alone);
    }

    @Test
    void textsOfEveryKindAreReadAsTheyAre() {
        List<Enquiry> enquiries = new ArrayList<>();
        for (String text : List.of(
                "unknown",
                "\\\"quoted\\\"",
                "a\\\\b | c",
                " spaced ",
                "line\\nfeed\\rreturn\\u2028\\u0085",
                "a: b",
                "# no comment",
                "<row>",
                "\\ud83d\\ude00",
                "a, b",
                "\\u200bx\\u00a0",
                "\\\"")) {
            enquiries.add(Request.read(("{\"asOf\":\"2026-01-15\",\"context\":{\"supplierRevenue\":1},\"account\":"
                            + "{\"accountId\":\"X\",\"annualRevenue\":0,\"name\":\"%s\",\"regions\":[\"%s\",\"Z\"],"
                            + "\"override\":{\"reason\":\"%s\"}}}")
                    .formatted(text, text, text)));
        }

        assertThat(rebuilt(enquiries)).containsExactlyElementsOf(enquiries);
    }

    @Test
    void randomAccountsAreRebuiltExactly() {
        List<Enquiry> enquiries = new RandomAccounts(11).enquiries(300);

        assertThat(rebuilt(enquiries)).containsExactlyElementsOf(enquiries);
    }

    @Test
    void whatADecisionSaysHoldsOfIt() {
        List<Enquiry> enquiries = new RandomAccounts(12).enquiries(100);
        Decision bare = decide(ExampleAccounts.named("bare"));
        List<String> examples = enquiries.stream()
                .map(each -> {
                    Decision decision = decide(each);
                    List<String> thens = new ArrayList<>(Thens.of(decision));
                    thens.addAll(Thens.of(decision, bare));
                    thens.add(Thens.because("Anyone else is a regular account", decision));
                    return ExampleText.of(each.account().accountId(), each, thens);
                })
                .toList();

        assertThat(run(examples)).extracting(each -> each.result().message()).containsOnlyNulls();
    }

    @Test
    void tellsWhatIsSoOfOneDecisionOnly() {
        Decision birch = decide(ExampleAccounts.named("Birch"));
        Decision better = decide(Request.read(
                ExampleAccounts.request("Birch").toString().replace("\"satisfaction\":7", "\"satisfaction\":6.9")));

        assertThat(Thens.of(birch, birch)).isEmpty();
        assertThat(Thens.of(birch, better)).containsExactly("the health is GREEN");
        assertThat(Thens.of(better, birch)).containsExactly("the health is AMBER");
        assertThat(Thens.of(birch))
                .contains(
                        "it is a key account in tier KEY",
                        "the quadrant is STAR",
                        "the actions are exactly: CROSS_SELL");
    }

    private static Decision decide(Enquiry enquiry) {
        return new Decisions().decide(enquiry.account(), enquiry.context(), PolicyUnderTest.release());
    }

    private static List<Enquiry> rebuilt(List<Enquiry> enquiries) {
        return run(enquiries.stream()
                        .map(each -> ExampleText.of("it", each, List.of()))
                        .toList())
                .stream()
                .flatMap(trial -> trial.decided().stream())
                .map(Decided::enquiry)
                .toList();
    }

    private static List<Trial> run(List<String> examples) {
        FeatureFile file = new FeatureFile("written.feature", ExampleText.feature("Written", examples));
        return Scenarios.trials(List.of(file), PolicyUnderTest.release());
    }
}
