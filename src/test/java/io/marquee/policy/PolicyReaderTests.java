package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a file that is fine; what is not is among the hostile policies. */
class PolicyReaderTests {

    private static final String TEXT = """
            expander vocabulary.dsl

            # About large accounts.
            rule "A large account is a candidate"
                @source("S1") @default("our default")
                date-effective "2026-07-01"
                date-expires "2027-07-01"
                when
                    the account
                    - has revenue of   at least 500,000
            \t- asks for LOGISTICS

                    # and its evidence
                    the evidence
                    - includes at least 1 of COMPLEX_BUYING and DISPERSED_UNITS
                then
                    the strategy is "invest, a lot"
                    CULTURAL_FIT earns 2.5 points
            end

            rule "Another rule"
                when
                    the account
                then
                    the account is a candidate
            end
            """;

    private static Policy.Area read(String text) {
        Faults faults = new Faults();
        Vocabulary vocabulary = Vocabulary.read(Policies.vocabulary(), Language.found(), faults);
        Policy.Area area = new PolicyReader(vocabulary, faults).read(new PolicyFile("some.dslr", text));
        faults.refuse();
        return area;
    }

    private static Rule rule(String text) {
        return read(text).rules().get(0);
    }

    @Test
    void findsRulesWithTheirHeadings() {
        assertThat(read(TEXT).name()).isEqualTo("some.dslr");
        assertThat(read(TEXT).rules())
                .extracting(Rule::name, Rule::file, Rule::line, Rule::source, Rule::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "A large account is a candidate", "some.dslr", 4, "S1", "our default"),
                        org.assertj.core.groups.Tuple.tuple("Another rule", "some.dslr", 21, null, null));
        assertThat(rule(TEXT).effective()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(rule(TEXT).expires()).isEqualTo(LocalDate.of(2027, 7, 1));
    }

    @Test
    void findsSentencesWithTheirPlaces() {
        assertThat(rule(TEXT).sentences())
                .extracting(each -> each.line() + ":" + each.column() + " " + each.text() + " = "
                        + each.phrase().template())
                .containsExactly(
                        "9:9 the account = the account",
                        "10:9 - has revenue of   at least 500,000 = - has revenue of at least {money}",
                        "11:2 - asks for LOGISTICS = - asks for {service}",
                        "14:9 the evidence = the evidence",
                        "15:9 - includes at least 1 of COMPLEX_BUYING and DISPERSED_UNITS"
                                + " = - includes at least {count} of {evidences}",
                        "17:9 the strategy is \"invest, a lot\" = the strategy is {text}",
                        "18:9 CULTURAL_FIT earns 2.5 points = {criterion} earns {points} points");
        assertThat(rule(TEXT).conditions()).hasSize(5);
        assertThat(rule(TEXT).consequences()).hasSize(2);
    }

    @Test
    void findsSlotsWithTheirPlaces() {
        assertThat(rule(TEXT).sentences().flatMap(each -> each.slots().stream()))
                .containsExactly(
                        new Slot("money", "500,000", 37),
                        new Slot("service", "LOGISTICS", 13),
                        new Slot("count", "1", 29),
                        new Slot("evidences", "COMPLEX_BUYING and DISPERSED_UNITS", 34),
                        new Slot("text", "\"invest, a lot\"", 25),
                        new Slot("criterion", "CULTURAL_FIT", 9),
                        new Slot("points", "2.5", 28));
        List<String> lines = TEXT.lines().toList();
        assertThat(rule(TEXT).sentences())
                .allSatisfy(sentence -> assertThat(sentence.slots())
                        .allSatisfy(slot -> assertThat(
                                        lines.get(sentence.line() - 1).substring(slot.column() - 1))
                                .startsWith(slot.text())));
    }

    @Test
    void readsTheSameFromWindowsFilesWithAByteOrderMark() {
        assertThat(read("\uFEFF" + TEXT.replace("\n", "\r\n")))
                .usingRecursiveComparison()
                .isEqualTo(read(TEXT));
    }

    @Test
    void findsNoTwoSentencesOnTheSameLineOfTheDefaultPolicy() {
        assertThat(DefaultPolicy.release().policy().rules())
                .allSatisfy(rule -> assertThat(rule.sentences().map(Sentence::line))
                        .doesNotHaveDuplicates()
                        .allMatch(line -> line > rule.line()));
    }
}
