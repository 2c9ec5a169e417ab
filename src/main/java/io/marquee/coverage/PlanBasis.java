package io.marquee.coverage;

/**
 * What a plan is made from.
 *
 * @param evaluation the formal evaluation that gave the accounts their tiers
 * @param revision the change after which accounts and managers were read
 */
record PlanBasis(CoverageRequest request, int evaluation, long revision) {}
