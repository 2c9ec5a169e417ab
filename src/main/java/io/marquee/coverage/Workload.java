package io.marquee.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan gives one manager.
 *
 * @param hours hours a year that the manager's accounts take
 * @param targetHours hours a year that the manager should be given at most; {@code null} if no rule says
 */
public record Workload(BigDecimal hours, @Nullable BigDecimal targetHours) {}
