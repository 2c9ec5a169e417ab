package io.marquee.coverage;

/**
 * An account that changes hands.
 *
 * @param industryKnown whether it goes to somebody who knows its industry
 */
public record Handover(boolean industryKnown) {}
