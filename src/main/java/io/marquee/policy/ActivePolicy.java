package io.marquee.policy;

/**
 * The release that decides, and the features that come with it.
 *
 * @param release its rules
 * @param features its features
 */
public record ActivePolicy(Release release, Features features) {}
