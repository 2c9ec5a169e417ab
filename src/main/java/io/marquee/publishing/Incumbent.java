package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;

/** Knows whose place a proposal would take. */
@FunctionalInterface
interface Incumbent {

    /** The policy that is due to become active last or, where none is due, the active one. */
    ActivePolicy policy();
}
