/** What every endpoint shares: problems, limits, streams and the contract. */
@NullMarked
package io.marquee.web;

import org.jspecify.annotations.NullMarked;
