package io.marquee.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request, or one line of it, is not answered (RFC 9457).
 *
 * @param type which kind of problem, stable; one of {@link ProblemType}
 * @param title the kind in words
 * @param status the status of HTTP that goes with it
 * @param detail what happened, where the objections do not say it
 * @param line the line of a stream that is meant, from 1
 * @param errors everything that is objected to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable Long line,
        List<Objection> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is not allowed.
     *
     * @param pointer where it stands in the request, as a JSON pointer; empty for the whole
     * @param given what was given
     * @param allowed what is allowed there
     */
    public record Objection(String pointer, String given, String allowed) {}

    Problem on(long place) {
        return new Problem(type, title, status, detail, place, errors);
    }
}
