package io.marquee.web;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a part of a stream so far: a value, or the failure that ended its way.
 *
 * @param result {@code null} if it failed
 * @param failure {@code null} if it did not
 */
record Attempt<T>(Part part, @Nullable T result, @Nullable RuntimeException failure) {

    static <T> Attempt<T> of(Part part, Supplier<T> work) {
        try {
            return new Attempt<>(part, work.get(), null);
        } catch (RuntimeException e) {
            return new Attempt<>(part, null, e);
        }
    }

    /** Goes on from the value, unless the way has ended. */
    <R> Attempt<R> then(Function<? super T, R> next) {
        return failure == null ? of(part, () -> next.apply(value())) : new Attempt<>(part, null, failure);
    }

    /** The value of an attempt that did not fail. */
    T value() {
        return Objects.requireNonNull(result);
    }
}
