package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.policy.Release;
import io.marquee.publishing.Witness;
import io.marquee.scenario.Thens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A policy to be examined: its rules taken apart and tried on made-up accounts, and the policy that it would replace.
 */
final class Study {

    private static final int MOST_STEPS = 3;

    /** Enough for every core, and little in vain where the first of them shows it. */
    private static final int AT_ONCE = 256;

    private final Release active;
    private final Laws laws;
    private final Laws before;
    private final Logic logic;
    private final Trials trials;
    private final List<Trial> asBefore = new ArrayList<>();

    /** @param logic what follows from the conditions of the draft's rules */
    Study(Release active, Laws laws, Laws before, Logic logic, Trials trials) {
        this.active = active;
        this.laws = laws;
        this.before = before;
        this.logic = logic;
        this.trials = trials;
    }

    Laws laws() {
        return laws;
    }

    /** The rules of the active policy. */
    Laws before() {
        return before;
    }

    Logic logic() {
        return logic;
    }

    Trials trials() {
        return trials;
    }

    /** The first account of which this holds. */
    @Nullable Trial first(Predicate<Trial> which) {
        return trials.all().stream().filter(which).findFirst().orElse(null);
    }

    /** An account of which this holds; rather one about which the two policies disagree. */
    @Nullable Trial telling(Predicate<Trial> which) {
        List<Trial> found = trials.all().stream().filter(which).toList();
        return found.stream()
                .filter(trial -> !expectedOf(trial).isEmpty())
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    /** What the active policy makes of the account at a place; decided only as far as somebody looks. */
    private Trial asBefore(int place) {
        List<Trial> all = trials.all();
        while (asBefore.size() <= place) {
            int from = asBefore.size();
            int to = Math.min(all.size(), from + AT_ONCE);
            asBefore.addAll(
                    all.subList(from, to).parallelStream().map(this::asBefore).toList());
        }
        return asBefore.get(place);
    }

    /**
     * An account about which the two policies disagree, if only about the rule by which they say the same.
     *
     * @param rule a rule of the active policy whose claim holds of it there
     */
    @Nullable Witness lost(Law rule, String shows) {
        Trial any = null;
        for (int i = 0; i < trials.all().size(); i++) {
            Trial right = asBefore(i);
            if (right.contributed().get(rule.place())) {
                Trial wrong = trials.all().get(i);
                any = any == null && laws.named(rule.rule().name()) == null ? wrong : any;
                List<String> expected = difference(right, wrong);
                if (!expected.isEmpty()) {
                    return new Witness(wrong.enquiry(), shows, expected);
                }
            }
        }
        return any == null
                ? null
                : new Witness(
                        any.enquiry(),
                        shows,
                        List.of("this is because \"" + rule.rule().name() + "\""));
    }

    /**
     * An account of which something holds; rather one about which the two policies disagree.
     *
     * @param part the part of the decision that they should disagree about
     * @param otherwise what should hold of it if they never do; {@code null}: nothing is known to
     */
    @Nullable Witness witness(String part, Predicate<Trial> which, String shows, @Nullable String otherwise) {
        Trial any = null;
        for (int i = 0; i < trials.all().size(); i++) {
            Trial trial = trials.all().get(i);
            if (which.test(trial)) {
                any = any == null ? trial : any;
                Map<String, String> expected = Thens.parts(asBefore(i).decision());
                String step = expected.get(part);
                if (step != null && !step.equals(Thens.parts(trial.decision()).get(part))) {
                    return new Witness(trial.enquiry(), shows, List.of(step));
                }
            }
        }
        return any == null || otherwise == null ? null : new Witness(any.enquiry(), shows, List.of(otherwise));
    }

    /** The same account as the active policy decides about it. */
    Trial asBefore(Trial trial) {
        return Trial.of(trial.sketch(), active);
    }

    /** What the active policy says of an account and the draft does not. */
    List<String> expectedOf(Trial trial) {
        return difference(asBefore(trial), trial);
    }

    private static List<String> difference(Trial right, Trial wrong) {
        return Thens.of(right.decision(), wrong.decision()).stream()
                .limit(MOST_STEPS)
                .toList();
    }

    /** Of two rules that do not fit, the one that is not as it was; the second if both are or neither is. */
    Award blamed(Award one, Award other) {
        return isChanged(one) && !isChanged(other) ? one : other;
    }

    private boolean isChanged(Award award) {
        Law was = before.named(award.law().rule().name());
        return was == null
                || !was.rule().conditions().stream()
                        .map(sentence -> sentence.text())
                        .toList()
                        .equals(award.law().rule().conditions().stream()
                                .map(sentence -> sentence.text())
                                .toList())
                || was.claims().stream()
                        .noneMatch(claim -> claim.sentence()
                                .text()
                                .equals(award.claim().sentence().text()));
    }
}
