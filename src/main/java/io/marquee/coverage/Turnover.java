package io.marquee.coverage;

import java.math.BigDecimal;

/**
 * How much of the portfolio changes hands.
 *
 * @param movedPercent the share of the accounts with a manager today that lose this manager, 0..100
 */
public record Turnover(BigDecimal movedPercent) {}
