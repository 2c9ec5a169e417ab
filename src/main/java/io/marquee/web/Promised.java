package io.marquee.web;

/**
 * An answer, to a request or to one part of a stream, that may be prepared at once, but leaves only when something else
 * is done.
 */
public interface Promised {

    /** What is answered, as JSON in UTF-8. */
    byte[] answer();

    /** Waits until the answer may leave; what it throws is answered instead. */
    void await();
}
