/** What is wrong with a policy as a whole: what it leaves open, where it contradicts itself, what it can never do. */
@NullMarked
package io.marquee.publishing.analysis;

import org.jspecify.annotations.NullMarked;
