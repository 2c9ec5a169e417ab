/** The assembly line: from an account's facts to a decision with its reasons. */
@NullMarked
package io.marquee.decision;

import org.jspecify.annotations.NullMarked;
