package io.marquee.web;

import java.util.Optional;
import java.util.function.Function;

/**
 * How an exception of a room is put as a problem. Rooms know nothing of HTTP and this one knows no room, so the house
 * declares a bean of these for each exception that can reach an endpoint.
 *
 * @param type the exception
 * @param problem what is answered
 */
public record Translation<E extends Exception>(Class<E> type, Function<? super E, Problem> problem) {

    Optional<Problem> of(Exception exception) {
        return type.isInstance(exception) ? Optional.of(problem.apply(type.cast(exception))) : Optional.empty();
    }
}
