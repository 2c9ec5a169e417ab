package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Rules whose claim never holds, because whenever they fire another rule's claim beats it. */
final class Shadows implements Examination {

    static final String CODE = "shadowed";

    @Override
    public void examine(Study study, Findings findings) {
        for (Award award : study.laws().awards()) {
            for (Award other : study.laws().of(award.of())) {
                if (other.law().place() != award.law().place()
                        && other.beats(award)
                        && study.logic().implies(award.law(), other.law())
                        && study.logic().canHold(award.law())) {
                    findings.at(award.law(), award.claim(), found(study, award, other));
                }
            }
        }
        tried(study, findings);
    }

    private static Found found(Study study, Award award, Award other) {
        String message = "`" + award.claim().sentence().text() + "` never holds: whenever this rule fires, so does `"
                + other.law().rule().name() + "`, whose `"
                + other.claim().sentence().text() + "` beats it";
        return new Found(Severity.WARNING, CODE, message, true, witness(study, award.law()));
    }

    private static void tried(Study study, Findings findings) {
        BitSet fired = new BitSet();
        BitSet contributed = new BitSet();
        for (Trial trial : study.trials().all()) {
            fired.or(trial.fired());
            contributed.or(trial.contributed());
        }
        fired.andNot(contributed);
        fired.stream().mapToObj(study.laws().all()::get).forEach(law -> {
            if (!findings.has(CODE, law.rule().name())) {
                findings.at(
                        law,
                        new Found(
                                Severity.WARNING,
                                CODE,
                                "fired for accounts around the policy's thresholds, but whatever it claims another rule's claim beat it each time",
                                false,
                                witness(study, law)));
            }
        });
    }

    private static @Nullable Witness witness(Study study, Law law) {
        Law before = study.before().named(law.rule().name());
        return before == null
                ? null
                : study.lost(
                        before, "what `" + law.rule().name() + "` claims holds in the active policy, and not here");
    }
}
