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
 * A rule that asks one fact and speaks to one collector. It can fire as soon as the fact is seen to meet its
 * conditions: what Drools does to keep matches, to queue them and to take them back is for rules that wait for others.
 *
 * @param place its place in the policy's order, from 0
 * @param terms the place of the terms whose collector it speaks to
 * @param repeated whether a decision has several facts of the type that it asks
 * @param call how its claims are called
 * @param claims its consequence, of the type that the call names
 */
record DirectRule(int place, int terms, boolean repeated, Call call, Object claims) {

    /** What a consequence takes. */
    enum Call {
        COLLECTOR(Block1.class, "collector"),
        COLLECTOR_AND_FACT(Block2.class, "collector, fact"),
        FACT_AND_COLLECTOR(Block2.class, "fact, collector");

        private final Class<?> type;
        private final String arguments;

        Call(Class<?> type, String arguments) {
            this.type = type;
            this.arguments = arguments;
        }

        /** The type of what is called. */
        Class<?> type() {
            return type;
        }

        /** What it is called with, in the code that calls it. */
        String arguments() {
            return arguments;
        }
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
        Consequence consequence = rule.getDefaultConsequence();
        Variable<?>[] variables = consequence.getVariables();
        Call call = call(variables);
        Object claims = consequence.getBlock() instanceof IntrospectableLambda wrapper ? wrapper.getLambda() : null;
        if (call == null
                || !call.type().isInstance(claims)
                || consequence.isUsingDrools()
                || rule.getConsequences().size() > 1
                || loaded.getDateEffective() != null
                || loaded.getDateExpires() != null) {
            return null;
        }
        String collector = variables[call == Call.FACT_AND_COLLECTOR ? 1 : 0].getName();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).collectorName().equals(collector)) {
                return new DirectRule(place, i, repeated, call, claims);
            }
        }
        return null;
    }

    private static @Nullable Call call(Variable<?>... taken) {
        if (taken.length == 1) {
            return taken[0].isFact() ? null : Call.COLLECTOR;
        }
        if (taken.length != 2 || taken[0].isFact() == taken[1].isFact()) {
            return null;
        }
        return taken[0].isFact() ? Call.FACT_AND_COLLECTOR : Call.COLLECTOR_AND_FACT;
    }
}
