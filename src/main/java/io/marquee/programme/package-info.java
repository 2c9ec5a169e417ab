/** Whether the firm is ready for key account management (S3's congruence model). */
@NullMarked
package io.marquee.programme;

import org.jspecify.annotations.NullMarked;
