package io.marquee.account;

import java.util.List;
import java.util.stream.Collectors;

/** Facts that cannot be decided on, with every reason up to a hundred; nothing was guessed. */
public final class RefusedFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final boolean malformed;
    private final transient List<Refusal> refusals;

    /**
     * Refuses facts.
     *
     * @param malformed whether the text could not even be read as JSON or CSV
     * @param refusals at least one; no more than a hundred are kept
     */
    public RefusedFacts(boolean malformed, List<Refusal> refusals) {
        super(
                refusals.stream().limit(MOST).map(Refusal::toString).collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.malformed = malformed;
        this.refusals = refusals.stream().limit(MOST).toList();
    }

    /** Whether the text could not even be read, so that no fact in it was judged. */
    public boolean malformed() {
        return malformed;
    }

    /** The first hundred refusals, in the order of the text; never empty. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
