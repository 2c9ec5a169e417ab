package io.marquee.policy;

import org.jspecify.annotations.Nullable;

/** A constant by which a claim reads a property of a fact that it is passed, so that reasons can tell the property. */
public interface ReadsFact {

    /** The property's name; {@code null} if this constant reads none. */
    @Nullable String property();
}
