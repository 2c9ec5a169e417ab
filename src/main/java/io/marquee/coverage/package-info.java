/** Who looks after whom: managers, their workload, and plans that assign accounts to them (S4). */
@NullMarked
package io.marquee.coverage;

import org.jspecify.annotations.NullMarked;
