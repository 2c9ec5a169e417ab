package io.marquee.publishing.analysis;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.List;

/** The default policy with one thing made wrong. */
record Mutant(String file, String rule, String was, String becomes) {

    /** A rule with a text in it changed, which must stand in it. */
    static Mutant with(String file, String rule, String was, String becomes) {
        return new Mutant(file + ".dslr", rule, was, becomes);
    }

    /** The policy without a rule. */
    static Mutant without(String file, String rule) {
        return new Mutant(file + ".dslr", rule, "", "");
    }

    /** The policy with a rule more: a copy of one under another name, changed. */
    static Mutant copying(String file, String rule, String was, String becomes) {
        return new Mutant(file + ".dslr", rule, was, "+" + becomes);
    }

    Release compiled() {
        return new Compiler().compile(files());
    }

    List<PolicyFile> files() {
        List<PolicyFile> files = DefaultPolicy.files();
        List<PolicyFile> mutated = files.stream()
                .map(each -> each.name().equals(file) ? mutated(each) : each)
                .toList();
        if (mutated.equals(files)) {
            throw new IllegalArgumentException("no `" + was + "` in `" + rule + "`");
        }
        return mutated;
    }

    private PolicyFile mutated(PolicyFile whole) {
        String text = whole.text();
        int from = text.indexOf("rule \"" + rule + "\"");
        int to = text.indexOf("\nend\n", from) + "\nend\n".length();
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no rule `" + rule + "`");
        }
        String block = text.substring(from, to);
        return new PolicyFile(whole.name(), text.substring(0, from) + mutated(block) + text.substring(to));
    }

    private String mutated(String block) {
        if (was.isEmpty()) {
            return "";
        }
        if (!block.contains(was)) {
            throw new IllegalArgumentException("no `" + was + "` in `" + rule + "`");
        }
        return becomes.startsWith("+")
                ? block + "\n" + block.replace(rule, rule + " again").replace(was, becomes.substring(1))
                : block.replace(was, becomes);
    }
}
