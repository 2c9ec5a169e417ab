package io.marquee.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What readiness is judged by.
 *
 * @param commitments how many commitments were made
 * @param weakestBlock the lowest rating of a building block; {@code null} if any is unrated
 * @param weakestAreaPercent the least share of items answered yes in any area, 0..100
 */
public record ProgrammeFigures(int commitments, @Nullable Integer weakestBlock, BigDecimal weakestAreaPercent) {}
