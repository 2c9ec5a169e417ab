package io.marquee.portfolio;

/** What the portfolio does not do, and what it would. */
public final class RefusedPortfolio extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String pointer;
    private final String given;
    private final String allowed;

    private RefusedPortfolio(Kind kind, String pointer, String given, String allowed) {
        super("given " + given + "; allowed is " + allowed, null, false, false);
        this.kind = kind;
        this.pointer = pointer;
        this.given = given;
        this.allowed = allowed;
    }

    /** Why it does not. */
    public enum Kind {
        /** A parameter or a line is not allowed. */
        NOT_ALLOWED,
        /** A fact is not allowed. */
        FACTS,
        /** There is no such thing. */
        UNKNOWN,
        /** The thing is not what whoever asks takes it for. */
        CHANGED,
        /** Something is under way that does not go together with what is asked. */
        UNDER_WAY
    }

    public static RefusedPortfolio parameter(String given, String allowed) {
        return new RefusedPortfolio(Kind.NOT_ALLOWED, "", given, allowed);
    }

    public static RefusedPortfolio facts(String pointer, String given, String allowed) {
        return new RefusedPortfolio(Kind.FACTS, pointer, given, allowed);
    }

    public static RefusedPortfolio unknown(String given, String allowed) {
        return new RefusedPortfolio(Kind.UNKNOWN, "", given, allowed);
    }

    public static RefusedPortfolio changed(String given, String allowed) {
        return new RefusedPortfolio(Kind.CHANGED, "", given, allowed);
    }

    public static RefusedPortfolio underWay(String given, String allowed) {
        return new RefusedPortfolio(Kind.UNDER_WAY, "", given, allowed);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** Where it stands in the request, as a JSON pointer; empty for the whole. */
    public String pointer() {
        return pointer;
    }

    /** What was given. */
    public String given() {
        return given;
    }

    /** What is allowed instead. */
    public String allowed() {
        return allowed;
    }
}
