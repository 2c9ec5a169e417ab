package io.marquee.policy;

import java.util.List;

/**
 * One claim of a rule.
 *
 * @param sentence the sentence that makes it
 * @param collector the collector that it is made to, for instance {@code outcome}
 * @param name what is claimed, as the collector calls it
 * @param values what it is claimed of and with: numbers as {@link java.math.BigDecimal}, constants and texts, in the
 *     order in which the collector takes them, without the facts that are passed on
 */
public record Claimed(Sentence sentence, String collector, String name, List<Object> values) {}
