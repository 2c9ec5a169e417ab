package io.marquee.publishing;

import io.marquee.policy.Part;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between the sentences of a rule before and after a change. */
final class SentenceDifferences {

    private final RulePair rule;
    private final List<Difference> found = new ArrayList<>();

    private SentenceDifferences(RulePair rule) {
        this.rule = rule;
    }

    static List<Difference> between(RulePair rule) {
        SayingPairs pairs = SayingPairs.of(Saying.of(rule.before()), Saying.of(rule.after()));
        SentenceDifferences differences = new SentenceDifferences(rule);
        pairs.pairs().forEach(differences::compare);
        pairs.removed().forEach(each -> differences.tell(Kind.SENTENCE_REMOVED, each));
        pairs.added().forEach(each -> differences.tell(Kind.SENTENCE_ADDED, each));
        if (pairs.areReordered()) {
            differences.add(
                    Kind.SENTENCES_REORDERED, null, null, "its sentences stand in another order, which never matters");
        }
        return differences.found;
    }

    private void compare(SayingPairs.Pair pair) {
        Saying before = pair.before();
        Saying after = pair.after();
        for (int i = 0; i < before.values().size(); i++) {
            String old = before.values().get(i);
            String now = after.values().get(i);
            if (!old.equals(now)) {
                add(
                        Kind.SLOT_CHANGED,
                        old,
                        now,
                        "the " + after.types().get(i) + " of " + after.shown(before) + " from " + old + " to " + now);
            }
        }
    }

    private void tell(Kind kind, Saying saying) {
        boolean added = kind == Kind.SENTENCE_ADDED;
        String said = saying.shown(saying) + (saying.fact().isEmpty() ? "" : " of `" + saying.fact() + "`");
        add(
                kind,
                added ? null : saying.text(),
                added ? saying.text() : null,
                (saying.part() == Part.WHEN ? "the condition " : "the consequence ")
                        + said
                        + (added ? " is new" : " is gone"));
    }

    private void add(Kind kind, @Nullable String before, @Nullable String after, String words) {
        String name = rule.after().name();
        found.add(new Difference(kind, rule.after().file(), name, before, after, "in rule \"" + name + "\": " + words));
    }
}
