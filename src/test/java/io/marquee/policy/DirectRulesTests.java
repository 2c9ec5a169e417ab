package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.DefaultPolicy;
import io.marquee.decision.Contact;
import io.marquee.decision.Evidence;
import io.marquee.decision.EvidenceType;
import io.marquee.decision.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.ancompiler.ObjectTypeNodeCompiler;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** Rules on one fact fire as soon as it meets their conditions, and as they do when Drools fires them. */
class DirectRulesTests {

    private static final String VOLUME = "the evidence\n- includes SIGNIFICANT_VOLUME";
    private static final String CANDIDATE = "the account is a candidate";
    private static final String CONTACT = "a contact of one of our divisions\n- still counts";

    private static final String FIRST = Policies.rule("First", VOLUME, CANDIDATE);
    private static final String SECOND = Policies.rule("Second", VOLUME, "the account comes by route VOLUME");
    private static final String DATED =
            Policies.rule("Dated", VOLUME, CANDIDATE).replace("when\n", "date-effective \"2026-07-01\"\nwhen\n");
    private static final String OTHER = Policies.rule("Other", "the evidence\n- includes POTENTIAL_ROUTE", CANDIDATE);
    private static final String EACH = Policies.rule("Each", CONTACT, "one lead is required");
    private static final String PAIR = Policies.rule(
            "Pair", CONTACT + "\nanother contact\n- is of another division", "nobody leads our divisions");
    private static final String WAITING = Policies.rule("Waiting", VOLUME + "\n" + CONTACT, "one lead is required");

    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final Evidence EVIDENCE = new Evidence(Set.of(EvidenceType.SIGNIFICANT_VOLUME), null, 0);

    private static Release hastened(String... rules) {
        Release release = Policies.compiled(String.join("\n", rules));
        release.hasten();
        assertThat(release.isHastened()).isTrue();
        return release;
    }

    private static Contact contact(String division) {
        return new Contact(division, "Line", 1, 90);
    }

    /** The rules of a network that are fired directly, whatever the type of fact. */
    private static List<String> direct(Release release) {
        Network network = release.network();
        return ObjectTypeNodeCompiler.objectTypeNodes(network.base().getRete()).stream()
                .flatMap(node -> DirectRules.of(node, network).byNode().values().stream())
                .flatMap(List::stream)
                .map(rule -> release.rule(rule.place()).name())
                .toList();
    }

    private static List<Reason> reasons(Release release, LocalDate asOf, Record... facts) {
        return release.decide(asOf, desk -> {
            for (Record fact : facts) {
                desk.lay(fact);
            }
            desk.fire();
            return desk.reasons(Outcome.class);
        });
    }

    @Test
    void areThoseOnOneFactThatAlwaysHold() {
        assertThat(direct(Policies.compiled(String.join("\n", FIRST, SECOND, OTHER, EACH, PAIR, WAITING))))
                .containsExactlyInAnyOrder("First", "Second", "Other", "Each");
        assertThat(direct(Policies.compiled(String.join("\n", DATED, OTHER)))).containsExactly("Other");
    }

    @Test
    void areAllOfTheDefaultPolicyButThoseThatJoinFacts() {
        List<PolicyFile> files = new ArrayList<>(DefaultPolicy.files());
        files.add(new PolicyFile("more.dslr", FIRST)); // so that what is packed does not fit
        Release release = new Compiler().compile(files);
        List<String> direct = direct(release);
        assertThat(release.policy().rules().map(Rule::name).filter(each -> !direct.contains(each)))
                .containsExactlyInAnyOrder(
                        "Two divisions that offer one product line at about the same time are in conflict",
                        "Several divisions in contact without an account manager have no lead",
                        "A firm on firm ground without a weak area is ready",
                        "A firm on firm ground with a middling area is ready on conditions");
    }

    /** One node ends the conditions of both, and fires them in one way. */
    @Test
    void waitBesideDatedRulesOfTheSameConditions() {
        assertThat(direct(Policies.compiled(String.join("\n", FIRST, DATED)))).isEmpty();
        Release release = hastened(FIRST, DATED);
        assertThat(Policies.holding(release, JUNE, EVIDENCE)).containsExactly("First");
        assertThat(Policies.holding(release, JULY, EVIDENCE)).containsExactly("First", "Dated");
        assertThat(Policies.holding(release, JUNE, EVIDENCE)).containsExactly("First");
    }

    @Test
    void fireOnceTheirFactIsThereAndOthersWhenAllAre() {
        Release release = hastened(FIRST, SECOND, OTHER, WAITING);
        assertThat(Policies.holding(release, JUNE, EVIDENCE)).containsExactly("First", "Second");
        assertThat(Policies.holding(release, JUNE, EVIDENCE, contact("A")))
                .containsExactly("First", "Second", "Waiting");
        assertThat(Policies.holding(release, JUNE, contact("A"))).isEmpty();
        assertThat(Policies.holding(release, JUNE, new Evidence(Set.of(), null, 0), contact("A")))
                .isEmpty();
        assertThat(Policies.holding(release, JUNE, EVIDENCE)).containsExactly("First", "Second");
    }

    @Test
    void tellEveryFactThatTheyMatched() {
        String[] rules = {EACH, PAIR};
        Record[] facts = {contact("A"), new Contact("B", "Line", 91, 90), contact("C")};
        List<Reason> before = reasons(Policies.compiled(String.join("\n", rules)), JUNE, facts);
        assertThat(before).extracting(Reason::rule).containsExactly("Each", "Pair");
        assertThat(reasons(hastened(rules), JUNE, facts)).isEqualTo(before);
    }

    @Test
    void fireInASessionThatNoDeskHas() {
        Release release = hastened(FIRST, OTHER);
        List<String> fired = new ArrayList<>();
        KieSession session = release.network().base().newKieSession();
        session.setGlobal("outcome", new Outcome());
        session.insert(EVIDENCE);
        session.fireAllRules(match -> fired.add(match.getRule().getName()));
        session.dispose();
        assertThat(fired).containsExactly("First");
    }

    /** What was compiled for rules that claim in one way is not used for others. */
    @Test
    void fitOnlyRulesThatClaimAlike() {
        String buying = "the account's buying\n- involves at least 3 people";
        CompiledConditions compiled = CompiledConditions.of(
                Policies.compiled(Policies.rule("First", buying, CANDIDATE)).network());
        assertThat(compiled.fit(Policies.compiled(Policies.rule("Second", buying, "the account comes by route VOLUME"))
                        .network()))
                .isTrue();
        assertThat(compiled.fit(Policies.compiled(Policies.rule("Second", buying, "the account shows COMPLEX_BUYING"))
                        .network()))
                .isFalse();
    }

    @Test
    void areCutOffBeyondTheLimits() {
        Release release = new Compiler(new Limits(3, Duration.ofMinutes(1))).compile(Policies.of(EACH));
        release.hasten();
        assertThat(Policies.holding(release, JUNE, contact("A"), contact("B"), contact("C")))
                .containsExactly("Each");
        assertThatThrownBy(
                        () -> Policies.holding(release, JUNE, contact("A"), contact("B"), contact("C"), contact("D")))
                .isInstanceOf(RunawayPolicy.class)
                .hasMessageContaining("the last rule was `Each`");
        assertThat(Policies.holding(release, JUNE, contact("A"))).containsExactly("Each");
    }

    @Test
    void areNamedWhenTheyFail() {
        Terms outcome = Language.found().terms().stream()
                .filter(each -> each.collectorName().equals("outcome"))
                .findFirst()
                .orElseThrow();
        Drl.Piece failing = new Drl.Piece("First", null, """
                rule "First"
                when
                    $evidence : Evidence( complexity >= 0 )
                then
                    outcome.shows(null, null);
                end
                """);
        String header = "package " + Drl.PACKAGE + ";\nimport " + Evidence.class.getCanonicalName() + ";\nglobal "
                + Outcome.class.getCanonicalName() + " outcome;\n";
        Network network = new Networks(Engine.DROOLS)
                .of(new Drl(header, List.of(failing)), List.of(outcome))
                .compiled();
        Hearing hearing = new Hearing(
                network,
                network.base().newKieSession(),
                new Firings(Policies.compiled(FIRST), network, List.of(outcome), new Collector[] {new Outcome()}));
        assertThatThrownBy(() -> hearing.put(EVIDENCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the rule `First` fails")
                .hasCauseInstanceOf(RuntimeException.class);
    }
}
