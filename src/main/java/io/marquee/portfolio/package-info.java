/** All accounts at once: what an evaluation finds of each, and what their sums say of the portfolio. */
@NullMarked
package io.marquee.portfolio;

import org.jspecify.annotations.NullMarked;
