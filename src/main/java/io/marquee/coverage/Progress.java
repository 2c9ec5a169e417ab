package io.marquee.coverage;

import java.time.Duration;

/**
 * The best plan so far.
 *
 * @param elapsed since the search began
 */
public record Progress(PlanScore best, Duration elapsed) {}
