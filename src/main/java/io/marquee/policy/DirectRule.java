package io.marquee.policy;

import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.model.Consequence;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.IntrospectableLambda;
import org.jspecify.annotations.Nullable;

/**
 * A rule that asks one fact alone and speaks to one collector. It can fire as soon as the fact is seen to meet its
 * conditions: what Drools does to keep matches, to queue them and to take them back is for rules that wait for others.
 *
 * @param place its place in the policy's order, from 0
 * @param terms the place of the terms whose collector it speaks to
 * @param repeated whether a decision has several facts of the type that it asks
 * @param claims what it claims
 */
record DirectRule(int place, int terms, boolean repeated, Claims claims) {

    /** What a rule claims of the fact that meets its conditions. */
    @FunctionalInterface
    interface Claims {
        void make(Collector collector, Object fact) throws Exception;
    }

    /**
     * Reads a rule.
     *
     * @param loaded the rule as Drools loaded it
     * @param rule the same rule as it was compiled
     * @param terms the terms in their order
     * @param repeated whether a decision has several facts of the type that it asks
     * @return {@code null} if the rule does not hold always or does anything that is not known here
     */
    static @Nullable DirectRule of(int place, RuleImpl loaded, Rule rule, List<Terms> terms, boolean repeated) {
        if (loaded.getDateEffective() != null || loaded.getDateExpires() != null) {
            return null;
        }
        Consequence consequence = rule.getDefaultConsequence();
        Claims claims = claims(consequence);
        if (claims == null || rule.getConsequences().size() > 1 || consequence.isUsingDrools()) {
            return null;
        }
        for (Variable<?> variable : consequence.getVariables()) {
            for (int i = 0; i < terms.size(); i++) {
                if (!variable.isFact() && variable.getName().equals(terms.get(i).collectorName())) {
                    return new DirectRule(place, i, repeated, claims);
                }
            }
        }
        return null;
    }

    /** The claims of a consequence that speaks to one collector, of one fact or of none. */
    @SuppressWarnings("unchecked")
    private static @Nullable Claims claims(Consequence consequence) {
        Variable<?>[] variables = consequence.getVariables();
        Object block = consequence.getBlock() instanceof IntrospectableLambda wrapper ? wrapper.getLambda() : null;
        if (block instanceof Block1<?> one && !variables[0].isFact()) {
            Block1<Object> claims = (Block1<Object>) one;
            return (collector, fact) -> claims.execute(collector);
        }
        if (block instanceof Block2<?, ?> two && variables[0].isFact() != variables[1].isFact()) {
            Block2<Object, Object> claims = (Block2<Object, Object>) two;
            return variables[0].isFact()
                    ? (collector, fact) -> claims.execute(fact, collector)
                    : (collector, fact) -> claims.execute(collector, fact);
        }
        return null;
    }
}
