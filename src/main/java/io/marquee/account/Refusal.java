package io.marquee.account;

/**
 * Why a fact is refused.
 *
 * @param pointer where it stands, as a JSON pointer (RFC 6901)
 * @param given what was given, shortened to 100 characters
 * @param allowed what is allowed there
 */
public record Refusal(String pointer, String given, String allowed) {

    private static final int LONGEST = 100;

    /** Shortens what was given, so that an answer never grows with the request. */
    public Refusal {
        if (given.length() > LONGEST) {
            given = given.substring(0, LONGEST) + "…";
        }
    }

    @Override
    public String toString() {
        return "at `" + pointer + "`: given " + given + "; allowed is " + allowed;
    }
}
