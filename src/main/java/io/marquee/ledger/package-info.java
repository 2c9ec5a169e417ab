/** Every decision kept: append-only, chained, provable and replayable. */
@NullMarked
package io.marquee.ledger;

import org.jspecify.annotations.NullMarked;
