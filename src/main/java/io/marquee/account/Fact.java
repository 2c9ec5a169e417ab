package io.marquee.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What may stand in a record's component when it arrives from outside, and what its absence means.
 *
 * <p>A component without this annotation is required and has no bounds beyond its type's own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fact {

    /** The smallest number or date allowed, inclusive; empty for none. */
    String min() default "";

    /** The largest number allowed, inclusive; empty for none. */
    String max() default "";

    /** The number that a value must exceed; empty for none. */
    String above() default "";

    /** The longest text allowed, in characters; for lists, of each text in them. */
    int length() default 200;

    /** Whether a text may be {@linkplain Blank blank}. */
    boolean blank() default true;

    /** The regular expression that a text matches as a whole; empty for any. */
    String pattern() default "";

    /** How {@link #pattern} is put to people. */
    String wording() default "";

    /** What is decided without this fact; empty where its absence changes nothing. */
    String missing() default "";

    /** What the fact is, for the contract's documentation. */
    String doc() default "";
}
