package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.policy.Sentence;
import io.marquee.policy.Slot;
import io.marquee.publishing.Severity;
import io.marquee.publishing.analysis.Findings.Found;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that are ten times what they were, or a tenth of it, and numbers below nothing. */
final class Magnitudes implements Examination {

    static final String CODE = "magnitude";

    private static final Set<String> NUMBERS = Set.of(
            "money", "percent", "share", "points", "score", "number", "count", "weight", "rating", "days", "months",
            "years", "hours");

    @Override
    public void examine(Study study, Findings findings) {
        for (Law law : study.laws().all()) {
            Law before = study.before().named(law.rule().name());
            if (before != null && !before.rule().equals(law.rule())) {
                compare(law, before, study, findings);
            }
            for (Sentence sentence : law.rule().consequences()) {
                sentence.slots().stream()
                        .filter(slot ->
                                slot.type().equals("percent") && number(slot).signum() < 0)
                        .forEach(slot -> findings.at(
                                law.rule(),
                                sentence,
                                new Found(
                                        Severity.WARNING,
                                        CODE,
                                        "`" + slot.text() + "` is less than nothing, of which no share can be",
                                        true,
                                        null)));
            }
        }
    }

    private static void compare(Law law, Law before, Study study, Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (Sentence sentence : law.rule().sentences().toList()) {
            int place = seen.merge(key(sentence), 1, Integer::sum) - 1;
            List<Sentence> were = before.rule()
                    .sentences()
                    .filter(each -> key(each).equals(key(sentence)))
                    .toList();
            if (place < were.size()) {
                compare(law, before, sentence, were.get(place), study, findings);
            }
        }
    }

    /** Sentences are the same if they differ by numbers only. */
    private static String key(Sentence sentence) {
        StringBuilder key = new StringBuilder(sentence.phrase().template());
        sentence.slots().stream()
                .filter(slot -> !NUMBERS.contains(slot.type()))
                .forEach(slot -> key.append('|').append(slot.text()));
        return key.toString();
    }

    private static void compare(Law law, Law before, Sentence is, Sentence was, Study study, Findings findings) {
        for (int i = 0; i < is.slots().size(); i++) {
            Slot slot = is.slots().get(i);
            Slot old = was.slots().get(i);
            if (NUMBERS.contains(slot.type())) {
                String factor = factor(number(old), number(slot));
                if (factor != null) {
                    findings.at(
                            law.rule(),
                            is,
                            new Found(
                                    Severity.WARNING,
                                    CODE,
                                    "`" + slot.text() + "` is " + factor + " the `" + old.text()
                                            + "` of the active policy; is it a slip of the unit or the comma?",
                                    true,
                                    study.lost(before, "`" + was.text() + "` became `" + is.text() + "`")));
                }
            }
        }
    }

    private static BigDecimal number(Slot slot) {
        return new BigDecimal(slot.text().replace(",", ""));
    }

    /** How much more or less it is, if that is much. */
    private static @Nullable String factor(BigDecimal old, BigDecimal now) {
        BigDecimal was = old.abs();
        BigDecimal is = now.abs();
        if (was.signum() == 0 || is.signum() == 0) {
            return null;
        }
        if (is.compareTo(was.movePointRight(1)) >= 0) {
            return "at least ten times";
        }
        return was.compareTo(is.movePointRight(1)) >= 0 ? "at most a tenth of" : null;
    }
}
