package io.marquee.decision;

/** By which route an account qualifies for selection; a later route is the stronger. */
public enum Route {
    NONE,
    POTENTIAL,
    VOLUME
}
