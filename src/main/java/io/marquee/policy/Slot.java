package io.marquee.policy;

/**
 * A place in a sentence that takes a value.
 *
 * @param type the slot's type, for instance {@code money}
 * @param text the value as it was written
 * @param column where the value starts in its line, from 1
 */
public record Slot(String type, String text, int column) {}
