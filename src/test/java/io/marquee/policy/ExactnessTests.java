package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.account.Figures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are compared as they are written, to the last digit. */
class ExactnessTests {

    private static final Release RELEASE = Policies.compiled(Policies.rule(
                    "Above", "the account\n- has an Altman Z-score above 2.99", "the account is a candidate")
            + Policies.rule(
                    "From", "the account\n- has an Altman Z-score of at least 2.99", "the account is a candidate")
            + Policies.rule("Fraction", "the account\n- has an Altman Z-score above 0.3", "the account is a candidate")
            + Policies.rule(
                    "Large",
                    "the account\n- has a contribution above 999,999,999,999.99",
                    "the account is a candidate"));

    private static final Release WHOLE = new Compiler()
            .compile(List.of(
                    new PolicyFile(
                            PolicyFile.VOCABULARY,
                            Policies.vocabulary().text()
                                    + "[condition][]- contributes exactly {money}=contribution == {money}\n"),
                    new PolicyFile(
                            "whole.dslr",
                            rule("Exactly", "contributes exactly 5")
                                    + rule("From", "has a contribution of at least 5")
                                    + rule("Nine digits", "has a contribution of at least 999,999,999")
                                    + rule("Ten digits", "has a contribution of at least 1,000,000,000"))));

    private static String rule(String name, String condition) {
        return Policies.rule(name, "the account\n- " + condition, "the account is a candidate");
    }

    private static String holding(Request request) {
        return holding(RELEASE, request);
    }

    private static String holding(Release release, Request request) {
        Enquiry enquiry = request.read();
        return String.join(
                ", ", Policies.holding(release, LocalDate.EPOCH, Figures.of(enquiry.account(), enquiry.context())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.99         | From, Fraction",
                "2.990        | From, Fraction",
                "2.990000001  | Above, From, Fraction",
                "2.9900000001 | Above, From, Fraction",
                "2.989999999  | Fraction",
                "0.3          | ''",
                "0.3000000001 | Fraction",
                "-2.99        | ''"
            })
    void ofAScore(String score, String rules) {
        assertThat(holding(Request.bare().with("altmanZ", score))).isEqualTo(rules);
    }

    /** Beyond 2^53 a binary number has no cents. */
    @Test
    void ofMoney() {
        Request rich = Request.bare().with("annualRevenue", "999999999999999");
        assertThat(holding(rich.with("grossProfit", "999999999999.99"))).isEmpty();
        assertThat(holding(rich.with("grossProfit", "999999999999.9900000001"))).isEqualTo("Large");
        assertThat(holding(rich.with("grossProfit", "1000000000000"))).isEqualTo("Large");
    }

    /** Whole numbers, of which those of up to nine digits stand in DRL without a mark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.9999999999          | ''",
                "5                     | Exactly, From",
                "5.00                  | Exactly, From",
                "5.0000000001          | From",
                "999999998.9999999999  | From",
                "999999999             | From, Nine digits",
                "999999999.9999999999  | From, Nine digits",
                "1000000000.0000000000 | From, Nine digits, Ten digits"
            })
    void ofWholeNumbers(String contribution, String rules) {
        Request request = Request.bare().with("annualRevenue", "9999999999");
        assertThat(holding(WHOLE, request.with("grossProfit", contribution))).isEqualTo(rules);
    }
}
