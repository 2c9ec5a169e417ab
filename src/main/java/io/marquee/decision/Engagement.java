package io.marquee.decision;

import java.math.BigDecimal;

/**
 * What serving the account takes against what the team can still give, in hours a year.
 *
 * @param effortHours what serving the account in its tier takes
 * @param capacityHours what the team can still give
 */
public record Engagement(BigDecimal effortHours, BigDecimal capacityHours) {}
