package io.marquee.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.time.SessionPseudoClock;

/**
 * A place where one decision at a time is worked out: facts are laid on it, rules fire, claims are collected. Facts
 * only flow in; what was laid stays until the decision is done. What holds for any decision is worked out once.
 */
public final class Desk {

    private final Release release;
    private final Network network;
    private final Map<Class<?>, Collector> collectors = new HashMap<>();
    private final Collector[] all;
    private final Firings firings;
    private final Hearing hearing;
    private final SessionPseudoClock clock;
    private final List<Record> standing;
    private final List<InternalFactHandle> standingHandles = new ArrayList<>();
    private final List<InternalFactHandle> handles = new ArrayList<>();
    private final List<Record> repeated = new ArrayList<>();
    private @Nullable Object[] facts;
    private boolean begun;
    private @Nullable LocalDate today;

    Desk(Release release, Network network, KieSession session, List<Terms> terms) {
        this.release = release;
        this.network = network;
        this.facts = new @Nullable Object[release.factTypes()];
        this.all = new Collector[terms.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = terms.get(i).newCollector();
            collectors.put(terms.get(i).collectorType(), all[i]);
        }
        this.firings = new Firings(release, network, terms, all);
        this.hearing = new Hearing(network, session, firings);
        this.clock = hearing.clock();
        this.standing = terms.stream().flatMap(each -> each.standing().stream()).toList();
    }

    /** What decides at this desk. */
    Network network() {
        return network;
    }

    /** The collector that claims of one kind go to. */
    public <C extends Collector> C collector(Class<C> type) {
        Collector collector = collectors.get(type);
        if (collector == null) {
            throw new IllegalArgumentException("no collector of " + type);
        }
        return type.cast(collector);
    }

    /** @param asOf the day by which dated rules are judged; {@code null} if there are none */
    void begin(@Nullable LocalDate asOf) {
        firings.begin();
        if (!begun || (asOf != null && !asOf.equals(today))) {
            turnTo(asOf);
        }
    }

    /** Works out what holds for any decision of a day. */
    private void turnTo(@Nullable LocalDate asOf) {
        if (asOf != null) {
            long noon = asOf.atTime(12, 0).atZone(release.zone()).toInstant().toEpochMilli();
            clock.advanceTime(noon - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
        }
        begun = true;
        today = asOf;
        standingHandles.forEach(hearing::takeBack);
        standingHandles.clear();
        firings.forgetAll();
        for (Collector collector : all) {
            collector.clearAll();
        }
        standing.forEach(fact -> standingHandles.add(hearing.put(fact)));
        fire();
        for (Collector collector : all) {
            collector.keep();
        }
        firings.keep();
    }

    /**
     * Lays a fact on the desk. Rules may fire now or wait until {@link #fire}.
     *
     * @throws RunawayPolicy if the limits are exceeded
     */
    public void lay(Record fact) {
        int type = release.factType(fact.getClass());
        if (facts[type] == null) {
            facts[type] = fact;
        }
        if (release.isRepeated(type)) {
            repeated.add(fact);
        }
        handles.add(hearing.put(fact));
    }

    /**
     * Lets every rule fire that the facts on the desk have made true and that has not fired yet.
     *
     * @throws RunawayPolicy if the limits are exceeded
     */
    public void fire() {
        hearing.fire();
    }

    /** Every rule that holds for what lies on the desk and speaks to a collector, in the policy's order. */
    public List<Reason> reasons(Class<? extends Collector> collectorType) {
        int speaksTo = release.termsOf(collectorType);
        BitSet contributed = new BitSet();
        for (Collector collector : all) {
            collector.contributors(contributed);
        }
        BitSet fired = firings.fired();
        List<Reason> reasons = new ArrayList<>(fired.cardinality());
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            if (release.termsOf(rule) == speaksTo) {
                reasons.add(release.reason(rule, factsOf(rule), contributed.get(rule)));
            }
        }
        return reasons;
    }

    /** Of facts that a decision has several of, a reason shows those that its rule matched, in the order laid. */
    private @Nullable Object[] factsOf(int rule) {
        Set<Object> several = firings.matched(rule);
        if (several == null) {
            return facts;
        }
        @Nullable Object[] own = facts.clone();
        for (int type = 0; type < own.length; type++) {
            if (release.isRepeated(type)) {
                int each = type;
                own[type] = repeated.stream()
                        .filter(fact -> release.factType(fact.getClass()) == each && several.contains(fact))
                        .toList();
            }
        }
        return own;
    }

    void clear() {
        for (InternalFactHandle handle : handles) {
            hearing.takeBack(handle);
        }
        handles.clear();
        facts = new @Nullable Object[facts.length];
        repeated.clear();
        firings.forget();
        for (Collector collector : all) {
            collector.clear();
        }
    }

    void dispose() {
        hearing.end();
    }
}
