package io.marquee.publishing;

/** A step of publishing that may not be done, or not now; nothing was done. */
public final class RefusedStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it may not. */
    public enum Kind {
        /** What was given is not allowed. */
        NOT_ALLOWED,
        /** There is no such draft, version, report or release. */
        UNKNOWN,
        /** What is to be changed must be named as it is. */
        UNCONDITIONAL,
        /** The draft was changed meanwhile. */
        CHANGED,
        /** The draft is not in a state for it, or something else is under way. */
        NOT_NOW,
        /** The checks, the active release or the portfolio are not those that it rests on any more. */
        STALE,
        /** Nobody may approve a draft of their own. */
        OWN_DRAFT
    }

    private final Kind kind;
    private final String given;
    private final String allowed;

    /**
     * Refuses a step.
     *
     * @param given what was given, in lower case
     * @param allowed what is allowed, in lower case
     */
    public RefusedStep(Kind kind, String given, String allowed) {
        super(given + " is not allowed; allowed is " + allowed);
        this.kind = kind;
        this.given = given;
        this.allowed = allowed;
    }

    /** Why it may not be done. */
    public Kind kind() {
        return kind;
    }

    /** What was given. */
    public String given() {
        return given;
    }

    /** What is allowed. */
    public String allowed() {
        return allowed;
    }
}
