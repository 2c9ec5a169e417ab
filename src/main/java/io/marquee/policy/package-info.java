/** The policy as sentences that people change, and as a compiled release that decides. */
@NullMarked
package io.marquee.policy;

import org.jspecify.annotations.NullMarked;
