package io.marquee.decision;

import io.marquee.policy.Repeated;

/**
 * One of our divisions offered a product line.
 *
 * @param daysAgo days before the request's {@code asOf}
 * @param windowDays for how many days the policy lets a contact count
 */
@Repeated
public record Contact(String division, String productLine, long daysAgo, int windowDays) {}
