package io.marquee.decision;

/** What makes an account complex. */
public enum ComplexityAspect {
    BUYING_PEOPLE,
    FUNCTIONS,
    COUNTRIES,
    SERVICES,
    BUYING_CYCLE,
    BUYING_BEHAVIOUR
}
