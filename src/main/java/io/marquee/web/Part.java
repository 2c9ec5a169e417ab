package io.marquee.web;

import org.jspecify.annotations.Nullable;

/** One line of a stream, or one row of CSV: its text, or the problem that keeps it from being answered. */
final class Part {

    private final long line;
    private final byte[] text;
    private final @Nullable Problem problem;

    private Part(long line, byte[] text, @Nullable Problem problem) {
        this.line = line;
        this.text = text;
        this.problem = problem;
    }

    static Part of(long line, byte[] text) {
        return new Part(line, text, null);
    }

    static Part of(long line, Problem problem) {
        return new Part(line, new byte[0], problem);
    }

    /** Where it starts in the stream, from 1. */
    long line() {
        return line;
    }

    int size() {
        return text.length;
    }

    /**
     * Its text.
     *
     * @throws Refused with its problem, if it has one
     */
    byte[] text() {
        if (problem != null) {
            throw new Refused(problem);
        }
        return text;
    }
}
