/** What we know of an account: its facts as they were given, and the figures that follow from them. */
@NullMarked
package io.marquee.account;

import org.jspecify.annotations.NullMarked;
