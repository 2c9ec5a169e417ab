package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Release;

/**
 * A policy that somebody proposes, safe and compiled, and the one that it would replace.
 *
 * @param release the proposed rules
 * @param features the features that come with them
 * @param active the release that decides now
 * @param activeFeatures the features that come with the active release
 */
public record Proposal(Release release, Features features, Release active, Features activeFeatures) {}
