package io.marquee.publishing;

import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.Fault;
import java.util.List;

/** How edits are refused: by pointer, what was given and what is allowed. */
final class Objections {

    private static final String REFUSES = " is not allowed here";
    private static final String ALLOWS = "allowed is ";
    private static final int LONGEST_QUOTE = 40;

    private Objections() {}

    static RefusedFacts refused(String pointer, String given, String allowed) {
        return new RefusedFacts(false, List.of(new Refusal(pointer, given, allowed)));
    }

    static RefusedFacts refused(String pointer, List<Fault> faults) {
        return new RefusedFacts(
                false, faults.stream().map(fault -> refusal(pointer, fault)).toList());
    }

    /** A fault in the compiler's words, which say what is wrong and, behind a semicolon, what is right. */
    static Refusal refusal(String pointer, Fault fault) {
        String message = fault.message();
        if (fault.sentence() == null && (message.startsWith("a rule") || message.startsWith("a line"))) {
            return new Refusal(pointer, quote(String.valueOf(fault.rule())), message);
        }
        int between = between(message);
        String wrong = between < 0 ? message : message.substring(0, between);
        String right = between < 0 ? "a rule without this fault" : message.substring(between + 2);
        return new Refusal(
                pointer, given(wrong, fault), right.startsWith(ALLOWS) ? right.substring(ALLOWS.length()) : right);
    }

    private static String given(String wrong, Fault fault) {
        String sentence = fault.sentence();
        if (wrong.endsWith(REFUSES)) {
            return wrong.substring(0, wrong.length() - REFUSES.length());
        }
        return sentence == null || fault.slot() != null ? wrong : quote(sentence) + " " + wrong;
    }

    private static int between(String message) {
        boolean quoted = false;
        for (int i = 0; i + 1 < message.length(); i++) {
            quoted = quoted != (message.charAt(i) == '`');
            if (!quoted && message.startsWith("; ", i) && isWord(message, i + 2)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(String message, int at) {
        return at < message.length() && Character.isLetter(message.charAt(at));
    }

    /** A text in backticks, cut off where it is long. */
    static String quote(String text) {
        return "`" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "`";
    }
}
