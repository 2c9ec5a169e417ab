package io.marquee.account;

/**
 * Why a fact is refused.
 *
 * @param pointer where it stands, as a JSON pointer (RFC 6901), shortened to 200 characters
 * @param given what was given, shortened to 100 characters
 * @param allowed what is allowed there
 */
public record Refusal(String pointer, String given, String allowed) {

    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST = 100;

    /** Shortens what came with the request, so that an answer never grows with it and can always be written. */
    public Refusal {
        pointer = shorten(pointer, LONGEST_POINTER);
        given = shorten(given, LONGEST);
    }

    /** The beginning of a text, in whole characters. */
    static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return isWhole(text) ? text : whole(text);
        }
        boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
        String beginning = text.substring(0, splits ? longest - 1 : longest);
        return whole(beginning) + "…";
    }

    /** Whether a text has no half of a character, which could not be written in UTF-8. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Override
    public String toString() {
        return "at `" + pointer + "`: given " + given + "; allowed is " + allowed;
    }
}
