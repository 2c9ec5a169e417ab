package io.marquee.publishing.analysis;

import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Award.Fold;
import io.marquee.publishing.analysis.Findings.Found;
import io.marquee.scenario.Thens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two rules that fire for one account and say what cannot both be, so that one of them is silently not heard. */
final class Contradictions implements Examination {

    private record Pair(Award one, Award other) {}

    @Override
    public void examine(Study study, Findings findings) {
        for (Pair pair : pairs(study)) {
            boolean ofAccounts = pair.one().claim().collector().equals("outcome");
            int one = pair.one().law().place();
            int other = pair.other().law().place();
            Trial shown = ofAccounts
                    ? study.telling(
                            trial -> trial.fired().get(one) && trial.fired().get(other))
                    : null;
            if (shown != null
                    || (!ofAccounts
                            && study.logic()
                                    .canMeet(pair.one().law(), pair.other().law()))) {
                findings.at(pair.other().law(), pair.other().claim(), found(study, pair, shown));
            }
        }
    }

    private static List<Pair> pairs(Study study) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Award> rivals : study.laws().byCell().values()) {
            for (int i = 0; i < rivals.size(); i++) {
                for (int j = i + 1; j < rivals.size(); j++) {
                    Award one = rivals.get(i);
                    Award other = rivals.get(j);
                    if (one.fold() == Fold.ONE && other.fold() == Fold.ONE && !one.isSame(other)) {
                        pairs.add(new Pair(one, other));
                    }
                }
            }
        }
        return pairs;
    }

    private static Found found(Study study, Pair pair, @Nullable Trial shown) {
        String one = pair.one().claim().sentence().text();
        String other = pair.other().claim().sentence().text();
        String rival = pair.one().law().rule().name();
        String message = "`" + other + "` contradicts `" + one + "` of the rule `" + rival
                + "`, which fires for the same; only one of them can hold, so the conditions must keep them apart";
        return new Found(Severity.BLOCKING, "contradiction", message, true, witness(study, pair, shown));
    }

    private static @Nullable Witness witness(Study study, Pair pair, @Nullable Trial shown) {
        if (shown == null) {
            return null;
        }
        List<String> expected = study.expectedOf(shown);
        if (expected.isEmpty()) {
            expected = silent(study, pair, shown);
        }
        String step = Wishes.step(pair.one());
        if (expected.isEmpty() && step != null) {
            boolean heard = Thens.parts(shown.decision()).containsValue(step);
            String left = heard ? Wishes.step(pair.other()) : step;
            expected = left == null ? expected : List.of(left);
        }
        return new Witness(
                shown.enquiry(),
                "both `" + pair.one().law().rule().name() + "` and `"
                        + pair.other().law().rule().name() + "` fire",
                expected);
    }

    /** That the rule is no reason which does not speak of the account in the active policy. */
    private static List<String> silent(Study study, Pair pair, Trial shown) {
        Trial before = study.asBefore(shown);
        return Stream.of(pair.one(), pair.other())
                .map(award -> study.before().named(award.law().rule().name()))
                .flatMap(Stream::ofNullable)
                .filter(law -> !before.fired().get(law.place()))
                .map(law -> "this is not because \"" + law.rule().name() + "\"")
                .toList();
    }
}
