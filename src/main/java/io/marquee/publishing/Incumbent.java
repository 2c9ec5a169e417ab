package io.marquee.publishing;

import io.marquee.policy.Release;

/** Knows whose place a proposal would take. */
@FunctionalInterface
interface Incumbent {

    /** The release that is due to become active last or, where none is due, the active one. */
    Release release();
}
