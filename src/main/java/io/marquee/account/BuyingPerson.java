package io.marquee.account;

/**
 * A person who takes part in an account's purchases; nobody is named.
 *
 * @param function the person's department, for instance {@code PROCUREMENT}
 * @param role the part played in the decision
 * @param engaged whether we are in touch with this person
 */
public record BuyingPerson(@Fact(length = 60, blank = false) String function, BuyingRole role, boolean engaged) {}
