/** From a draft to the active release: edits, checks, approval, going live and going back. */
@NullMarked
package io.marquee.publishing;

import org.jspecify.annotations.NullMarked;
