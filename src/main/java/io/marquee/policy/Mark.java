package io.marquee.policy;

/**
 * An attribute of a rule where it stands in its file.
 *
 * @param value what stands between the quotes
 * @param line its line, from 1
 * @param column where it starts in the line, from 1
 * @param valueColumn where its value starts in the line, from 1
 * @param end the column behind its last character
 */
public record Mark(Attribute attribute, String value, int line, int column, int valueColumn, int end) {}
