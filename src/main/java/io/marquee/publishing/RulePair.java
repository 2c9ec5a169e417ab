package io.marquee.publishing;

import io.marquee.policy.Passage;

/** A rule before and after a change. */
record RulePair(Passage before, Passage after) {}
