package io.marquee.publishing.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account with one figure at each of its values, all else equal.
 *
 * @param trials from the worst value to the best, as far as one is better
 * @param absent the same account without the fact; {@code null} if it must be known
 */
record Sweep(Trait trait, List<Trial> trials, @Nullable Trial absent) {}
