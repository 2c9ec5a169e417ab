package io.marquee.web;

import io.marquee.web.Problem.Objection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every kind of problem that an endpoint answers with. Their types are stable. */
public enum ProblemType {
    /** The text cannot be read as what it claims to be. */
    MALFORMED(400, "The text cannot be read"),
    /** The connection ended before the body did. */
    CUT_BODY(400, "The body ended before it was complete"),
    /** The parameters of the request's address. */
    INVALID_PARAMETERS(400, "The parameters are not allowed"),
    UNAUTHENTICATED(401, "Who asks is not known"),
    FORBIDDEN(403, "Who asks has no role that may"),
    /** Who wrote a change cannot approve it. */
    OWN_DRAFT(403, "Nobody approves a draft of their own"),
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_RELEASE(404, "No such release is known"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable media type can be answered"),
    /** Something is under way that excludes what is asked. */
    UNDER_WAY(409, "Something else is under way"),
    /** What it rests on is no longer so. */
    STALE(409, "It rests on what has changed since"),
    CHANGED(412, "It is not what it is taken for"),
    TOO_LARGE(413, "The body or line is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type, charset or encoding is not read here"),
    INVALID_FACTS(422, "Facts are missing or not allowed"),
    /** Files of rules or features that cannot become a release, or may not for what was found in them. */
    REFUSED_POLICY(422, "The policy is refused"),
    /** A request that claims to be one that was made before, and is not. */
    KEY_USED(422, "The key was used for another request"),
    /** Whoever changes something must say what they take it for. */
    UNCONDITIONAL(428, "The change does not say what it changes"),
    /** Wrong passwords. */
    TOO_MANY_ATTEMPTS(429, "Too many attempts failed"),
    /** The server's own fault. */
    FAILURE(500, "The service failed"),
    /** Nobody is let in whose token cannot be judged. */
    ISSUER_UNREACHABLE(503, "The issuer of tokens cannot be asked"),
    /** Nothing is decided that cannot be kept. */
    LEDGER_UNAVAILABLE(503, "The ledger is not available", 5),
    /** The policy did too much for one decision; another release may answer the same request. */
    RUNAWAY_POLICY(503, "The policy did not come to an end");

    private final int status;
    private final String title;
    private final @Nullable Integer retryAfter;

    ProblemType(int status, String title) {
        this(status, title, null);
    }

    ProblemType(int status, String title, @Nullable Integer retryAfter) {
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    /** The kind of a problem. */
    static ProblemType of(Problem problem) {
        return Stream.of(values())
                .filter(each -> each.type().equals(problem.type()))
                .findFirst()
                .orElseThrow();
    }

    /** The status of HTTP that goes with it. */
    public int status() {
        return status;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** After how many seconds it is worth asking again; empty where nobody can say. */
    Optional<Integer> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Its name in counters and types, for instance {@code invalid-facts}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The URI reference that identifies it. */
    public String type() {
        return "/problems/" + slug();
    }

    /** A problem of this kind that says what is objected to. */
    public Problem with(List<Objection> objections) {
        return new Problem(type(), title, status, null, null, objections);
    }

    /** A problem of this kind with one objection to the request as a whole. */
    public Problem with(String given, String allowed) {
        return with(List.of(new Objection("", given, allowed)));
    }

    /** A problem of this kind with one objection to a place in the request. */
    public Problem at(String pointer, String given, String allowed) {
        return with(List.of(new Objection(pointer, given, allowed)));
    }

    /** A problem of this kind that is told in a sentence. */
    public Problem saying(String detail) {
        return new Problem(type(), title, status, detail, null, List.of());
    }
}
