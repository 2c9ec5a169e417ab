package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.DefaultPolicy;
import io.marquee.account.Figures;
import io.marquee.decision.Contact;
import io.marquee.decision.Evidence;
import io.marquee.decision.EvidenceType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What passes the safety check, and what it finds out; what does not pass is among the hostile policies. */
class SafetyTests {

    private final Language language = Language.found();
    private final Faults faults = new Faults();
    private final Vocabulary vocabulary = Vocabulary.read(Policies.vocabulary(), language, faults);

    private Set<Read> reads(String when, String then) {
        Safety safety = new Safety(language, vocabulary, faults);
        safety.checkVocabulary();
        PolicyFile file = new PolicyFile("some.dslr", Policies.rule("A rule", when, then));
        Rule rule = new PolicyReader(vocabulary, faults).read(file).rules().get(0);
        Set<Read> reads = safety.check(rule);
        faults.refuse();
        return reads;
    }

    @Test
    void findsThePropertiesThatARuleReads() {
        assertThat(reads(
                        "the account\n- has revenue of at least 5\n- has a contribution above 0\nthe evidence",
                        "the account is a candidate"))
                .containsExactly(
                        Read.property(Figures.class, "annualRevenue"), Read.property(Figures.class, "contribution"));
    }

    @Test
    void findsThePropertiesOfFactsThatAreCompared() {
        assertThat(reads(
                        "a contact of one of our divisions\nanother contact\n- is of another division\n- still counts",
                        "nobody leads our divisions"))
                .containsExactly(
                        Read.property(Contact.class, "division"),
                        Read.property(Contact.class, "daysAgo"),
                        Read.property(Contact.class, "windowDays"));
    }

    @Test
    void findsTheQuestionsThatARuleAsks() {
        assertThat(reads(
                                "the evidence\n- includes COMPLEX_BUYING\n"
                                        + "- includes at least 2 of COMPLEX_BUYING and SIGNIFICANT_VOLUME",
                                "the account is a candidate")
                        .stream()
                        .map(Read::name))
                .containsExactly("shown(COMPLEX_BUYING)", "count(COMPLEX_BUYING, SIGNIFICANT_VOLUME)");
    }

    @Test
    void answersTheQuestionsThatARuleAsks() {
        Evidence evidence = new Evidence(Set.of(EvidenceType.COMPLEX_BUYING), null, 3);
        assertThat(reads("""
                                the evidence
                                - includes COMPLEX_BUYING
                                - includes at least 2 of COMPLEX_BUYING and SIGNIFICANT_VOLUME
                                - counts at most 3 points of complexity""", "the account is a candidate").stream()
                        .map(read -> read.getter().apply(evidence)))
                .containsExactly(true, 1, 3);
    }

    @Test
    void findsWhatAClaimReadsOfAFact() {
        assertThat(reads("the account", "CULTURAL_FIT, GROWTH and REFERENCE_VALUE earn 2 points for each step above 1"))
                .containsExactly(
                        Read.property(Figures.class, "culturalFit"), Read.property(Figures.class, "referenceValue"));
    }

    @Test
    void letsNoTextOfTheVocabularyRunCodeEvenWhereDroolsWould() {
        String property = "marquee.hostile";
        PolicyFile hostile = new PolicyFile(
                PolicyFile.VOCABULARY,
                vocabulary().text()
                        + "\n[consequence][]run it=outcome.pursues(\"x\\u0022); System.setProperty(\\u0022" + property
                        + "\\u0022, \\u0022ran\\u0022); outcome.pursues(\\u0022y\");");
        RefusedPolicy refused = catchThrowableOfType(
                RefusedPolicy.class,
                () -> Policies.holding(
                        new Compiler()
                                .compile(List.of(
                                        hostile,
                                        new PolicyFile("a.dslr", Policies.rule("A rule", "any account", "run it")))),
                        java.time.LocalDate.EPOCH,
                        anyAccount()));
        assertThat(System.getProperty(property)).isNull();
        assertThat(refused.faults()).extracting(Fault::sentence).containsExactly("run it");
    }

    private static PolicyFile vocabulary() {
        return Policies.vocabulary();
    }

    private static Record anyAccount() {
        return new io.marquee.decision.AnyAccount();
    }

    /** The allow-list in one place: whoever adds to a fact or a collector sees what rules can do with it. */
    @Test
    void offersOnlyFactsWithoutBehaviourThatCouldReachOut() {
        assertThat(language.facts()).allSatisfy(fact -> {
            assertThat(fact.isRecord()).isTrue();
            assertThat(fact.getName()).startsWith("io.marquee.");
        });
        assertThat(language.enums())
                .allSatisfy(type -> assertThat(type.getName()).startsWith("io.marquee."));
        assertThat(language.terms())
                .extracting(Terms::collectorName)
                .containsExactly("outcome", "readiness", "portfolio", "coverage");
        assertThat(DefaultPolicy.release().vocabulary().phrases()).hasSizeGreaterThan(190);
    }
}
