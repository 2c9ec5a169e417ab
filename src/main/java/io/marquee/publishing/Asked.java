package io.marquee.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What requests ask about, and who asks. */
final class Asked {

    private Asked() {}

    /** The subject of who asks; nobody unknown is let in. */
    static String by(HttpServletRequest request) {
        return Objects.requireNonNull(request.getRemoteUser(), "nobody is known who asks");
    }

    /**
     * A number in an address.
     *
     * @param least the smallest that there may be
     * @param what what it is the number of
     * @throws RefusedStep if there is none such
     */
    static int number(String text, int least, String what) {
        if (!text.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(text) < least) {
            throw new RefusedStep(
                    RefusedStep.Kind.UNKNOWN,
                    "`" + text.substring(0, Math.min(100, text.length())) + "`",
                    "the number of " + what);
        }
        return Integer.parseInt(text);
    }

    /** The number of a draft. */
    static int draft(String text) {
        return number(text, 1, "a draft");
    }

    /** The name of checks of a draft. */
    static CheckId checks(String draft, String check) {
        return new CheckId(draft(draft), number(check, 1, "complete checks of the draft"));
    }
}
