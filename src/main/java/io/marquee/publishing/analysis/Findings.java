package io.marquee.publishing.analysis;

import io.marquee.policy.Claimed;
import io.marquee.policy.Law;
import io.marquee.policy.Rule;
import io.marquee.policy.Sentence;
import io.marquee.publishing.CheckKind;
import io.marquee.publishing.Finding;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the examinations find, each thing once. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** What is found, without the place. */
    record Found(
            Severity severity,
            String code,
            String message,
            boolean exact,
            @Nullable Witness witness) {}

    /** The worst first, then by place. */
    List<Finding> all() {
        all.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.file() == null ? "" : finding.file())
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::code)
                .thenComparing(Finding::message));
        return List.copyOf(all);
    }

    boolean has(String code, String rule) {
        return all.stream().anyMatch(each -> each.code().equals(code) && rule.equals(each.rule()));
    }

    /** At a rule's sentence that makes a claim. */
    void at(Law law, Claimed claim, Found found) {
        at(law.rule(), claim.sentence(), found);
    }

    /** At a rule. */
    void at(Law law, Found found) {
        at(law.rule(), null, found);
    }

    void at(Rule rule, @Nullable Sentence sentence, Found found) {
        tell(rule.file(), sentence == null ? rule.line() : sentence.line(), rule.name(), sentence, found);
    }

    /** At a place where a rule of the active policy is not any more. */
    void lost(Law before, @Nullable Claimed claim, Found found) {
        tell(before.rule().file(), 0, before.rule().name(), claim == null ? null : claim.sentence(), found);
    }

    /** At the policy as a whole. */
    void anywhere(Found found) {
        tell(null, 0, null, null, found);
    }

    private void tell(
            @Nullable String file, int line, @Nullable String rule, @Nullable Sentence sentence, Found found) {
        if (told.add(found.code() + "|" + file + "|" + line + "|" + rule + "|" + found.message())) {
            all.add(new Finding(
                    CheckKind.ANALYSIS,
                    found.severity(),
                    found.code(),
                    file,
                    line,
                    rule,
                    sentence == null ? null : sentence.text(),
                    found.message(),
                    found.exact(),
                    found.witness()));
        }
    }
}
