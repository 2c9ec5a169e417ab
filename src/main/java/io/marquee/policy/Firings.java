package io.marquee.policy;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.rule.accessor.GlobalResolver;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * The rules that fire at a desk: each is noted before it speaks to its collector. Drools knows it as what resolves
 * globals, so whatever fires a rule finds it with the session.
 */
final class Firings implements AgendaFilter, GlobalResolver {

    private static final int FIRINGS_BETWEEN_LOOKS_AT_THE_TIME = 64;

    private final Release release;
    private final Network network;
    private final List<Terms> terms;
    private final Collector[] collectors;
    private final int most;
    private final BitSet standing = new BitSet();
    private final BitSet fired = new BitSet();
    private final Map<Integer, Set<Object>> matched = new HashMap<>();
    private int count;
    private int last;
    private long deadline;

    /** @param collectors one for each of the terms */
    Firings(Release release, Network network, List<Terms> terms, Collector[] collectors) {
        this.release = release;
        this.network = network;
        this.terms = terms;
        this.collectors = collectors;
        this.most = release.limits().firings();
    }

    /** Begins to count anew. */
    void begin() {
        count = 0;
        deadline = System.nanoTime() + release.limits().time().toNanos();
    }

    /** Lets what fired so far stand for every decision to come. */
    void keep() {
        standing.clear();
        standing.or(fired);
    }

    /** Forgets what fired but what stands. */
    void forget() {
        matched.clear();
        fired.clear();
        fired.or(standing);
    }

    /** Forgets all that fired. */
    void forgetAll() {
        standing.clear();
        forget();
    }

    /** The places of the rules that fired. */
    BitSet fired() {
        return fired;
    }

    /** The facts that a rule matched of those that a decision has several of; {@code null} if it reads none. */
    @Nullable Set<Object> matched(int rule) {
        return matched.isEmpty() ? null : matched.get(rule);
    }

    /**
     * Notes that a rule fires for a fact that meets its conditions.
     *
     * @return the collector that it speaks to
     * @throws RunawayPolicy if the limits are exceeded
     */
    Collector fire(DirectRule rule, Object fact) {
        note(rule.place());
        if (rule.repeated()) {
            matchedBy(rule.place()).add(fact);
        }
        Collector collector = collectors[rule.terms()];
        collector.firing(rule.place());
        return collector;
    }

    /** What to throw if the rule that fired last failed. */
    IllegalStateException failed(Exception cause) {
        return new IllegalStateException("the rule `" + release.rule(last).name() + "` fails", cause);
    }

    /**
     * Notes that Drools is about to fire a rule.
     *
     * @throws RunawayPolicy if the limits are exceeded
     */
    @Override
    public boolean accept(Match match) {
        RuleTerminalNodeLeftTuple tuple = (RuleTerminalNodeLeftTuple) match;
        int rule = network.place(tuple.getRule());
        note(rule);
        // direct firing forgets to, and without it Drools would keep the match when its facts are gone
        tuple.setMatched(true);
        for (Collector collector : collectors) {
            collector.firing(rule);
        }
        if (release.readsRepeatedFacts(rule)) {
            matchedBy(rule).addAll(match.getObjects());
        }
        return true;
    }

    private void note(int rule) {
        if (++count > most || (count % FIRINGS_BETWEEN_LOOKS_AT_THE_TIME == 0 && System.nanoTime() - deadline > 0)) {
            throw new RunawayPolicy(release.rule(rule).name(), release.limits());
        }
        fired.set(rule);
        last = rule;
    }

    private Collection<Object> matchedBy(int rule) {
        return matched.computeIfAbsent(rule, first -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    @Override
    public @Nullable Object resolveGlobal(String name) {
        for (int i = 0; i < collectors.length; i++) {
            if (terms.get(i).collectorName().equals(name)) {
                return collectors[i];
            }
        }
        return null;
    }

    @Override
    public void setGlobal(String name, Object value) {
        throw new UnsupportedOperationException("the collectors of a desk stay");
    }

    @Override
    public void removeGlobal(String name) {
        throw new UnsupportedOperationException("the collectors of a desk stay");
    }

    /** Drools does so when a session ends; there is nothing to let go of. */
    @Override
    public void clear() {}
}
