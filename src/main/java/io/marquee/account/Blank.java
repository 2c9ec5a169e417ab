package io.marquee.account;

/** Texts in which nothing is to be seen, however they are spaced. */
public final class Blank {

    private Blank() {}

    /** Whether a text has nothing but spaces of any script, line ends and signs without a shape of their own. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Blank::isUnseen);
    }

    private static boolean isUnseen(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
