package io.marquee.ledger;

/** Something that is not in the ledger, or no longer. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String given;
    private final String allowed;

    NotFound(String given, String allowed) {
        super("no " + given, null, false, false);
        this.given = given;
        this.allowed = allowed;
    }

    /** What was asked for. */
    public String given() {
        return given;
    }

    /** What could have been asked for. */
    public String allowed() {
        return allowed;
    }
}
