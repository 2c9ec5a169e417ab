package io.marquee.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How a request, or one line of a stream, was refused.
 *
 * @param line whether it was a line of a stream
 * @param status the status of the answer, or that told on the line
 * @param retryAfter the header; {@code null} if there is none, as for lines
 */
record Refusal(
        boolean line, int status, String type, @Nullable String retryAfter) {

    static final Refusal UNAVAILABLE = new Refusal(false, 503, "/problems/ledger-unavailable", "5");
    static final Refusal UNAVAILABLE_LINE = new Refusal(true, 503, "/problems/ledger-unavailable", null);
}
