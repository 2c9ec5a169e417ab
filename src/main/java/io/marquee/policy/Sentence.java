package io.marquee.policy;

import java.util.List;

/**
 * One line of a rule.
 *
 * @param text the line as it was written, without surrounding space
 * @param line where it stands, from 1
 * @param column where it starts in the line, from 1
 * @param phrase the vocabulary's phrase that it matches
 * @param slots its values, in the order of the phrase
 */
public record Sentence(String text, int line, int column, Phrase phrase, List<Slot> slots) {}
