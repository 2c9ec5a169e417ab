package io.marquee.policy;

import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.PropagationContextFactory;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuntimeComponentFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.KieSession;
import org.kie.api.time.SessionPseudoClock;

/**
 * Where facts are put before the rules of a network. Facts that compiled conditions ask go to them directly: a
 * session's own ways of taking a fact in and out cost more than most facts have to say, and only rules that wait for
 * another fact leave anything of it with the session.
 */
final class Hearing {

    private final Network network;
    private final StatefulKnowledgeSessionImpl session;
    private final Firings firings;
    private final PropagationContextFactory changes =
            RuntimeComponentFactory.get().getPropagationContextFactory();
    private boolean waiting;

    /** @param session a session of the network that nobody else uses */
    Hearing(Network network, KieSession session, Firings firings) {
        this.network = network;
        this.session = (StatefulKnowledgeSessionImpl) session;
        this.firings = firings;
        this.session.setGlobalResolver(firings);
    }

    /** The clock by which dated rules are judged. */
    SessionPseudoClock clock() {
        return (SessionPseudoClock) session.getSessionClock();
    }

    /**
     * Puts a fact before the rules. Those that need nothing else fire, if its conditions are compiled; the others wait.
     *
     * @return what takes the fact back
     * @throws RunawayPolicy if the limits are exceeded
     */
    InternalFactHandle put(Record fact) {
        ObjectSinkPropagator conditions = network.asking(fact.getClass());
        if (conditions == null) {
            waiting = true;
            return (InternalFactHandle) session.insert(fact);
        }
        InternalFactHandle handle =
                session.getHandleFactory().newFactHandle(fact, null, session, session.getDefaultEntryPoint());
        conditions.propagateAssertObject(handle, change(PropagationContext.Type.INSERTION, handle), session);
        waiting |= handle.hasMatches();
        return handle;
    }

    /** Takes a fact back. */
    void takeBack(InternalFactHandle handle) {
        if (network.asking(handle.getObject().getClass()) == null) {
            waiting = true;
            session.delete(handle);
        } else if (handle.hasMatches()) {
            waiting = true;
            ObjectTypeNode.doRetractObject(handle, change(PropagationContext.Type.DELETION, handle), session);
        }
    }

    private PropagationContext change(PropagationContext.Type type, InternalFactHandle handle) {
        return changes.createPropagationContext(
                session.getNextPropagationIdCounter(), type, null, null, handle, EntryPointId.DEFAULT);
    }

    /**
     * Fires every rule that waited and holds.
     *
     * @throws RunawayPolicy if the limits are exceeded
     */
    void fire() {
        if (waiting) {
            waiting = false;
            session.fireAllRules(firings);
        }
    }

    void end() {
        session.dispose();
    }
}
