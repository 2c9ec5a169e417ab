/** Who may ask what: roles, who is let in, and how everyone else is refused. */
@NullMarked
package io.marquee.web.security;

import org.jspecify.annotations.NullMarked;
