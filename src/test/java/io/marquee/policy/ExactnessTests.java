package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.account.Figures;
import java.time.LocalDate;
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

    private static String holding(Request request) {
        Enquiry enquiry = request.read();
        return String.join(
                ", ", Policies.holding(RELEASE, LocalDate.EPOCH, Figures.of(enquiry.account(), enquiry.context())));
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
}
