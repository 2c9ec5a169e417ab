package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between the rules of two policies. */
final class PolicyDifferences {

    private final List<Difference> found = new ArrayList<>();

    private PolicyDifferences() {}

    static List<Difference> between(List<Page> before, List<Page> after) {
        RulePairs rules = RulePairs.of(passages(before), passages(after));
        PolicyDifferences differences = new PolicyDifferences();
        rules.removed().forEach(rule -> differences.add(Kind.RULE_REMOVED, rule));
        rules.added().forEach(rule -> differences.add(Kind.RULE_ADDED, rule));
        rules.pairs().forEach(differences::compare);
        differences.compareOrder(rules.pairs());
        return differences.found;
    }

    private static List<Passage> passages(List<Page> pages) {
        return pages.stream().flatMap(page -> page.passages().stream()).toList();
    }

    private void add(Kind kind, Passage rule) {
        boolean added = kind == Kind.RULE_ADDED;
        String said = Saying.of(rule).stream().map(Saying::text).collect(Collectors.joining("\n"));
        found.add(new Difference(
                kind,
                rule.file(),
                rule.name(),
                added ? null : said,
                added ? said : null,
                "the rule \"" + rule.name() + "\" " + (added ? "is new" : "is gone")));
    }

    private void compare(RulePair pair) {
        Passage before = pair.before();
        Passage after = pair.after();
        if (!before.name().equals(after.name())) {
            found.add(new Difference(
                    Kind.RULE_RENAMED,
                    after.file(),
                    after.name(),
                    before.name(),
                    after.name(),
                    "the rule \"" + before.name() + "\" is now called \"" + after.name() + "\""));
        }
        if (!before.file().equals(after.file())) {
            found.add(new Difference(
                    Kind.RULE_MOVED,
                    after.file(),
                    after.name(),
                    before.file(),
                    after.file(),
                    "the rule \"" + after.name() + "\" moved from " + before.file() + " to " + after.file()));
        }
        found.addAll(AttributeDifferences.between(pair));
        found.addAll(SentenceDifferences.between(pair));
    }

    /** Rules that stayed in their file and stand in another order there. */
    private void compareOrder(Collection<RulePair> pairs) {
        String reordered = "";
        RulePair last = null;
        for (RulePair pair : pairs) {
            String file = pair.after().file();
            if (!pair.before().file().equals(file)) {
                continue;
            }
            if (last != null
                    && last.after().file().equals(file)
                    && last.before().line() > pair.before().line()
                    && !reordered.equals(file)) {
                reordered = file;
                found.add(new Difference(
                        Kind.RULES_REORDERED,
                        file,
                        null,
                        null,
                        null,
                        "the rules of " + file + " stand in another order, which never matters"));
            }
            last = pair;
        }
    }
}
