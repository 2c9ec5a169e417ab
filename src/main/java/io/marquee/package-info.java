/** Marquee decides which accounts are key, which tier they are in and what they are owed. */
@NullMarked
package io.marquee;

import org.jspecify.annotations.NullMarked;
