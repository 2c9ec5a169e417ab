package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.programme.ProgrammeFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Dated rules hold by the day of the request and never by the machine's clock. */
class DatedRulesTests {

    private static final String RULES = """
            rule "From July"
                date-effective "2026-07-01"
                when
                    the programme
                then
                    the firm is NOT_READY
            end

            rule "Before August"
                date-expires "2026-08-01"
                when
                    the programme
                then
                    the firm is NOT_READY
            end

            rule "In July"
                date-effective "2026-07-01"
                date-expires "2026-08-01"
                when
                    the programme
                then
                    the firm is READY
            end

            rule "In March of another century"
                date-effective "2126-03-01"
                date-expires "2126-03-02"
                when
                    the programme
                then
                    the firm is READY
            end

            rule "In July for any account"
                date-effective "2026-07-01"
                date-expires "2026-08-01"
                when
                    any account
                then
                    the account is a candidate
            end

            rule "Always"
                when
                    the programme
                then
                    the firm is CONDITIONAL
            end
            """;

    private static final ProgrammeFigures PROGRAMME = new ProgrammeFigures(4, 3, BigDecimal.TEN);

    private static List<String> on(Release release, String day) {
        return Policies.holding(release, LocalDate.parse(day), PROGRAMME);
    }

    private static void check(Release release) {
        String anyAccount = "In July for any account";
        assertThat(on(release, "2026-06-30")).containsExactly("Before August", "Always");
        assertThat(on(release, "2026-07-01"))
                .containsExactly("From July", "Before August", "In July", anyAccount, "Always");
        assertThat(on(release, "2026-07-31"))
                .containsExactly("From July", "Before August", "In July", anyAccount, "Always");
        assertThat(on(release, "2026-08-01")).containsExactly("From July", "Always");
        assertThat(on(release, "1999-12-31")).containsExactly("Before August", "Always");
        assertThat(on(release, "2126-03-01")).containsExactly("From July", "In March of another century", "Always");
        assertThat(on(release, "2126-03-02")).containsExactly("From July", "Always");
    }

    @Test
    void holdFromTheFirstDayToBeforeTheOther() {
        check(Policies.compiled(RULES));
    }

    @Test
    void holdForAlternatingDays() {
        Release release = Policies.compiled(RULES);
        for (int i = 0; i < 5; i++) {
            check(release);
        }
    }

    @Test
    void holdForEachOfSeveralThreads() throws Exception {
        Release release = Policies.compiled(RULES);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                work.add(Executors.callable(() -> check(release)));
            }
            for (Future<Object> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Drools writes and reads dates in the machine's language and zone. */
    @Test
    void holdWhereverTheMachineStands() {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("de-DE", "tr-TR", "th-TH-u-ca-buddhist", "ar-SA-u-nu-arab")) {
                for (String id : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    check(Policies.compiled(RULES));
                }
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
