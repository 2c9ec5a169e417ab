package io.marquee.coverage;

/**
 * What a rule says.
 *
 * @param rule the rule's name
 */
record Stated<T>(T value, String rule) {}
