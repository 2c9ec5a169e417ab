package io.marquee.policy;

import java.util.List;

/**
 * A rule taken apart, so that one can reason about it without facts.
 *
 * @param rule the rule
 * @param place its place in the policy's order, from 0
 * @param facts the types of the facts that it names, in its order
 * @param alternatives it fires where everything in one of these holds; at least one, which is empty if it asks nothing
 * @param simple whether the alternatives say all that it asks; without, it asks more
 * @param claims what it claims, in its order
 */
public record Law(
        Rule rule,
        int place,
        List<Class<? extends Record>> facts,
        List<List<Atom>> alternatives,
        boolean simple,
        List<Claimed> claims) {}
