package io.marquee.web;

/** Takes what a stream brings, in its order. */
public interface Intake<T> extends AutoCloseable {

    /**
     * Takes what was read from a line; what it throws is answered as the line's problem.
     *
     * @param line from 1
     */
    void take(long line, T value);

    /**
     * Ends with what is answered last; what it throws is answered instead.
     *
     * @param refused how many lines were answered with a problem
     */
    Object end(long refused);

    /** Called at last, whether the stream came to its end or broke off. */
    @Override
    void close();
}
