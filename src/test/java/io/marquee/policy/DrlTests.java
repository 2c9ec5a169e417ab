package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences become, and that nothing else passes the last check. */
class DrlTests {

    private static final String RULES = """
            rule "A rule"
                @source("S1")
                date-effective "2026-03-01"
                date-expires "2026-12-24"
                when
                    the account
                    a contact of one of our divisions
                    - still counts
                    another contact
                    - still counts
                    - is of another division
                then
                    nobody leads our divisions
                    the two divisions are in conflict
            end
            """;

    private static final String EXPECTED = """
            // some.dslr:1
            rule "A rule"
                date-effective "01-Mar-2026"
                date-expires "24-Dec-2026"
            when
                $account : Figures( )
                $contact : Contact( daysAgo <= windowDays )
                $other : Contact( daysAgo <= windowDays, division != $contact.division )
            then
                outcome.nobodyLeads();
                outcome.conflict($contact, $other);
            end
            """;

    private final Language language = Language.found();
    private final Faults faults = new Faults();
    private final Vocabulary vocabulary = Vocabulary.read(Policies.vocabulary(), language, faults);
    private final Policy policy =
            new Policy(List.of(new PolicyReader(vocabulary, faults).read(new PolicyFile("some.dslr", RULES))));
    private final String drl = Drl.of(policy, vocabulary, language).text();

    private void check(String expanded) {
        new ExpandedPolicy(vocabulary, language, faults)
                .check(expanded, policy.rules().toList());
        faults.refuse();
    }

    @Test
    void isPlain() {
        assertThat(drl)
                .startsWith("package marquee.policy;\n\nimport io.marquee.account.")
                .endsWith("\n" + EXPECTED);
        assertThat(drl.lines().filter(line -> line.startsWith("global ")))
                .containsExactly(
                        "global io.marquee.decision.Outcome outcome;",
                        "global io.marquee.programme.ReadinessOutcome readiness;",
                        "global io.marquee.portfolio.PortfolioOutcome portfolio;",
                        "global io.marquee.coverage.CoverageOutcome coverage;");
        assertThat(drl.lines().filter(line -> line.startsWith("import ")))
                .allMatch(line -> line.matches("import (java[.]math[.]BigDecimal|io[.]marquee[.].*[A-Z][A-Za-z]+);"));
    }

    @Test
    void passesTheLastCheckAsItIs() {
        check(drl);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "outcome.nobodyLeads(); | outcome.nobodyLeads(); System.exit(0);",
                "outcome.nobodyLeads(); | outcome.requiresLead();",
                "daysAgo <= windowDays ) | daysAgo <= windowDays, eval(true) )",
                "daysAgo <= windowDays ) | daysAgo <= windowDays ) from $account",
                "daysAgo <= windowDays ) | daysAgo <= windowDays ) not Contact()",
                "daysAgo <= windowDays ) | daysAgo <= windowDays ) over window:length(1)",
                "Figures( ) | Figures( ) eval(System.getenv() != null)",
                "Figures( ) | Object( )",
                "$account : Figures( ) | $account : Figures( ) or Contact( )",
                "date-effective | salience 1 date-effective",
                "date-effective | @timer(1) date-effective",
                "rule \"A rule\" | rule \"A rule\" extends \"B\"",
                "rule \"A rule\" | rule \"Another rule\"",
                "rule \"A rule\" | rule \"X\" when then end rule \"A rule\"",
                "rule \"A rule\" | query \"A rule\"",
                "// some.dslr:1 | function void f() {}",
                "// some.dslr:1 | declare X end",
                "// some.dslr:1 | declare enum X A(1); n : int end",
                "// some.dslr:1 | declare window W Contact() over window:length(1) end",
                "// some.dslr:1 | dialect \"mvel\"",
                "// some.dslr:1 | query \"q\" Contact() end",
                "import java.math.BigDecimal; | import java.math.*; import java.io.File;",
                "import java.math.BigDecimal; | import java.math.BigDecimal; import static java.lang.System.exit;",
                "import java.math.BigDecimal; | import java.math.BigDecimal; import function java.lang.System.exit;",
                "global io.marquee.decision | global java.lang.Runtime r; global io.marquee.decision",
                "outcome.conflict($contact, $other); | "
            })
    void findsWhateverElseItSays(String plain, String tampered) {
        String other = drl.replaceFirst(
                java.util.regex.Pattern.quote(plain.strip()),
                java.util.regex.Matcher.quoteReplacement(tampered == null ? "" : tampered.strip()));
        assertThat(other).isNotEqualTo(drl);
        assertThatThrownBy(() -> check(other)).isInstanceOf(RefusedPolicy.class);
    }
}
