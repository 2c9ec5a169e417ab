package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.policy.Sentence;
import io.marquee.publishing.Severity;
import io.marquee.publishing.analysis.Findings.Found;
import io.marquee.scenario.Thens;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What rules of the active policy say and no rule of the draft says any more. */
final class LostClaims implements Examination {

    /** Claims without which decisions fall back on nothing that anyone chose. */
    private static final Set<String> ESSENTIAL = Set.of(
            "asks",
            "qualifiesFor",
            "weighs",
            "earnsPerStep",
            "shows",
            "isCandidate",
            "tolerates",
            "isHighFrom",
            "isKnownFrom",
            "contactsCountFor",
            "valuesYears",
            "informsBy",
            "changes",
            "standsIn",
            "pursues",
            "signalsGivenGrade",
            "reviewsOverdueIn",
            "givesHours",
            "takesAtMost",
            "aimsAt",
            "needsManager",
            "risks",
            "classABrings",
            "isReady",
            "standsFirm");

    /** Claims whose values are a ladder that an account climbs. */
    private static final Set<String> LADDERS =
            Set.of("earns", "complicates", "signals", "isInHealth", "isOfComplexity", "approaches", "isMet", "raises");

    @Override
    public void examine(Study study, Findings findings) {
        Set<String> said = new LinkedHashSet<>();
        study.laws().awards().forEach(award -> {
            said.add(award.of());
            said.add(key(award));
        });
        for (Law law : study.before().all()) {
            boolean found = false;
            for (Award award : Awards.of(law)) {
                found |= examine(award, said, study, findings);
            }
            if (!found) {
                examine(law, study, findings);
            }
        }
    }

    private static boolean examine(Award award, Set<String> said, Study study, Findings findings) {
        if (!said.contains(isNamed(award) ? key(award) : award.of())) {
            boolean essential = ESSENTIAL.contains(award.claim().name());
            String text = award.claim().sentence().text();
            Severity severity = essential ? Severity.BLOCKING : Severity.WARNING;
            tell(award, study, findings, severity, "unclaimed", "no rule says any more: `" + text + "`");
            return true;
        }
        boolean ladder = LADDERS.contains(award.claim().name()) || award.of().startsWith("entitles ");
        if (ladder && isShorter(award, study) && !said.contains(key(award))) {
            String message = "a step is gone: `" + award.claim().sentence().text()
                    + "`, so that accounts fall to the step below it";
            tell(award, study, findings, Severity.WARNING, "lost-step", message);
            return true;
        }
        return false;
    }

    private static boolean isNamed(Award award) {
        return award.value() instanceof Enum || award.claim().name().equals("pursues");
    }

    private static String key(Award award) {
        Object value = award.value() instanceof BigDecimal number ? Thens.number(number) : award.value();
        return award.of() + " = " + value;
    }

    private static boolean isShorter(Award award, Study study) {
        return values(study.laws().of(award.of())) < values(study.before().of(award.of()));
    }

    private static long values(List<Award> awards) {
        return awards.stream().map(LostClaims::key).distinct().count();
    }

    private static void tell(
            Award award, Study study, Findings findings, Severity severity, String code, String message) {
        Found found = new Found(
                severity,
                code,
                message,
                true,
                study.lost(
                        award.law(),
                        "`" + award.claim().sentence().text() + "` holds of it in the active policy only"));
        Law now = study.laws().named(award.law().rule().name());
        if (now == null) {
            findings.lost(award.law(), award.claim(), found);
        } else {
            findings.at(now, found);
        }
    }

    /** A rule that is gone, though others still claim what it did. */
    private static void examine(Law law, Study study, Findings findings) {
        if (study.laws().named(law.rule().name()) == null
                && study.laws().all().stream().noneMatch(each -> says(each).equals(says(law)))) {
            findings.lost(
                    law,
                    null,
                    new Found(
                            Severity.NOTE,
                            "lost-rule",
                            "this rule of the active policy is gone; others still claim what it did, of fewer accounts",
                            true,
                            study.lost(law, "`" + law.rule().name() + "` holds of it in the active policy")));
        }
    }

    private static List<String> says(Law law) {
        return law.rule().sentences().map(Sentence::text).toList();
    }
}
