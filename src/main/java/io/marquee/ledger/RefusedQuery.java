package io.marquee.ledger;

/** A parameter that is not allowed. */
public final class RefusedQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 100;

    private final String given;
    private final String allowed;

    RefusedQuery(String given, String allowed) {
        super(given + "; allowed is " + allowed, null, false, false);
        this.given = given;
        this.allowed = allowed;
    }

    /** A value that a parameter may not have. */
    static RefusedQuery value(String parameter, String value, String allowed) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return new RefusedQuery("`" + shown + "` for `" + parameter + "`", allowed);
    }

    /** What was given. */
    public String given() {
        return given;
    }

    /** What is allowed in its place. */
    public String allowed() {
        return allowed;
    }
}
