package io.marquee.policy;

/** Something that a sentence stands for and that rules may not do; the message says what. */
final class Unsafe extends Exception {

    private static final long serialVersionUID = 1L;

    Unsafe(String message) {
        super(message.replaceAll("\\s+", " "), null, false, false);
    }
}
