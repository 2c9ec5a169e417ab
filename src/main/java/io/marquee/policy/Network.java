package io.marquee.policy;

import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.dsl.pattern.D;

/** A network of rules. */
final class Network {

    private final List<Rule> rules;
    private final List<Terms> terms;
    private final InternalKnowledgeBase base;
    private final boolean isCompiled;

    /** The place of each rule in the policy, by the order in which Drools loaded it. */
    private final int[] places;

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
        InternalKnowledgeBase base = build(rules, terms);
        boolean fit = known.fit(base);
        if (fit) {
            known.layInto(base);
        }
        return new Network(rules, terms, base, fit);
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
        InternalKnowledgeBase other = build(rules, terms);
        CompiledConditions.of(other).layInto(other);
        return new Network(rules, terms, other, true);
    }
}
