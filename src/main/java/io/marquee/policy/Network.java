package io.marquee.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.ancompiler.CompiledNetwork;
import org.drools.ancompiler.ObjectTypeNodeCompiler;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.dsl.pattern.D;
import org.jspecify.annotations.Nullable;

/** A network of rules. */
final class Network {

    private final List<Rule> rules;
    private final List<Terms> terms;
    private final InternalKnowledgeBase base;
    private final boolean isCompiled;

    /** The place of each rule in the policy, by the order in which Drools loaded it. */
    private final int[] places;

    /** What asks facts by compiled conditions, by their types. */
    private final Map<Class<?>, ObjectSinkPropagator> asking = new HashMap<>();

    private Network(List<Rule> rules, List<Terms> terms, InternalKnowledgeBase base, boolean isCompiled) {
        this.rules = rules;
        this.terms = terms;
        this.base = base;
        this.isCompiled = isCompiled;
        this.places = new int[rules.size()];
        for (int i = 0; i < places.length; i++) {
            places[((RuleImpl) base.getRule(Drl.PACKAGE, rules.get(i).getName())).getLoadOrder()] = i;
        }
    }

    /**
     * Builds a network.
     *
     * @param rules what it is built of, in the policy's order; who holds the network holds them, and lets others build
     *     with them
     * @param terms whose collectors the rules address
     * @param known conditions that were compiled before; used if they fit
     */
    static Network of(List<Rule> rules, List<Terms> terms, CompiledConditions known) {
        Network plain = new Network(rules, terms, build(rules, terms), false);
        return known.fit(plain) ? plain.with(known) : plain;
    }

    private Network with(CompiledConditions conditions) {
        List<ObjectTypeNode> types = ObjectTypeNodeCompiler.objectTypeNodes(base.getRete());
        conditions.layInto(this);
        Network compiled = new Network(rules, terms, base, true);
        for (ObjectTypeNode type : types) {
            if (type.getObjectSinkPropagator() instanceof CompiledNetwork asking) {
                compiled.asking.put(((ClassObjectType) type.getObjectType()).getClassType(), asking);
            }
        }
        return compiled;
    }

    private static InternalKnowledgeBase build(List<Rule> rules, List<Terms> terms) {
        ModelImpl model = new ModelImpl(Drl.PACKAGE);
        terms.forEach(each -> model.addGlobal(D.globalOf(each.collectorType(), Drl.PACKAGE, each.collectorName())));
        rules.forEach(model::addRule);
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** What decides. */
    InternalKnowledgeBase base() {
        return base;
    }

    /** The place in the policy's order, from 0, of a rule of this network. */
    int place(RuleImpl rule) {
        return places[rule.getLoadOrder()];
    }

    /**
     * A rule of this network as it can be fired by one fact, or {@code null} if it cannot.
     *
     * @param repeated whether a decision has several facts of the type that it asks
     */
    @Nullable DirectRule direct(RuleImpl rule, boolean repeated) {
        int place = place(rule);
        return DirectRule.of(place, rule, rules.get(place), terms, repeated);
    }

    /** What asks facts of a type by compiled conditions, or {@code null} if they are not. */
    @Nullable ObjectSinkPropagator asking(Class<?> fact) {
        return asking.get(fact);
    }

    /** Whether its conditions are compiled, so that it decides faster. */
    boolean isCompiled() {
        return isCompiled;
    }

    /**
     * Another network of the same rules, with its conditions compiled.
     *
     * @throws RuntimeException if Drools cannot
     */
    Network compiled() {
        Network other = new Network(rules, terms, build(rules, terms), false);
        return other.with(CompiledConditions.of(other));
    }
}
