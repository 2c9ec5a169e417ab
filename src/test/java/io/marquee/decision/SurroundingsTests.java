package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.policy.Compiler;
import io.marquee.policy.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision depends on its facts and its release, not on where the machine believes to be. */
class SurroundingsTests {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void goHome() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    private static List<String> decisions(Release release) {
        RandomAccounts accounts = new RandomAccounts(23);
        return accounts.enquiries(100).stream()
                .map(enquiry -> new String(Json.bytes(Request.decide(enquiry, release)), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, Etc/GMT+12"})
    void anotherLocaleAndZoneCompileAndDecideTheSame(String locale, String zone) {
        List<String> atHome = decisions(DefaultPolicy.release());
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Release abroad = new Compiler().compile(DefaultPolicy.files());
        assertThat(abroad.id()).isEqualTo(DefaultPolicy.release().id());
        assertThat(decisions(abroad)).isEqualTo(atHome);
        assertThat(decisions(DefaultPolicy.release())).isEqualTo(atHome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Sao_Paulo"})
    void aDatedRuleStartsOnItsDayInEveryZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Release release = new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(SurroundingsTests::dated)
                        .toList());
        // midnight is skipped in Sao Paulo on the first of these days
        assertThat(contactsCountAt(release, "'2018-11-03'")).isFalse();
        assertThat(contactsCountAt(release, "'2018-11-04'")).isTrue();
        assertThat(contactsCountAt(release, "'2018-11-05'")).isTrue();
        assertThat(contactsCountAt(release, "'2018-11-06'")).isFalse();
        assertThat(contactsCountAt(release, "'2018-11-04'")).isTrue();
    }

    private static io.marquee.policy.PolicyFile dated(io.marquee.policy.PolicyFile file) {
        String rule = "rule \"Contacts of our divisions count for a while\"\n";
        return new io.marquee.policy.PolicyFile(
                file.name(),
                file.text()
                        .replace(rule, rule + "    date-effective \"2018-11-04\"\n    date-expires \"2018-11-06\"\n"));
    }

    private static boolean contactsCountAt(Release release, String asOf) {
        Enquiry enquiry = Request.bare().asOf(asOf).read();
        return Request.decide(enquiry, release).reasons().stream()
                .anyMatch(reason -> reason.rule().equals("Contacts of our divisions count for a while"));
    }

    @Test
    void theDefaultPolicyHasNoDates() {
        assertThat(DefaultPolicy.release().policy().rules())
                .allMatch(rule -> rule.effective() == null && rule.expires() == null);
    }
}
