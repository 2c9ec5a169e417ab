package io.marquee.decision;

/** How far an account is served as itself (S0), from an archetype's way to its own. */
public enum Approach {
    GENERALISED,
    HYBRID,
    PERSONALISED;

    Approach down() {
        return this == PERSONALISED ? HYBRID : GENERALISED;
    }
}
