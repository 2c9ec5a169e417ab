package io.marquee.publishing;

/**
 * What a proposal would change for the accounts of the portfolio.
 *
 * @param portfolioRevision the last change of the portfolio that it has seen
 */
public record Impact(long portfolioRevision) {}
